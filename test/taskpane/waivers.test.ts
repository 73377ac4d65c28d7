import type { AnswerValue } from '../../src/checklist/index.js';
import { engine } from '../../src/taskpane/engine/engine.js';
import { ExcelSession } from '../../src/taskpane/excel-session.js';
import { StandaloneSession } from '../../src/taskpane/standalone-session.js';
import { openExcel } from '../workbook/office/open-excel.js';
import { directEngine } from './direct-engine.js';
import { changed, doubtful, fileOf, goodContents, setting, viewOf } from './samples.js';

/** The regulator's waivers in the insurer's view: in Excel over the double, and for files. */
jest.setTimeout(60_000);

const file = doubtful();
const { institution, findings } = viewOf(file);
const rules = new Set(findings.filter(({ severity }) => severity === 'confirmation').map(({ rule }) => rule));

const line = (rule: string, code = institution.code, until = '2099-12-31') => `${rule},${code},経過措置,${until}\r\n`;
const list = (name: string, ...lines: readonly string[]) =>
  new File([`\u{feff}指摘番号,機関コード,理由,期限\r\n${lines.join('')}`], name);

/** Everything that is open is waived; two other waivers do not hold here. */
const waivers = () =>
  list(
    '免除.csv',
    ...[...rules].map((rule) => line(rule)),
    line('V01', 'SL-0001', '2000-01-01'),
    line('V06', 'SN-0001'),
  );
const bad = () => list('誤り.csv', line('L35'), line('Z99'));

test('in Excel they settle what they name until they are taken away; a bad list is refused and changes nothing', async () => {
  const { workbook, host } = await openExcel({ file });
  const session = new ExcelSession(workbook, directEngine(), 'ja');
  const state = session.snapshot;
  await session.start();
  expect(state().view).toMatchObject({ readiness: 'blocked', waivers: 0 });

  await session.useWaivers(waivers());
  expect(state().waivers).toMatchObject({ name: '免除.csv', waivers: { length: rules.size + 2 } });
  expect(state().view).toMatchObject({ readiness: 'ready', waivers: rules.size, left: [] });
  expect(state().view!.findings.find(({ rule }) => rules.has(rule))).toMatchObject({
    blocks: false,
    settlement: { state: 'waived', waived: { reason: '経過措置', until: '2099-12-31' } },
  });
  expect(host.traffic.writingBatches).toBe(0);

  await session.useWaivers(bad());
  expect(state().notice).toMatchObject({ kind: 'problem', problem: { code: 'WAIVER_LINE' } });
  expect([state().waivers?.name, state().view?.readiness, state().busy]).toEqual(['免除.csv', 'ready', undefined]);

  // Another language, and an edit, are checked under them too.
  await session.useLanguage('en');
  expect(state().view?.readiness).toBe('ready');
  await session.dropWaivers();
  expect(state().waivers).toBeUndefined();
  expect(state().view).toMatchObject({ readiness: 'blocked', waivers: 0 });
});

test('in Excel a checklist is sealed under them', async () => {
  const { workbook, host } = await openExcel({ file });
  const session = new ExcelSession(workbook, directEngine(), 'ja');
  await session.start();
  await session.seal();
  expect(session.snapshot().view?.seal.state).toBe('unsealed');
  await session.useWaivers(waivers());
  await session.seal();
  expect(session.snapshot().notice?.kind).toBe('done');
  expect(viewOf(host.save()).seal.state).toBe('intact');
});

test('of files all are checked again under them, and the sealed copy and the report are made under them', async () => {
  const saved = new Map<string, Uint8Array | string>();
  const save = (name: string, content: BlobPart) => void saved.set(name, content as Uint8Array | string);
  const session = new StandaloneSession(directEngine(), save, 'ja');
  const views = () => session.snapshot().files.map(({ view }) => view?.readiness);
  await session.add([
    new File([file as BlobPart], 'a.xlsx'),
    new File([fileOf(goodContents()) as BlobPart], 'b.xlsx'),
    new File([fileOf(changed({ q05: '' as AnswerValue })) as BlobPart], 'c.xlsx'),
  ]);
  expect(views()).toEqual(['blocked', 'ready', 'blocked']);

  await session.useWaivers(waivers());
  expect(session.snapshot().waivers?.name).toBe('免除.csv');
  expect(views()).toEqual(['ready', 'ready', 'blocked']);
  await session.useWaivers(bad());
  expect(session.snapshot()).toMatchObject({ problem: { code: 'WAIVER_LINE' }, waivers: { name: '免除.csv' } });
  expect(views()).toEqual(['ready', 'ready', 'blocked']);

  const { id } = session.snapshot().files[0]!;
  await session.saveReport(id);
  expect(saved.get('a_検証済.html')).toContain('経過措置');
  await session.saveSealedCopy(id);
  const sealed = [...saved].find(([name]) => name.startsWith('cssa-'))!;
  expect(viewOf(sealed[1] as Uint8Array).seal).toMatchObject({ state: 'intact', fileName: sealed[0] });

  await session.dropWaivers();
  expect(views()).toEqual(['blocked', 'ready', 'blocked']);
  await session.saveReport(id);
  expect(saved.get('a_検証済.html')).not.toContain('経過措置');
});

test('what was found stays in sight while files are checked anew, and is not shown as new when that is stopped', async () => {
  const held: (() => void)[] = [];
  const direct = directEngine();
  let isHeld = false;
  const session = new StandaloneSession(
    {
      ...direct,
      check: async (...args) => {
        if (isHeld) await new Promise<void>((resume) => held.push(resume));
        return direct.check(...args);
      },
    },
    () => undefined,
    'ja',
  );
  await session.add([new File([file as BlobPart], 'a.xlsx')]);
  isHeld = true;
  const under = session.useWaivers(waivers());
  while (held.length === 0) await new Promise((resume) => setTimeout(resume, 5));
  expect(session.snapshot()).toMatchObject({
    busy: true,
    files: [{ state: 'waiting', view: { readiness: 'blocked' } }],
  });
  session.cancel();
  expect(session.snapshot()).toMatchObject({ busy: false, files: [{ state: 'stopped' }] });
  expect(session.snapshot().files[0]!.view).toBeUndefined();
  held[0]!();
  await under;
  expect(session.snapshot().files[0]!.view).toBeUndefined();
});

test('an error that is waived stands in nobody’s way', () => {
  const content = fileOf(changed({ q05: '' }));
  const { institution: own } = viewOf(content);
  const given = {
    ...setting,
    waivers: engine.waivers(utf8(`rule,institution,reason,until\n${line('V01', own.code)}`)),
  };
  const outcome = engine.check({ name: 'a.xlsx', content }, given);
  const view = 'view' in outcome ? outcome.view : undefined;
  expect(view).toMatchObject({ counts: { error: 1 }, readiness: 'ready', left: [] });
});

const utf8 = (text: string) => new TextEncoder().encode(text);
