import { refuse } from '../protocol/host-error.js';
import { HostObject } from './host-object.js';
import type { PivotTable } from './pivot-table.js';
import type { Range } from './range.js';

/** How a PivotTable is laid out. */
export class PivotLayout extends HostObject {
  readonly className = 'PivotLayout';
  layoutType = 'Compact';
  showRowGrandTotals = true;
  showColumnGrandTotals = true;
  subtotalLocation = 'AtTop';
  showFieldHeaders = true;
  enableFieldList = true;
  autoFormat = true;
  preserveFormatting = true;
  fillEmptyCells = true;
  emptyCellText = '';
  altTextTitle = '';
  altTextDescription = '';
  repeatsLabels = false;

  constructor(private readonly pivot: PivotTable) {
    super();
  }

  repeatAllItemLabels(repeat: boolean): void {
    this.repeatsLabels = repeat;
    this.pivot.touch();
  }

  displayBlankLineAfterEachItem(): void {
    this.pivot.touch();
  }

  getRange(): Range {
    return refuse('NotImplemented', 'pivot-body');
  }

  getDataBodyRange(): Range {
    return refuse('NotImplemented', 'pivot-body');
  }
}
