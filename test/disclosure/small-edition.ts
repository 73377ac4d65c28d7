import type { Answers, Edition } from '../../src/checklist/index.js';
import { loadEdition } from '../../src/checklist/index.js';

const text = (words: string) => ({ ja: words, en: words });

function option(number: number, id: string, more: object = {}) {
  return { id, number, label: text(id), evidence: 'D', ...more };
}

function question(id: string, type: string, options: readonly object[], more: object = {}) {
  const number = id.toUpperCase();
  return {
    id,
    number,
    section: 's1',
    topic: text(id),
    text: text(id),
    type,
    options,
    release: 'all+sector',
    evidence: 'D',
    ...more,
  };
}

const adverse = { adverse: true };
const exclusive = { adverse: true, exclusive: true };

/**
 * A checklist of one question of each kind that matters to the release: options that can be merged (`policy`), a filter that
 * lacks a control (`plan`) and what it closes (`drill`), several choices (`tools`), and a matrix of which one row may not
 * apply (`logs`).
 */
export const smallEdition: Edition = loadEdition({
  schema: 1,
  id: 'small',
  title: text('small'),
  population: text('small'),
  asOf: '2023-07-31',
  window: { from: '2023-07-01', to: '2023-08-31' },
  institutionCode: '^[A-Z]{2}-[0-9]{4}$',
  sectors: [
    { id: 'life', label: text('life'), expected: 0 },
    { id: 'nonlife', label: text('nonlife'), expected: 0 },
  ],
  glossary: [],
  sections: [{ id: 's1', number: '1', label: text('s1') }],
  scales: {},
  questions: [
    question(
      'policy',
      'single',
      [
        option(1, 'set'),
        option(2, 'later', { ...adverse, group: 'notset' }),
        option(3, 'never', { ...adverse, group: 'notset' }),
      ],
      { groups: [{ id: 'notset', label: text('notset') }] },
    ),
    question('plan', 'single', [option(1, 'yes'), option(2, 'no', adverse)]),
    question('drill', 'single', [option(1, 'often'), option(2, 'seldom'), option(3, 'no', adverse)], {
      closedWhen: "plan == 'no'",
    }),
    question('tools', 'multiple', [option(1, 'scan'), option(2, 'guard'), option(3, 'none', exclusive)]),
    question(
      'logs',
      'matrix',
      [option(3, 'l3'), option(2, 'l2'), option(1, 'l1', adverse), option(0, 'l0', { notApplicable: true })],
      {
        rows: [
          { id: 'kept', label: text('kept'), evidence: 'D' },
          { id: 'cloud', label: text('cloud'), evidence: 'D', allowNA: true },
        ],
      },
    ),
  ],
  rules: [],
  retiredRules: [],
  figures: [
    {
      id: 'f01',
      number: 1,
      title: text('policy'),
      panels: [
        {
          id: 'main',
          question: 'policy',
          base: 'all',
          values: [
            { code: 'set', options: ['set'] },
            { code: 'later', options: ['later'] },
            { code: 'never', options: ['never'] },
            { code: 'notset', label: text('not set'), options: ['later', 'never'], derived: true },
          ],
          plot: ['set', 'later', 'never'],
          chart: 'stacked',
        },
      ],
    },
    {
      id: 'f02',
      number: 2,
      title: text('drill'),
      panels: [
        {
          id: 'main',
          question: 'drill',
          base: 'all',
          values: [
            { code: 'often', options: ['often'] },
            { code: 'seldom', options: ['seldom'] },
            { code: 'no', options: ['no'] },
          ],
          plot: ['often', 'seldom', 'no'],
          chart: 'clustered',
        },
      ],
    },
    {
      id: 'f03',
      number: 3,
      title: text('logs'),
      panels: [
        {
          id: 'main',
          question: 'logs',
          base: 'all',
          values: [
            { code: 'l3', options: ['l3'] },
            { code: 'l2', options: ['l2'] },
            { code: 'l1', options: ['l1'] },
            { code: 'top2', label: text('top two'), options: ['l3', 'l2'], derived: true },
          ],
          plot: ['top2'],
          chart: 'clustered',
        },
      ],
    },
  ],
});

/** Answers to the small edition; what is not given is the best answer. */
export function answersOf(given: {
  policy?: string;
  plan?: string;
  drill?: string;
  tools?: readonly string[];
  kept?: string;
  cloud?: string;
}): Answers {
  const { policy = 'set', plan = 'yes', tools = ['scan', 'guard'], kept = 'l3', cloud = 'l3' } = given;
  const drill = plan === 'no' ? '' : (given.drill ?? 'often');
  return { policy, plan, drill, tools, logs: { kept, cloud } };
}
