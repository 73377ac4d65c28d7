import { consolidateJson, figuresJson } from '../../src/report/index.js';
import { parseRoster } from '../../src/consolidation/index.js';
import { TenkenError } from '../../src/findings/index.js';
import { rosterOf } from '../../src/samples/index.js';
import { edition, handedIn, samples } from '../consolidation/received.js';
import { sampleConsolidation } from './books/opened.js';

describe('the JSON of figures', () => {
  const told = figuresJson(sampleConsolidation(), 'ja');

  test('has the shape that other programs rely on', () => {
    expect(Object.keys(told)).toEqual(['edition', 'institutions', 'figures']);
    expect(told).toMatchObject({ edition: 'cssa-insurers-2023', institutions: samples.length });
    for (const figure of told.figures) {
      expect(Object.keys(figure)).toEqual(['id', 'number', 'title', 'rows', 'bySector']);
      expect(Object.keys(figure.bySector)).toEqual(['life', 'nonlife']);
      for (const row of [...figure.rows, ...Object.values(figure.bySector).flat()]) {
        expect(Object.keys(row).filter((key) => key !== 'panel')).toEqual([
          'id',
          'label',
          'base',
          'outside',
          'unanswered',
          'values',
        ]);
        for (const value of row.values) expect(Object.keys(value)).toEqual(['code', 'label', 'count', 'share']);
      }
    }
  });

  test('names panels only where a figure has several', () => {
    const panels = told.figures.map(({ number, rows }) => [number, rows.some(({ panel }) => panel !== undefined)]);
    expect(panels.filter(([, has]) => has).map(([number]) => number)).toEqual([12, 15]);
  });

  test('speaks the language that was asked for', () => {
    expect(told.figures[1]!.title).toBe('サイバーセキュリティの経営計画');
    expect(figuresJson(sampleConsolidation(), 'en').figures[1]!.title).toBe('Management plan for cybersecurity');
  });
});

describe('the JSON of a consolidation', () => {
  const roster = parseRoster({ rows: rosterOf(edition, samples) }, edition);
  const received = [
    ...samples.slice(1).map((institution) => handedIn(institution)),
    { file: 'z.xlsx', refused: new TenkenError('FILE_TRUNCATED', { file: 'z.xlsx' }) },
  ];
  const told = consolidateJson(sampleConsolidation(received, { roster }), 'out/book.xlsx', 'en');

  test('has the shape that other programs rely on', () => {
    expect(Object.keys(told)).toEqual([
      'received',
      'accepted',
      'leftOut',
      'missing',
      'institutions',
      'answers',
      'figures',
      'output',
    ]);
    expect(told).toMatchObject({
      received: samples.length,
      accepted: samples.length - 1,
      leftOut: [{ file: 'z.xlsx', code: 'FILE_TRUNCATED', reason: expect.stringMatching(/[a-z]/) as string }],
      missing: [{ code: samples[0]!.code, name: samples[0]!.name, sector: samples[0]!.sector }],
      institutions: samples.length - 1,
      figures: 16,
      output: 'out/book.xlsx',
    });
    expect(told.answers).toBeGreaterThan(80 * told.institutions);
  });
});
