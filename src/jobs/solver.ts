import type { Highs, InitOptions, Model, ModelData } from 'highs';
import loadHighs from 'highs';
import type { Objective, Program, Solver } from '../disclosure/index.js';
import { TenkenError } from '../findings/index.js';

/**
 * The HiGHS solver (WebAssembly), loaded once for a release. In Node it finds its own binary; elsewhere the bytes of `highs.wasm`
 * are handed in, because a worker that starts from a Blob has no address to load them from.
 */
export async function loadSolver(wasm?: Uint8Array): Promise<Solver> {
  const highs = await loadHighs(wasm ? instantiating(await WebAssembly.compile(new Uint8Array(wasm))) : {});
  // One native instance serves all programs; passing a program clears whatever the last one left.
  const model = highs.createModel();
  model.options.set('output_flag', false);
  // Objectives are whole numbers, so that an incumbent less than one away from the bound is the optimum.
  model.options.set('mip_rel_gap', 0);
  model.options.set('mip_abs_gap', 0.5);
  return { solve: (program, objective) => Promise.resolve().then(() => solve(highs, model, program, objective)) };
}

/** Has the library take a compiled module: of the ways that it documents, its build carries out none; this is the one that it knows. */
function instantiating(module: WebAssembly.Module): InitOptions & InstantiateHook {
  return {
    instantiateWasm(imports, done) {
      const instance = new WebAssembly.Instance(module, imports);
      done(instance);
      return instance.exports;
    },
  };
}

interface InstantiateHook {
  instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): WebAssembly.Exports;
}

/** Fractions are allowed first: a corner of whole numbers, which most programs of counts have, is an optimum of both and found sooner. */
function solve(highs: Highs, model: Model, program: Program, objective: Objective): readonly number[] | undefined {
  const source = modelOf(highs, program, objective);
  const values = optimum(highs, model, source);
  if (!values || values.every((value) => Math.abs(value - Math.round(value)) < 1e-6)) return values;
  const { integer } = highs.constants.variableType;
  return optimum(highs, model, { ...source, integrality: program.lower.map(() => integer) });
}

function optimum(highs: Highs, model: Model, source: ModelData): readonly number[] | undefined {
  model.passModel(source);
  model.run();
  const status = model.getModelStatus();
  const { optimal, infeasible } = highs.constants.modelStatus;
  if (status === infeasible) return undefined;
  if (status !== optimal) throw new TenkenError('RELEASE_SOLVER', { reason: String(status) });
  return [...model.getSolution().colValue];
}

function modelOf(highs: Highs, { lower, upper, constraints }: Program, { terms, sense }: Objective): ModelData {
  const { objectiveSense } = highs.constants;
  const bound = (value: number) =>
    value === Infinity ? highs.infinity : value === -Infinity ? -highs.infinity : value;
  const cost = new Float64Array(lower.length);
  for (const [variable, coefficient] of terms) cost[variable]! += coefficient;
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const constraint of constraints) {
    for (const [variable, coefficient] of constraint.terms) {
      indices.push(variable);
      values.push(coefficient);
    }
    starts.push(indices.length);
  }
  return {
    numCols: lower.length,
    numRows: constraints.length,
    sense: sense === 'min' ? objectiveSense.minimize : objectiveSense.maximize,
    colCost: cost,
    colLower: Float64Array.from(lower, bound),
    colUpper: Float64Array.from(upper, bound),
    rowLower: Float64Array.from(constraints, (constraint) => bound(constraint.lower)),
    rowUpper: Float64Array.from(constraints, (constraint) => bound(constraint.upper)),
    matrix: {
      format: 'csr' as const,
      numRows: constraints.length,
      numCols: lower.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  };
}
