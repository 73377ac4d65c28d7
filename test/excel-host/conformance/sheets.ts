import type { ConformanceCase } from './case.js';
import { at, CASE_SHEET, codeOf, fill, OTHER_SHEET, sheetOf, valuesOf } from './case.js';

const refusesName = (id: string, name: string, fails = 'InvalidArgument'): ConformanceCase => ({
  id: `sheets/${id}`,
  fact: fails === 'ItemAlreadyExists' ? 'sheet-name-twice' : 'sheet-name',
  run: async (_, context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  },
  fails,
});

export const sheets: readonly ConformanceCase[] = [
  refusesName('name-too-long', 'あ'.repeat(32)),
  refusesName('name-with-colon', 'a:b'),
  refusesName('name-with-slash', 'a/b'),
  refusesName('name-with-backslash', 'a\\b'),
  refusesName('name-with-question-mark', 'a?b'),
  refusesName('name-with-asterisk', 'a*b'),
  refusesName('name-with-bracket', 'a[b'),
  refusesName('name-begins-with-apostrophe', "'a"),
  refusesName('name-ends-with-apostrophe', "a'"),
  refusesName('name-history', 'History'),
  refusesName('name-taken', CASE_SHEET, 'ItemAlreadyExists'),
  refusesName('name-taken-in-capitals', CASE_SHEET.toUpperCase(), 'ItemAlreadyExists'),
  {
    id: 'sheets/name-of-31-characters',
    fact: 'sheet-name',
    run: async (_, context) => {
      const sheet = context.workbook.worksheets.add('あ'.repeat(31)).load('name');
      await context.sync();
      return sheet.name.length;
    },
    gives: 31,
  },
  {
    id: 'sheets/added-at-the-end',
    run: async (_, context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add(OTHER_SHEET).load('position,visibility');
      const count = worksheets.getCount();
      await context.sync();
      return [sheet.position === count.value - 1, sheet.visibility];
    },
    gives: [true, 'Visible'],
  },
  {
    id: 'sheets/added-sheet-lives-on-after-sync',
    run: async (_, context) => {
      const sheet = context.workbook.worksheets.add(OTHER_SHEET);
      await context.sync();
      sheet.getRange('A1').values = [['x']];
      return valuesOf(context, context.workbook.worksheets.getItem(OTHER_SHEET).getRange('A1'));
    },
    gives: [['x']],
  },
  {
    id: 'sheets/rename',
    run: async (_, context) => {
      const sheet = context.workbook.worksheets.add(OTHER_SHEET);
      sheet.name = 'Tenken 3';
      sheet.load('name');
      const gone = context.workbook.worksheets.getItemOrNullObject(OTHER_SHEET);
      await context.sync();
      return [sheet.name, gone.isNullObject];
    },
    gives: ['Tenken 3', true],
  },
  {
    id: 'sheets/rename-to-other-case',
    run: async (_, context) => {
      const sheet = sheetOf(context);
      sheet.name = CASE_SHEET.toUpperCase();
      sheet.load('name');
      await context.sync();
      return sheet.name;
    },
    gives: 'TENKEN CASE',
  },
  {
    id: 'sheets/rename-to-taken-name',
    fact: 'sheet-name-twice',
    run: async (_, context) => {
      context.workbook.worksheets.add(OTHER_SHEET).name = CASE_SHEET;
      await context.sync();
    },
    fails: 'ItemAlreadyExists',
  },
  {
    id: 'sheets/found-without-regard-to-case',
    run: async (_, context) => {
      const sheet = context.workbook.worksheets.getItem(CASE_SHEET.toLowerCase()).load('name');
      await context.sync();
      return sheet.name;
    },
    gives: CASE_SHEET,
  },
  {
    id: 'sheets/found-by-id',
    run: async (_, context) => {
      const sheet = sheetOf(context).load('id');
      await context.sync();
      const again = context.workbook.worksheets.getItem(sheet.id).load('name');
      await context.sync();
      return again.name;
    },
    gives: CASE_SHEET,
  },
  {
    id: 'sheets/not-found',
    run: async (_, context) => {
      context.workbook.worksheets.getItem('ない').load('name');
      await context.sync();
    },
    fails: 'ItemNotFound',
  },
  {
    id: 'sheets/not-found-or-null',
    fact: 'null-object',
    run: async (_, context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('ない');
      await context.sync();
      return sheet.isNullObject;
    },
    gives: true,
  },
  {
    id: 'sheets/null-object-is-not-called',
    fact: 'null-object',
    run: async (_, context) => {
      context.workbook.worksheets.getItemOrNullObject('ない').activate();
      await context.sync();
    },
    fails: 'InvalidObjectPath',
  },
  {
    id: 'sheets/null-object-is-not-written',
    fact: 'null-object',
    run: async (_, context) => {
      context.workbook.worksheets.getItemOrNullObject('ない').getRange('A1').values = [[1]];
      await context.sync();
    },
    fails: 'InvalidObjectPath',
  },
  {
    id: 'sheets/hide-and-very-hide',
    run: async (Excel, context) => {
      const sheet = sheetOf(context);
      sheet.visibility = Excel.SheetVisibility.hidden;
      sheet.load('visibility');
      await context.sync();
      const hidden = sheet.visibility;
      sheet.visibility = Excel.SheetVisibility.veryHidden;
      sheet.load('visibility');
      await context.sync();
      return [hidden, sheet.visibility];
    },
    gives: ['Hidden', 'VeryHidden'],
  },
  {
    id: 'sheets/hidden-cells-can-be-read-and-written',
    run: async (Excel, context) => {
      sheetOf(context).visibility = Excel.SheetVisibility.hidden;
      fill(context, [['x']]);
      return valuesOf(context, at(context, 'A1'));
    },
    gives: [['x']],
  },
  {
    id: 'sheets/hidden-is-not-activated',
    fact: 'sheet-hidden-activate',
    run: async (Excel, context) => {
      const sheet = sheetOf(context);
      sheet.visibility = Excel.SheetVisibility.hidden;
      sheet.activate();
      await context.sync();
    },
    fails: 'InvalidOperation',
  },
  {
    id: 'sheets/delete',
    run: async (_, context) => {
      const { worksheets } = context.workbook;
      worksheets.add(OTHER_SHEET).delete();
      const gone = worksheets.getItemOrNullObject(OTHER_SHEET);
      await context.sync();
      return gone.isNullObject;
    },
    gives: true,
  },
  {
    id: 'sheets/very-hidden-is-not-deleted',
    fact: 'sheet-very-hidden-delete',
    run: async (Excel, context) => {
      const sheet = sheetOf(context);
      sheet.visibility = Excel.SheetVisibility.veryHidden;
      sheet.delete();
      await context.sync();
    },
    fails: 'InvalidOperation',
  },
  {
    id: 'sheets/last-visible-is-not-hidden',
    fact: 'sheet-last-visible',
    run: async (Excel, context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      const code = await codeOf(async () => {
        for (const sheet of worksheets.items) sheet.visibility = Excel.SheetVisibility.hidden;
        await context.sync();
      });
      for (const sheet of worksheets.items) sheet.visibility = Excel.SheetVisibility.visible;
      await context.sync();
      return code;
    },
    gives: 'InvalidOperation',
  },
  {
    id: 'sheets/move',
    run: async (_, context) => {
      const sheet = sheetOf(context);
      sheet.position = 0;
      const first = context.workbook.worksheets.getFirst().load('name');
      await context.sync();
      return first.name;
    },
    gives: CASE_SHEET,
  },
  {
    id: 'sheets/neighbours',
    run: async (_, context) => {
      context.workbook.worksheets.add(OTHER_SHEET);
      const next = sheetOf(context).getNextOrNullObject().load('name');
      const none = context.workbook.worksheets.getItem(OTHER_SHEET).getNextOrNullObject();
      await context.sync();
      return [next.name, none.isNullObject];
    },
    gives: [OTHER_SHEET, true],
  },
  {
    id: 'sheets/formulas-follow-rename',
    run: async (_, context) => {
      const other = context.workbook.worksheets.add(OTHER_SHEET);
      other.getRange('A1').values = [[4]];
      fill(context, [["='Tenken''s 2'!A1+1"]]);
      other.name = '集計';
      const range = at(context, 'A1').load('formulas,values');
      await context.sync();
      return [range.formulas, range.values];
    },
    gives: [[['=集計!A1+1']], [[5]]],
  },
  {
    id: 'sheets/workbook-structure-protected',
    fact: 'workbook-structure',
    run: async (_, context) => {
      const { protection, worksheets } = context.workbook;
      protection.protect();
      await context.sync();
      const code = await codeOf(async () => {
        worksheets.add(OTHER_SHEET);
        await context.sync();
      });
      protection.unprotect();
      protection.load('protected');
      await context.sync();
      return [code, protection.protected];
    },
    gives: ['AccessDenied', false],
  },
  {
    id: 'sheets/structure-protected-cells-open',
    fact: 'workbook-structure',
    run: async (_, context) => {
      context.workbook.protection.protect();
      fill(context, [['x']]);
      const values = await valuesOf(context, at(context, 'A1'));
      context.workbook.protection.unprotect();
      await context.sync();
      return values;
    },
    gives: [['x']],
  },
];
