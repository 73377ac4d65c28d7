import type { Sheet } from '../../../src/book/index.js';
import { areaOfBox } from '../model/box.js';
import type { Worksheet } from '../model/worksheet.js';

/** How the sheet is printed, where that was said. */
export function printOf({ pageLayout, horizontalPageBreaks }: Worksheet): Pick<Sheet, 'print'> {
  const { printArea, titleRows, zoom, orientation } = pageLayout;
  const pages = pageLayout.headersFooters.defaultForAllPages;
  const part = (code: string, text: string) => (text ? `&${code}${text}` : '');
  const header = part('L', pages.leftHeader) + part('C', pages.centerHeader) + part('R', pages.rightHeader);
  const footer = part('L', pages.leftFooter) + part('C', pages.centerFooter) + part('R', pages.rightFooter);
  const breaks = horizontalPageBreaks.list.map(({ row }) => row);
  const isSaid = printArea || titleRows || zoom.horizontalFitToPages || header || footer || breaks.length > 0;
  if (!isSaid && orientation === 'Portrait') return {};
  return {
    print: {
      orientation: orientation === 'Landscape' ? 'landscape' : 'portrait',
      ...(zoom.horizontalFitToPages ? { fitToWidth: true } : {}),
      ...(printArea ? { area: areaOfBox(printArea.box) } : {}),
      ...(titleRows ? { titleRows } : {}),
      ...(header ? { header } : {}),
      ...(footer ? { footer } : {}),
      ...(breaks.length > 0 ? { breaks } : {}),
    },
  };
}
