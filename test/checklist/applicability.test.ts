import type { Answers } from '../../src/checklist/index.js';
import { applicability, blankAnswers } from '../../src/checklist/index.js';
import { defaultEditionId, editionOf } from '../../src/editions/index.js';

const edition = editionOf(defaultEditionId)!;
const blank = blankAnswers(edition);

function states(answers: Answers, ...items: string[]): string[] {
  const { stateOf } = bound(answers);
  return items.map((item) => stateOf(...(item.split('.') as [string, string?])));
}

function bound(answers: Answers) {
  const result = applicability(edition, { ...blank, ...answers });
  return { stateOf: result.stateOf.bind(result), effective: result.effective };
}

describe('a question with a filter', () => {
  it.each([
    ['q04', 'q03', 'c', 'a'],
    ['q08', 'q07', ['none'], ['internal']],
    ['q12', 'q11', ['none'], ['periodic']],
    ['q15', 'q14', ['none'], ['osmw']],
    ['q21', 'q20', 'no', 'yes'],
    ['q22', 'q20', 'unknown', 'yes'],
    ['q23', 'q20', 'unknown', 'yes'],
    ['q38', 'q37', 'none', 'part'],
  ])('%s is closed only by the closing answer to %s', (question, filter, closing, opening) => {
    expect(states({}, question)).toEqual(['undetermined']);
    expect(states({ [filter]: closing }, question)).toEqual(['closed']);
    expect(states({ [filter]: opening }, question)).toEqual(['open']);
  });

  it('is always open without a filter', () => {
    expect(states({}, 'q01', 'q39', 'q39.ident')).toEqual(['open', 'open', 'open']);
  });
});

describe('a row with a filter', () => {
  const plans = (web: string, ddos: string, ransom: string) => ({ q42: { web, ddos, ransom } });

  it('is closed by itself', () => {
    expect(states({ q36: 'noaccess' }, 'q30.remote', 'q30.cloud', 'q30')).toEqual(['closed', 'open', 'open']);
    expect(states(plans('plan', 'na', 'noplan'), 'q43.web', 'q43.ddos', 'q43.ransom')).toEqual([
      'open',
      'closed',
      'closed',
    ]);
    expect(states(plans('noplan', '', ''), 'q43.web', 'q43.ddos')).toEqual(['closed', 'undetermined']);
  });

  it('closes its question when every row is closed', () => {
    expect(states(plans('noplan', 'na', 'noplan'), 'q43')).toEqual(['closed']);
    expect(states(plans('noplan', 'na', ''), 'q43')).toEqual(['undetermined']);
    expect(states(plans('noplan', 'plan', ''), 'q43')).toEqual(['open']);
  });
});

it('takes the answers of closed items as blank, and keeps all others', () => {
  const given = {
    q20: 'no',
    q21: 'central',
    q42: { web: 'noplan', ddos: 'plan', ransom: 'plan' },
    q43: { web: ['review'], ddos: ['review'], ransom: [] },
  };
  const { effective } = bound(given);
  expect(effective['q21']).toBe('');
  expect(effective['q43']).toEqual({ web: [], ddos: ['review'], ransom: [] });
  expect(effective['q42']).toEqual(given.q42);
});

it('refuses a question that the edition does not ask', () => {
  expect(() => states({}, 'q99')).toThrow('has no question q99');
});
