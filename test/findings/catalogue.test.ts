import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import type { Text } from '../../src/checklist/index.js';
import { editionIds, editionOf } from '../../src/editions/index.js';
import { catalogue, placeholdersOf } from '../../src/findings/index.js';
import { placeholderWords } from '../../src/report/placeholder-words.js';

const root = join(__dirname, '../..');
const entries = [...catalogue.values()];
/** What a code of the product looks like in the sources. */
const pattern =
  /^(?:V\d\d|M\d\d|TMPL-\d\d|(?:FILE|USAGE|EDITION|PATCH|BOOK|ROSTER|OUTPUT|INTAKE|EXCEL|RELEASE|EXPLANATIONS|WAIVER|DECISION)_[A-Z0-9_]+|NOT_CHECKLIST)$/;

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile() && /\.tsx?$/.test(file.name))
    .map((file) => join(file.parentPath, file.name));
}

const parsed = new Map<string, ts.SourceFile>();

function parse(path: string): ts.SourceFile {
  let file = parsed.get(path);
  if (!file) {
    file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    parsed.set(path, file);
  }
  return file;
}

/** String literals of a file that look like codes. */
function codesIn(path: string): string[] {
  const codes: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && pattern.test(node.text)) codes.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(parse(path));
  return codes;
}

/** The texts of an entry with all of its cases. */
function textsOf({ title, message, why, fix, cases = {}, examples }: (typeof entries)[number]): Text[] {
  const variants = Object.values(cases).flatMap((variant) => [variant.message, variant.fix]);
  return [title, message, why, fix, examples?.breaks, examples?.keeps, ...variants].filter(
    (text) => text !== undefined,
  );
}

test('every code that the sources use is in the catalogue, and every code of the catalogue is used', () => {
  const sources = filesUnder('src').filter((path) => !path.includes(join('src', 'findings', 'catalogue')));
  const used = new Set(sources.flatMap(codesIn));
  // Reserved for the comparison with the year before; named in the rule reference alone.
  for (const reserved of ['M03', 'M04']) used.delete(reserved);
  expect([...used].filter((code) => !catalogue.has(code))).toEqual([]);
  expect([...catalogue.keys()].filter((code) => !used.has(code))).toEqual([]);
});

test('every code is there once', () => {
  const declared = filesUnder('src/findings/catalogue').flatMap(codesIn);
  expect([...declared].sort()).toEqual([...catalogue.keys()].sort());
});

test.each(entries.map((entry) => [entry.code, entry] as const))('%s is complete in both languages', (code, entry) => {
  for (const { ja, en } of textsOf(entry)) {
    expect([ja, en]).not.toContain('');
    expect([...placeholdersOf(en)].sort()).toEqual([...placeholdersOf(ja)].sort());
    // What is said in Japanese uses Japanese quotation marks and the polite form; English is English.
    expect(en).not.toMatch(/[「」、。]/);
    expect(ja).not.toMatch(/[“”"]/);
  }
  for (const text of [
    entry.message,
    entry.fix,
    entry.why,
    ...Object.values(entry.cases ?? {}).map((one) => one.message),
  ]) {
    if (text && !text.ja.startsWith('{')) expect(text.ja).toMatch(/[。）]$/);
  }
  if (entry.kind === 'rule') {
    expect(code).toMatch(/^(?:[VM]|TMPL-)\d\d$/);
    expect(entry.severity).toBeDefined();
    expect(entry.why).toBeDefined();
    expect(entry.examples).toBeDefined();
  } else expect(entry.severity).toBeUndefined();
});

test('every placeholder of a rule has a word for the rule reference', () => {
  const names = new Set(entries.flatMap(textsOf).flatMap(({ ja }) => placeholdersOf(ja)));
  expect([...names].filter((name) => !(name in placeholderWords))).toEqual([]);
  expect(Object.keys(placeholderWords).filter((name) => !names.has(name))).toEqual([]);
});

test('no rule of an edition takes a code of the catalogue, and its texts name the same answers in both languages', () => {
  for (const id of editionIds()) {
    for (const rule of editionOf(id)!.rules) {
      expect(catalogue.has(rule.id)).toBe(false);
      for (const { ja, en } of [rule.message, rule.why, rule.fix]) {
        expect([...placeholdersOf(en)].sort()).toEqual([...placeholdersOf(ja)].sort());
      }
    }
  }
});

test('whoever throws a refusal or makes a finding gives what its words need', () => {
  const wrong = filesUnder('src').flatMap((path) => callsIn(path).flatMap((call) => lacking(path, call)));
  expect(wrong).toEqual([]);
});

interface Call {
  readonly code: string;
  readonly given: readonly string[];
  readonly named?: string;
}

/** Codes with their parameters, where both are written out: `new TenkenError(…)`, `finding(…)`, `{ rule, parameters }`. */
function callsIn(path: string): Call[] {
  const calls: Call[] = [];
  const note = (code: ts.Node | undefined, parameters: ts.Node | undefined) => {
    if (!code || !ts.isStringLiteral(code) || !pattern.test(code.text)) return;
    if (parameters && !ts.isObjectLiteralExpression(parameters)) return;
    if (parameters?.properties.some(ts.isSpreadAssignment)) return;
    const given = (parameters?.properties ?? []).map((property) => property.name!.getText());
    const special = parameters?.properties.find((property) => property.name?.getText() === 'case');
    const value = special && ts.isPropertyAssignment(special) ? special.initializer : undefined;
    if (value && !ts.isStringLiteral(value)) return;
    calls.push({ code: code.text, given, ...(value && { named: value.text }) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'TenkenError') note(...pair(node.arguments ?? []));
    if (ts.isCallExpression(node) && node.expression.getText() === 'finding')
      note(node.arguments[0], node.arguments[2]);
    if (ts.isObjectLiteralExpression(node)) {
      const [rule, parameters] = ['rule', 'parameters'].map((name) =>
        node.properties.filter(ts.isPropertyAssignment).find((property) => property.name.getText() === name),
      );
      if (rule && parameters) note(rule.initializer, parameters.initializer);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(path));
  return calls;
}

function pair(nodes: readonly ts.Node[]): [ts.Node | undefined, ts.Node | undefined] {
  return [nodes[0], nodes[1]];
}

function lacking(path: string, { code, given, named }: Call): string[] {
  const entry = catalogue.get(code);
  if (!entry) return [];
  const special = named === undefined ? undefined : entry.cases?.[named];
  if (named !== undefined && !special) return [`${path}: ${code} has no case ${named}`];
  const texts = [special?.message ?? entry.message, special?.fix ?? entry.fix, entry.why].filter(
    (text) => text !== undefined,
  );
  const needed = texts.flatMap(({ ja }) => placeholdersOf(ja)).filter((name) => !given.includes(name));
  return needed.map((name) => `${path}: ${code} needs ${name}`);
}

test('every rule is covered by a test', () => {
  const tests = filesUnder('test').filter((path) => !path.endsWith('catalogue.test.ts'));
  const named = new Set(tests.flatMap((path) => readFileSync(path, 'utf8').match(/\b(?:[VM]|TMPL-)\d\d\b/g) ?? []));
  const rules = entries.filter(({ kind }) => kind === 'rule').map(({ code }) => code);
  expect(rules.filter((code) => !named.has(code))).toEqual([]);
});
