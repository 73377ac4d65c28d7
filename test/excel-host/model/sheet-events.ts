import type { Scalar } from '../../../src/book/index.js';
import type { Box } from './box.js';
import { addressOf, cellCount, intersection } from './box.js';
import type { Worksheet } from './worksheet.js';

/** Tells listeners of changed cells; `before` is what a single one held. */
export function announceChange(sheet: Worksheet, box: Box, changeType: string, before?: Scalar): void {
  const { workbook } = sheet;
  const single = cellCount(box) === 1 && changeType === 'RangeEdited';
  const after = single ? sheet.cells.values.get(box.row, box.column) : undefined;
  const details = single
    ? {
        valueBefore: before ?? '',
        valueAfter: after ?? '',
        valueTypeBefore: typeOf(before),
        valueTypeAfter: typeOf(after),
      }
    : {};
  workbook.events.sheet('DataChanged', sheet.id, {
    address: addressOf(box),
    changeType,
    source: workbook.source,
    ...(workbook.history.author === 'addin' ? { triggerSource: 'ThisLocalAddin' } : { triggerSource: 'Unknown' }),
    shiftDirection: 'None',
    ...details,
  });
  for (const table of sheet.tables.items()) {
    const shared = intersection(table.box, box);
    if (shared)
      workbook.events.table('DataChanged', table.id, {
        address: addressOf(shared),
        changeType,
        source: workbook.source,
      });
  }
}

function typeOf(value: Scalar | undefined): string {
  if (value === undefined || value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}
