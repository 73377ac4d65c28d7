import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editionOf } from '../../src/editions/index.js';
import { catalogue } from '../../src/findings/index.js';
import { rulesPage } from '../../src/report/index.js';

const edition = editionOf('cssa-insurers-2023')!;
const folder = join(__dirname, '../../docs');
const page = rulesPage(edition);

test('docs/rules.md is what the catalogue and the edition say (UPDATE_DOCS=1 writes it anew)', () => {
  const path = join(folder, 'rules.md');
  if (process.env['UPDATE_DOCS']) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, page);
  }
  expect(readFileSync(path, 'utf8')).toBe(page);
});

test('every rule has its page in both languages, with an example that breaks it and one that keeps it', () => {
  const [ja, en] = page.split('\n---\n');
  const ids = [...catalogue.values()].filter(({ kind }) => kind === 'rule').map(({ code }) => code);
  for (const id of [...ids, ...edition.rules.map((rule) => rule.id)]) {
    expect(ja!.match(new RegExp(`^### ${id} `, 'gm'))).toHaveLength(1);
    expect(en!.match(new RegExp(`^### ${id} `, 'gm'))).toHaveLength(1);
  }
  const rules = ids.length + edition.rules.length;
  for (const head of ['重要度', '指摘', '理由', '対応', '指摘される例', '指摘されない例']) {
    expect(ja!.match(new RegExp(`^- \\*\\*${head}\\*\\*：.`, 'gm'))).toHaveLength(rules);
  }
});

test('no placeholder is left, and the ids that are not in use are named', () => {
  expect(page).not.toMatch(/\{[a-z]|undefined|（不明）|\(unknown\)/);
  for (const id of [...edition.retiredRules, 'M03', 'M04']) expect(page).toContain(id);
});
