import type { ConformanceCase } from './case.js';
import { at, sheetOf } from './case.js';

/** How sheets are printed, links, and what is kept with the workbook. */
export const pages: readonly ConformanceCase[] = [
  {
    id: 'pages/orientation-and-fit',
    set: '1.9',
    run: async (Excel, context) => {
      const { pageLayout } = sheetOf(context);
      pageLayout.orientation = Excel.PageOrientation.landscape;
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.load('orientation,zoom');
      await context.sync();
      return [pageLayout.orientation, pageLayout.zoom.horizontalFitToPages];
    },
    gives: ['Landscape', 1],
  },
  {
    id: 'pages/area-and-titles',
    set: '1.9',
    run: async (_, context) => {
      const { pageLayout } = sheetOf(context);
      pageLayout.setPrintArea('A1:C9');
      pageLayout.setPrintTitleRows('$1:$2');
      const area = pageLayout.getPrintAreaOrNullObject().load('address');
      const rows = pageLayout.getPrintTitleRowsOrNullObject().load('rowIndex,rowCount');
      await context.sync();
      return [area.address.split('!')[1], rows.rowIndex, rows.rowCount];
    },
    gives: ['A1:C9', 0, 2],
  },
  {
    id: 'pages/title-rows-that-are-not-whole',
    fact: 'print-title-rows',
    set: '1.9',
    run: async (_, context) => {
      sheetOf(context).pageLayout.setPrintTitleRows('A1:B2');
      await context.sync();
    },
    fails: 'InvalidArgument',
  },
  {
    id: 'pages/header',
    set: '1.9',
    run: async (_, context) => {
      const { defaultForAllPages } = sheetOf(context).pageLayout.headersFooters;
      defaultForAllPages.leftHeader = '&8集計';
      defaultForAllPages.load('leftHeader,centerHeader');
      await context.sync();
      return [defaultForAllPages.leftHeader, defaultForAllPages.centerHeader];
    },
    gives: ['&8集計', ''],
  },
  {
    id: 'pages/break',
    set: '1.9',
    run: async (_, context) => {
      const { horizontalPageBreaks } = sheetOf(context);
      horizontalPageBreaks.add('A5');
      horizontalPageBreaks.load('items/rowIndex');
      await context.sync();
      return horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex);
    },
    gives: [4],
  },
  {
    id: 'pages/link',
    fact: 'link-look',
    run: async (_, context) => {
      const cell = at(context, 'B2');
      cell.hyperlink = { documentReference: 'A1', textToDisplay: '戻る' };
      cell.load('values,hyperlink,format/font/underline');
      await context.sync();
      return [cell.values[0]![0], cell.hyperlink.documentReference, cell.format.font.underline];
    },
    gives: ['戻る', 'A1', 'Single'],
  },
  {
    id: 'pages/link-after-renaming',
    fact: 'link-rename',
    run: async (_, context) => {
      const sheet = context.workbook.worksheets.add('Tenken a');
      const cell = at(context, 'B2');
      cell.hyperlink = { documentReference: "'Tenken a'!A1", textToDisplay: 'x' };
      sheet.name = 'Tenken b';
      cell.load('hyperlink');
      await context.sync();
      const { documentReference } = cell.hyperlink;
      sheet.delete();
      await context.sync();
      return documentReference;
    },
    gives: "'Tenken a'!A1",
  },
  {
    id: 'pages/setting-replaced-and-deleted',
    fact: 'setting-saved',
    run: async (_, context) => {
      const { settings } = context.workbook;
      settings.add('TenkenCase', 'a');
      const setting = settings.add('TenkenCase', 'b');
      setting.load('value');
      await context.sync();
      const { value } = setting;
      setting.delete();
      const left = settings.getItemOrNullObject('TenkenCase').load('key');
      await context.sync();
      return [value, left.isNullObject];
    },
    gives: ['b', true],
  },
];
