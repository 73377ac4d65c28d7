import type { FileParts, Xml } from '../../excel-host/file/xml.js';
import { all, one } from '../../excel-host/file/xml.js';

/** A chart of a file: what it shows, where, and how. */
export interface ChartContents {
  readonly name: string;
  readonly corners: readonly (readonly string[])[];
  readonly title: string;
  readonly grouping: string;
  readonly series: readonly {
    readonly name: string;
    readonly categories: string;
    readonly values: string;
    readonly points: readonly string[];
    readonly color: string;
    readonly labels: string;
  }[];
  readonly orientation: string;
  readonly maximum: string | undefined;
  readonly legend: boolean;
}

/** Every element of that name below another. */
function deep(element: Xml | undefined, name: string): Xml[] {
  return (element?.children ?? []).flatMap((child) => [...(child.name === name ? [child] : []), ...deep(child, name)]);
}

export function chartContents(parts: FileParts, drawing: string): ChartContents[] {
  const charts = parts.related(drawing, 'chart');
  return all(parts.root(drawing), 'twoCellAnchor').map((anchor) => {
    const root = parts.root(charts.get(deep(anchor, 'chart')[0]!.attributes.id!)!);
    const corner = (name: string) => one(anchor, name)!.children.map(({ text }) => text);
    const bars = deep(root, 'barChart')[0]!;
    return {
      name: deep(anchor, 'cNvPr')[0]!.attributes.name!,
      corners: [corner('from'), corner('to')],
      title: deep(deep(root, 'title')[0], 't')
        .map(({ text }) => text)
        .join(''),
      grouping: one(bars, 'grouping')!.attributes.val!,
      series: all(bars, 'ser').map((series) => ({
        name: deep(one(series, 'tx'), 'v')[0]?.text ?? '',
        categories: deep(one(series, 'cat'), 'f')[0]!.text,
        values: deep(one(series, 'val'), 'f')[0]!.text,
        points: deep(one(series, 'val'), 'v').map(({ text }) => text),
        color: deep(one(series, 'spPr'), 'srgbClr')[0]!.attributes.val!,
        labels: deep(one(series, 'dLbls'), 'numFmt')[0]!.attributes.formatCode!,
      })),
      orientation: one(one(deep(root, 'catAx')[0], 'scaling'), 'orientation')!.attributes.val!,
      maximum: one(one(deep(root, 'valAx')[0], 'scaling'), 'max')?.attributes.val,
      legend: deep(root, 'legend').length > 0,
    };
  });
}
