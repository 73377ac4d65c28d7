import { bookBytes } from '../../../src/workbook/ooxml/index.js';
import { edition, handedIn, samples, withAnswers } from '../../consolidation/received.js';
import { published, sampleConsolidation } from './opened.js';

describe('the published book', () => {
  const consolidation = sampleConsolidation();
  const opened = published(consolidation);
  const { sheets } = opened.book;

  test('holds the figures of all institutions, and nothing else', () => {
    const figures = Array.from({ length: 16 }, (_, place) => `図表${String(place + 1).padStart(2, '0')}`);
    expect(sheets.map(({ name }) => name)).toEqual(['概要', ...figures, '用語と注記']);
    for (const { tables = [], pivots = [] } of sheets) expect([...tables, ...pivots]).toEqual([]);
    expect(opened.formulas()).toEqual([]);
    expect(opened.book.names ?? []).toEqual([]);
  });

  test('names no institution, no sector’s numbers and no file', () => {
    const everything = JSON.stringify(sheets);
    for (const { code, name, fileName } of samples) {
      for (const word of [code, name, fileName]) expect(everything).not.toContain(word);
    }
    expect(everything).not.toContain('機密');
    expect(everything).not.toContain('業態別');
  });

  test('shows every count, base and share of all, with a chart for each panel', () => {
    for (const { number, rows } of consolidation.figures.all) {
      const name = `図表${String(number).padStart(2, '0')}`;
      const numbers = opened.sheet(name).cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
      const expected = rows.flatMap(({ base, outside, unanswered, values }) => [
        base,
        outside,
        unanswered,
        base + outside + unanswered,
        ...values.flatMap(({ count, share }) => (share === null ? [count] : [count, share])),
      ]);
      expect([...numbers].sort()).toEqual([...expected].sort());
      const { panels } = edition.figures.find((figure) => figure.number === number)!;
      const { charts = [] } = opened.sheet(name);
      const title = consolidation.figures.all.find((figure) => figure.number === number)!.title.ja;
      expect(charts.map((chart) => chart.title)).toEqual(
        panels.map((panel) => `図表${number}　${panels.length > 1 ? panel.title!.ja : title}`),
      );
    }
  });

  test('carries the notes on rounding and on what it is', () => {
    expect(opened.texts('概要').join('\n')).toMatch(/四捨五入しているため、合計が100にならない/);
    expect(opened.texts('概要').join('\n')).toContain('当局の公表物ではありません');
    expect(bookBytes(opened.book).length).toBeGreaterThan(10_000);
  });
});

describe('a base of less than five', () => {
  /** Only so many have an important third party, and so many a plan against ransomware. */
  const withBase = (count: number) =>
    published(
      sampleConsolidation(
        samples.map((institution, place) =>
          handedIn(institution, {
            answers: withAnswers(
              institution.contents.answers,
              place < count
                ? { q20: 'yes', q21: 'central', 'q42.ransom': 'plan', 'q43.ransom': ['exercise'] }
                : { q20: 'no', q21: '', q22: [], q23: [], q24: 'unused', 'q42.ransom': 'noplan', 'q43.ransom': [] },
            ),
          }),
        ),
      ),
    );
  const numbersIn = (opened: ReturnType<typeof withBase>, sheet: string) =>
    opened.sheet(sheet).cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));

  test('is published from five on', () => {
    const opened = withBase(5);
    expect(opened.texts('図表07')).not.toContain('＊');
    expect(numbersIn(opened, '図表07')).toContain(5);
    expect(opened.sheet('図表07').charts).toHaveLength(1);
  });

  test('is withheld with its reason, and no number lets it be reckoned', () => {
    const opened = withBase(4);
    expect(numbersIn(opened, '図表07')).toEqual([samples.length]);
    expect(opened.sheet('図表07').charts).toEqual([]);
    expect(opened.texts('図表07').join('\n')).toContain('母数が5先に満たず');
    const [chart] = opened.sheet('図表15').charts!.slice(1);
    expect(chart!.series).toHaveLength(2);
    expect(opened.texts('図表15')).toContain('＊');
  });
});
