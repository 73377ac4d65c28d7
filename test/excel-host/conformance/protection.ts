import type { ConformanceCase } from './case.js';
import { at, codeOf, fill, sheetOf, valuesOf } from './case.js';

/** Protects the sheet with A1 open, does something, and gives the code; the sheet is open again at the end. */
const onProtected = (
  id: string,
  work: (context: Excel.RequestContext) => void,
  gives: string | undefined,
  fact: NonNullable<ConformanceCase['fact']>,
  options: Excel.WorksheetProtectionOptions = {},
): ConformanceCase => ({
  id: `protection/${id}`,
  fact,
  run: async (_, context) => {
    at(context, 'A1').format.protection.locked = false;
    sheetOf(context).protection.protect(options);
    await context.sync();
    const code = await codeOf(async () => {
      work(context);
      await context.sync();
    });
    sheetOf(context).protection.unprotect();
    await context.sync();
    return code ?? 'done';
  },
  gives: gives ?? 'done',
});

export const protection: readonly ConformanceCase[] = [
  onProtected('open-cell', (context) => fill(context, [['x']]), undefined, 'locked-cells'),
  onProtected('locked-cell', (context) => fill(context, [['x']], 'B1'), 'AccessDenied', 'locked-cells'),
  onProtected('open-and-locked-cell', (context) => fill(context, [['x', 'y']]), 'AccessDenied', 'locked-cells'),
  onProtected('null-for-locked-cell', (context) => fill(context, [['x', null]]), 'AccessDenied', 'locked-cells'),
  onProtected('clear-locked-cell', (context) => at(context, 'B1').clear('Contents'), 'AccessDenied', 'locked-cells'),
  onProtected(
    'fill-of-locked-cell',
    (context) => (at(context, 'B1').format.fill.color = '#FFEECC'),
    'AccessDenied',
    'protected-format',
  ),
  onProtected(
    'fill-of-open-cell',
    (context) => (at(context, 'A1').format.fill.color = '#FFEECC'),
    'AccessDenied',
    'protected-format',
  ),
  onProtected(
    'fill-allowed',
    (context) => (at(context, 'B1').format.fill.color = '#FFEECC'),
    undefined,
    'protected-format',
    { allowFormatCells: true },
  ),
  onProtected('insert-rows', (context) => at(context, '3:3').insert('Down'), 'AccessDenied', 'protected-structure'),
  onProtected('insert-rows-allowed', (context) => at(context, '3:3').insert('Down'), undefined, 'protected-structure', {
    allowInsertRows: true,
  }),
  onProtected('table', (context) => sheetOf(context).tables.add('D1:E2', true), 'AccessDenied', 'protected-structure'),
  onProtected(
    'validation',
    (context) => (at(context, 'A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } }),
    'AccessDenied',
    'protected-structure',
  ),
  onProtected('protect-again', (context) => sheetOf(context).protection.protect(), 'InvalidOperation', 'protect-twice'),
  onProtected('read', (context) => at(context, 'B1').load('values'), undefined, 'locked-cells'),
  onProtected('select', (context) => at(context, 'B1').select(), undefined, 'locked-cells'),
  {
    id: 'protection/state',
    run: async (_, context) => {
      const { protection: state } = sheetOf(context);
      state.protect({ allowAutoFilter: true });
      state.load('protected,options');
      await context.sync();
      const seen = [state.protected, state.options.allowAutoFilter, state.options.allowFormatCells];
      state.unprotect();
      state.load('protected');
      await context.sync();
      return [...seen, state.protected];
    },
    gives: [true, true, false, false],
  },
  {
    id: 'protection/wrong-password',
    fact: 'password',
    run: async (_, context) => {
      const { protection: state } = sheetOf(context);
      state.protect({}, 'secret');
      await context.sync();
      const code = await codeOf(async () => {
        state.unprotect('wrong');
        await context.sync();
      });
      state.unprotect('secret');
      await context.sync();
      return code;
    },
    gives: 'InvalidArgument',
  },
  {
    id: 'protection/reading-values-of-locked-cells',
    run: async (_, context) => {
      fill(context, [['x']], 'B2');
      sheetOf(context).protection.protect();
      const values = await valuesOf(context, at(context, 'B2'));
      sheetOf(context).protection.unprotect();
      await context.sync();
      return values;
    },
    gives: [['x']],
  },
];
