import type { Edition } from './edition.js';
import { Compiler } from './expression/index.js';

const compilers = new WeakMap<Edition, Compiler>();

/** The compiler of an edition's conditions, made once. */
export function editionCompiler(edition: Edition): Compiler {
  let compiler = compilers.get(edition);
  if (!compiler) {
    compiler = new Compiler(edition.questions);
    compilers.set(edition, compiler);
  }
  return compiler;
}
