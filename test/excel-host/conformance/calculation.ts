import type { ConformanceCase } from './case.js';
import { at, fill, sheetOf, TABLE } from './case.js';

/** Result of a formula beside the sample data, which is a table of the name 表. */
const result = (id: string, formula: string, gives: unknown): ConformanceCase => ({
  id: `calculation/${id}`,
  run: async (_, context) => {
    fill(context, TABLE);
    sheetOf(context).tables.add('A1:C4', true).name = '表';
    const cell = at(context, 'F2');
    cell.values = [[formula]];
    cell.load('values');
    await context.sync();
    return cell.values[0]![0];
  },
  gives,
});

export const calculation: readonly ConformanceCase[] = [
  result('plus-and-times', '=1+2*3', 7),
  result('brackets', '=(1+2)*3', 9),
  result('minus-binds-left', '=10-3-2', 5),
  result('division', '=7/2', 3.5),
  result('division-by-zero', '=1/0', '#DIV/0!'),
  result('negative', '=-2+5', 3),
  result('equal-numbers', '=2=2', true),
  result('equal-texts-in-any-case', '="Life"="LIFE"', true),
  result('number-is-not-text', '=2="2"', false),
  result('blank-equals-empty-text', '=H9=""', true),
  result('blank-equals-zero', '=H9=0', true),
  result('blank-counts-as-zero', '=H9+1', 1),
  result('reference-to-blank', '=H9', 0),
  result('text-in-sum-of-two', '=A2+1', '#VALUE!'),
  result('if-true', '=IF(C2=3,"はい","いいえ")', 'はい'),
  result('if-false-without-else', '=IF(C2=4,"はい")', false),
  result('int-rounds-down', '=INT(7.9)', 7),
  result('int-of-negative', '=INT(-7.1)', -8),
  result('half-up-share', '=INT((2000*1+8)/(2*8))/10', 12.5),
  result('sum-of-range', '=SUM(C2:C4)', 15),
  result('sum-passes-over-texts', '=SUM(A1:C4)', 15),
  result('sum-of-column', '=SUM(表[件数])', 15),
  result('countifs-one', '=COUNTIFS(B2:B4,"life")', 2),
  result('countifs-any-case', '=COUNTIFS(B2:B4,"LIFE")', 2),
  result('countifs-two', '=COUNTIFS(B2:B4,"life",C2:C4,7)', 1),
  result('countifs-number-as-text', '=COUNTIFS(C2:C4,"7")', 1),
  result('countifs-none', '=COUNTIFS(B2:B4,"other")', 0),
  result('countifs-of-columns', '=COUNTIFS(表[業態],"life",表[会社],"C社")', 1),
  result('countifs-of-cell', '=COUNTIFS(B2:B4,B3)', 1),
  result('countifs-of-unequal-ranges', '=COUNTIFS(B2:B4,"life",C2:C3,7)', '#VALUE!'),
  {
    id: 'calculation/follows-changes',
    run: async (_, context) => {
      fill(context, [[1, '=A1*2', '=B1+1']]);
      await context.sync();
      at(context, 'A1').values = [[5]];
      const range = at(context, 'B1:C1').load('values');
      await context.sync();
      return range.values;
    },
    gives: [[10, 11]],
  },
  {
    id: 'calculation/across-sheets',
    run: async (_, context) => {
      fill(context, [[3]]);
      const other = context.workbook.worksheets.add('集計');
      const cell = other.getRange('A1');
      cell.values = [["='Tenken case'!A1+1"]];
      cell.load('values');
      await context.sync();
      return cell.values;
    },
    gives: [[4]],
  },
];
