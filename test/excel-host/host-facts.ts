/** Where a limit holds. */
export type Platform = 'all' | 'web' | 'desktop' | 'Windows' | 'iOS' | 'Mac';

/** One thing that Excel does or refuses. Everything here was read, nothing was tried in Excel yet. */
export interface HostFact {
  /** What holds. */
  readonly limit: string;
  readonly platform: Platform;
  /** Where it was read. */
  readonly source: string;
  /** Becomes true when the conformance page has been run in Excel. */
  readonly verifiedInExcel: boolean;
  /** The number that is enforced. */
  readonly value?: number;
}

const docs = (path: string) => `Office add-ins documentation, ${path}`;
const issue = (number: number) => `github.com/OfficeDev/office-js, issue ${number}`;
const reference = (member: string) => `Office.js reference, ${member}`;

/** The table of host facts: the double enforces it and docs/excel-host.md prints it. */
export const hostFacts = {
  'payload-web': {
    limit:
      'A request or a response over 5 MB fails with RequestPayloadSizeLimitExceeded or ResponsePayloadSizeLimitExceeded.',
    platform: 'web',
    source: docs('excel/performance'),
    verifiedInExcel: false,
    value: 5 * 1024 * 1024,
  },
  'range-cells': {
    limit: 'A range of more than 5,000,000 cells cannot be read: RangeExceedsLimit, or null in place of the values.',
    platform: 'all',
    source: docs('excel/performance'),
    verifiedInExcel: false,
    value: 5_000_000,
  },
  'operation-cells': {
    limit: 'An operation on more than 33,554,000 cells fails with OperationCellsExceedLimit.',
    platform: 'web',
    source: docs('testing/application-specific-api-error-handling'),
    verifiedInExcel: false,
    value: 33_554_000,
  },
  'sheet-bounds': {
    limit: 'A worksheet has 1,048,576 rows and 16,384 columns; a range outside is InvalidArgument.',
    platform: 'all',
    source: 'Excel specifications and limits',
    verifiedInExcel: false,
  },
  'values-shape': {
    limit: 'An array of another shape than the range is InvalidArgument; a single value fills the range.',
    platform: 'all',
    source: docs('excel/excel-add-ins-ranges-set-get-values'),
    verifiedInExcel: false,
  },
  'values-null': {
    limit: 'null within an array leaves the cell as it is; an empty text clears it.',
    platform: 'all',
    source: docs('excel/excel-add-ins-blank-null-values'),
    verifiedInExcel: false,
  },
  'values-formula': {
    limit: 'A written text that begins with = is a formula; an apostrophe before it keeps it a text.',
    platform: 'all',
    source: docs('excel/excel-add-ins-ranges-set-get-values'),
    verifiedInExcel: false,
  },
  'values-typed': {
    limit:
      'A written text is taken as if it were typed: numerals, percentages, days and TRUE become values, unless the format is @.',
    platform: 'all',
    source: docs('excel/excel-add-ins-ranges-set-get-values'),
    verifiedInExcel: false,
  },
  'merged-write': {
    limit: 'Of a merged area only the first cell takes a value; what is written into the others is lost.',
    platform: 'all',
    source: 'The same rule of the user interface',
    verifiedInExcel: false,
  },
  'mixed-format': {
    limit: 'A format that differs between the cells of a range reads as null.',
    platform: 'all',
    source: docs('excel/excel-add-ins-blank-null-values'),
    verifiedInExcel: false,
  },
  'cell-text': {
    limit: 'A cell holds at most 32,767 characters.',
    platform: 'all',
    source: 'Excel specifications and limits',
    verifiedInExcel: false,
    value: 32_767,
  },
  'formula-length': {
    limit: 'A formula has at most 8,192 characters.',
    platform: 'all',
    source: 'Excel specifications and limits',
    verifiedInExcel: false,
    value: 8_192,
  },
  'batch-partial': {
    limit: 'A batch is no transaction: what came before the failing action stays done.',
    platform: 'all',
    source: 'The protocol of Office.js: results beside the error, with the index of the action',
    verifiedInExcel: false,
  },
  'null-object': {
    limit: '…OrNullObject gives an object with isNullObject; calling it or setting it is InvalidObjectPath.',
    platform: 'all',
    source: docs('develop/application-specific-api-model'),
    verifiedInExcel: false,
  },
  'requirement-sets': {
    limit:
      'ExcelApi by product: 2019 1.7, LTSC 2021 1.14, LTSC 2024 1.17, Microsoft 365 and web 1.21. A member above is ApiNotFound.',
    platform: 'all',
    source: 'Office.js reference, requirement sets of Excel',
    verifiedInExcel: false,
  },
  'unknown-member': {
    limit: 'A member that the host does not have is ApiNotFound.',
    platform: 'all',
    source: docs('testing/application-specific-api-error-handling'),
    verifiedInExcel: false,
  },
  'cell-edit': {
    limit:
      'While the user edits a cell every batch fails with InvalidOperationInCellEditMode, unless it was sent with delayForCellEdit.',
    platform: 'all',
    source: docs('excel/excel-add-ins-delay-in-cell-edit'),
    verifiedInExcel: false,
  },
  'sheet-name': {
    limit:
      'A sheet name has 1 to 31 characters, none of : \\ / ? * [ ], no apostrophe at its ends, and is not History; else InvalidArgument.',
    platform: 'all',
    source: reference('Worksheet.name'),
    verifiedInExcel: false,
    value: 31,
  },
  'sheet-name-twice': {
    limit: 'Sheet names are unique without regard to case: ItemAlreadyExists.',
    platform: 'all',
    source: reference('WorksheetCollection.add'),
    verifiedInExcel: false,
  },
  'sheet-last-visible': {
    limit: 'The last visible sheet can neither be hidden nor deleted: InvalidOperation.',
    platform: 'all',
    source: reference('Worksheet.delete'),
    verifiedInExcel: false,
  },
  'sheet-very-hidden-delete': {
    limit: 'A very hidden sheet cannot be deleted: InvalidOperation; change its visibility first.',
    platform: 'all',
    source: reference('Worksheet.delete'),
    verifiedInExcel: false,
  },
  'sheet-hidden-activate': {
    limit: 'A hidden sheet cannot be activated, nor a cell of it selected: InvalidOperation.',
    platform: 'all',
    source: 'The same rule of the user interface',
    verifiedInExcel: false,
  },
  'address-quotes': {
    limit: 'An address quotes a sheet name that is not a plain word, and doubles its apostrophes.',
    platform: 'all',
    source: 'Excel’s rules for references',
    verifiedInExcel: false,
  },
  'locked-cells': {
    limit:
      'On a protected sheet one locked cell in a range denies the whole write, even where null would leave it: AccessDenied.',
    platform: 'all',
    source: 'github.com/microsoftgraph/microsoft-graph-docs, issue 4546',
    verifiedInExcel: false,
  },
  'protected-format': {
    limit: 'On a protected sheet formats change only when it was protected with allowFormatCells: AccessDenied.',
    platform: 'all',
    source: 'The same rule of the user interface',
    verifiedInExcel: false,
  },
  'protected-structure': {
    limit:
      'On a protected sheet rows and columns, tables, PivotTables, charts, validations and conditional formats cannot change: AccessDenied.',
    platform: 'all',
    source: reference('WorksheetProtectionOptions'),
    verifiedInExcel: false,
  },
  'protect-twice': {
    limit: 'protect() on a protected sheet fails, and so may unprotect() on an open one: read protected first.',
    platform: 'all',
    source: issue(6784),
    verifiedInExcel: false,
  },
  password: {
    limit: 'unprotect() with a wrong password is InvalidArgument.',
    platform: 'all',
    source: reference('WorksheetProtection.unprotect'),
    verifiedInExcel: false,
  },
  'workbook-structure': {
    limit:
      'While the structure of the workbook is protected no sheet can be added, deleted, renamed, moved or hidden: AccessDenied.',
    platform: 'all',
    source: reference('WorkbookProtection.protect'),
    verifiedInExcel: false,
  },
  'defined-name': {
    limit:
      'A name begins with a letter, _ or \\, has letters, digits, _ . \\ and ?, at most 255 characters, and is no cell address: InvalidArgument.',
    platform: 'all',
    source: 'Excel’s rules for names',
    verifiedInExcel: false,
    value: 255,
  },
  'defined-name-twice': {
    limit: 'A name is unique in its scope, and no table has it: ItemAlreadyExists.',
    platform: 'all',
    source: reference('NamedItemCollection.add'),
    verifiedInExcel: false,
  },
  'merged-512': {
    limit: 'More than 512 merged areas cannot be listed at once.',
    platform: 'all',
    source: reference('Range.getMergedAreasOrNullObject'),
    verifiedInExcel: false,
    value: 512,
  },
  'table-name': {
    limit: 'A table name follows the rules of names and is unique among tables and names.',
    platform: 'all',
    source: reference('Table.name'),
    verifiedInExcel: false,
  },
  'table-overlap': {
    limit: 'A table overlaps no table or PivotTable (InvalidOperation) and no merged cell (MergedRangeConflict).',
    platform: 'all',
    source: docs('testing/application-specific-api-error-handling'),
    verifiedInExcel: false,
  },
  'pivot-header': {
    limit: 'Every column of a PivotTable’s source has a heading: else InvalidArgument.',
    platform: 'all',
    source: docs('excel/excel-add-ins-pivottables'),
    verifiedInExcel: false,
  },
  'pivot-conflict': {
    limit: 'A PivotTable cannot stand on another one or on a table: PivotTableRangeConflict.',
    platform: 'all',
    source: docs('testing/application-specific-api-error-handling'),
    verifiedInExcel: false,
  },
  'pivot-axis': {
    limit:
      'A field stands on one of rows, columns and filters; added to another it moves. It may be a data field besides.',
    platform: 'all',
    source: docs('excel/excel-add-ins-pivottables'),
    verifiedInExcel: false,
  },
  'pivot-data-fields': {
    limit: 'More than three data fields crashed Excel: the double refuses them.',
    platform: 'all',
    source: 'github.com/OfficeDev/script-lab, issue 884',
    verifiedInExcel: false,
    value: 3,
  },
  'pivot-body': {
    limit:
      'Reading the body of a PivotTable without data fields crashed Excel; the double never calculates bodies: NotImplemented.',
    platform: 'all',
    source: issue(2926),
    verifiedInExcel: false,
  },
  'chart-series': {
    limit: 'A chart has at most 255 series.',
    platform: 'all',
    source: 'Excel specifications and limits',
    verifiedInExcel: false,
    value: 255,
  },
  'print-title-rows': {
    limit: 'Rows that are printed on each page are given as whole rows, such as $1:$3.',
    platform: 'all',
    source: reference('PageLayout.setPrintTitleRows'),
    verifiedInExcel: false,
  },
  'link-look': {
    limit: 'A cell that becomes a link gets the look of links: underlined, blue.',
    platform: 'all',
    source: 'The same rule of the user interface',
    verifiedInExcel: false,
  },
  'link-rename': {
    limit: 'A link into the workbook keeps its words when the sheet that it leads to is renamed, and so breaks.',
    platform: 'all',
    source: 'The same rule of the user interface',
    verifiedInExcel: false,
  },
  'formula-table': {
    limit:
      'A formula that names a table which does not exist is InvalidArgument; when a table is renamed, formulas follow.',
    platform: 'all',
    source: 'The same rule of the user interface',
    verifiedInExcel: false,
  },
  'pivot-filter-item': {
    limit: 'A manual filter names items that the field has: else InvalidArgument.',
    platform: 'all',
    source: reference('PivotField.applyFilter'),
    verifiedInExcel: false,
  },
  'pivot-last-item': {
    limit: 'The last item of a field that is shown cannot be hidden: InvalidOperation.',
    platform: 'all',
    source: 'The same rule of the user interface',
    verifiedInExcel: false,
  },
  'pivot-order': {
    limit: 'Items of a field can be sorted up or down by their labels; no order of one’s own can be given.',
    platform: 'all',
    source: reference('PivotField.sortByLabels'),
    verifiedInExcel: false,
  },
  'chart-one-line': {
    limit:
      'A chart over one row or column has one series, without name and categories; what Excel finds in a range is its guess.',
    platform: 'all',
    source: reference('ChartCollection.add'),
    verifiedInExcel: false,
  },
  'chart-alternative-text': {
    limit: 'The API has no alternative text for charts.',
    platform: 'all',
    source: reference('Chart'),
    verifiedInExcel: false,
  },
  'setting-saved': {
    limit:
      'Settings of an add-in are saved with the workbook, as JSON, in a part of xl/webextensions that names the add-in by its id.',
    platform: 'all',
    source: docs('develop/persisting-add-in-state-and-settings, and [MS-OWEXML]'),
    verifiedInExcel: false,
  },
  'conditional-format-id': {
    limit: 'A conditional format keeps its id while others are added before it and deleted.',
    platform: 'all',
    source: reference('ConditionalFormatCollection.getItem'),
    verifiedInExcel: false,
  },
  'chart-series-by': {
    limit: 'seriesBy Auto guesses: more columns than rows make series of rows.',
    platform: 'all',
    source: reference('ChartCollection.add'),
    verifiedInExcel: false,
  },
  'insert-worksheets': {
    limit:
      'insertWorksheetsFromBase64 refuses sheets with PivotTables, charts, comments or slicers on the web (UnsupportedFeature) and is missing on iOS. The double does not have it.',
    platform: 'web',
    source: docs('excel/excel-add-ins-workbooks'),
    verifiedInExcel: false,
  },
  'create-workbook': {
    limit: 'createWorkbook opens another window in which the pane has no part; the double only counts the call.',
    platform: 'all',
    source: issue(4667),
    verifiedInExcel: false,
  },
  'undo-cleared': {
    limit:
      'Below ExcelApi 1.19 a write of an add-in empties the user’s Undo; from there on each batch that writes is one record.',
    platform: 'all',
    source: docs('excel/excel-add-ins-undo-capabilities'),
    verifiedInExcel: false,
  },
  'event-source': {
    limit: 'Edits of other authors fire the same events, with source Remote.',
    platform: 'all',
    source: docs('excel/co-authoring-in-excel-add-ins'),
    verifiedInExcel: false,
  },
  'event-own-writes': {
    limit:
      'Writes of the add-in fire onChanged too, one event a range; triggerSource ThisLocalAddin (1.14) marks them.',
    platform: 'all',
    source: reference('WorksheetChangedEventArgs.triggerSource'),
    verifiedInExcel: false,
  },
  'event-details': {
    limit: 'onChanged tells values before and after only when a single cell changed.',
    platform: 'all',
    source: issue(5347),
    verifiedInExcel: false,
  },
  'event-formulas': {
    limit: 'Formulas that recalculate fire no onChanged.',
    platform: 'all',
    source: docs('excel/excel-add-ins-events'),
    verifiedInExcel: false,
  },
  'events-enabled': {
    limit: 'runtime.enableEvents = false stops all events of this pane.',
    platform: 'all',
    source: reference('Runtime.enableEvents'),
    verifiedInExcel: false,
  },
  'calculation-suspended': {
    limit: 'After suspendApiCalculationUntilNextSync the values of formulas are stale until the batch has ended.',
    platform: 'all',
    source: reference('Application.suspendApiCalculationUntilNextSync'),
    verifiedInExcel: false,
  },
  calculation: {
    limit:
      'The double calculates COUNTIFS, SUM, IF, INT and + − × ÷ =. A formula with anything else answers NotImplemented.',
    platform: 'all',
    source: 'The double itself',
    verifiedInExcel: false,
  },
  'pane-unresponsive': {
    limit: 'A pane that does not answer for 5 seconds is restarted; more than four crashes switch the add-in off.',
    platform: 'desktop',
    source: docs('concepts/resource-limits-and-performance-optimization'),
    verifiedInExcel: false,
  },
  'session-storage': {
    limit: 'Where the browser blocks storage of third parties, Office.js itself does not start.',
    platform: 'web',
    source: 'Tried with Office.js in Chromium',
    verifiedInExcel: false,
  },
  'downloads-mac': {
    limit: 'A pane cannot save a file.',
    platform: 'Mac',
    source: 'Office add-ins documentation, known limits',
    verifiedInExcel: false,
  },
} as const satisfies Readonly<Record<string, HostFact>>;

export type FactId = keyof typeof hostFacts;

/** The number of a fact that has one. */
export function limitOf(
  id: { [K in FactId]: (typeof hostFacts)[K] extends { value: number } ? K : never }[FactId],
): number {
  return hostFacts[id].value;
}
