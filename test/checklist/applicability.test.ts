import type { Answers, Edition } from '../../src/checklist/index.js';
import { applicability, blankAnswers } from '../../src/checklist/index.js';
import { defaultEditionId, editionOf } from '../../src/editions/index.js';

const edition = editionOf(defaultEditionId)!;
const blank = blankAnswers(edition);

function states(answers: Answers, ...items: string[]): string[] {
  return statesIn(edition, answers, ...items);
}

function statesIn(asked: Edition, answers: Answers, ...items: string[]): string[] {
  const { stateOf } = bound(answers, asked);
  return items.map((item) => stateOf(...(item.split('.') as [string, string?])));
}

function bound(answers: Answers, asked = edition) {
  const result = applicability(asked, { ...blank, ...answers });
  return { stateOf: result.stateOf.bind(result), effective: result.effective };
}

/** The edition with other conditions that close its questions. */
const closing = (closedWhen: Record<string, string>): Edition => ({
  ...edition,
  questions: edition.questions.map((question) => {
    const condition = closedWhen[question.id];
    return condition === undefined ? question : { ...question, closedWhen: condition };
  }),
});

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

  it('is undetermined until everything that its filter reads is answered', () => {
    const asked = closing({ q02: "q01 == 'a' && q03 == 'c'" });
    expect(statesIn(asked, { q01: 'a' }, 'q02')).toEqual(['undetermined']);
    expect(statesIn(asked, { q03: 'c' }, 'q02')).toEqual(['undetermined']);
    expect(statesIn(asked, { q01: 'a', q03: 'c' }, 'q02')).toEqual(['closed']);
    expect(statesIn(asked, { q01: 'a', q03: 'a' }, 'q02')).toEqual(['open']);
  });

  it('is not closed by an answer in a closed question, wherever that is printed', () => {
    const asked = closing({ q01: "q02 == 'a'", q02: "q03 == 'c'" });
    expect(statesIn(asked, { q02: 'a', q03: 'c' }, 'q01', 'q02')).toEqual(['open', 'closed']);
    expect(statesIn(asked, { q02: 'a', q03: 'a' }, 'q01', 'q02')).toEqual(['closed', 'open']);
  });

  it('takes its rows with it', () => {
    const asked = closing({ q39: "q37 == 'none'" });
    expect(statesIn(asked, {}, 'q39', 'q39.ident')).toEqual(['undetermined', 'undetermined']);
    expect(statesIn(asked, { q37: 'none' }, 'q39', 'q39.ident')).toEqual(['closed', 'closed']);
    expect(statesIn(asked, { q37: 'full' }, 'q39', 'q39.ident')).toEqual(['open', 'open']);
  });

  it('closes also the rows of which the own filter is blank', () => {
    const asked = closing({ q43: "q36 == 'noaccess'" });
    expect(statesIn(asked, { q36: 'noaccess' }, 'q43', 'q43.web')).toEqual(['closed', 'closed']);
    expect(statesIn(asked, { q36: 'central' }, 'q43', 'q43.web')).toEqual(['undetermined', 'undetermined']);
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
