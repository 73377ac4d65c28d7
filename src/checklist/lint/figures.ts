import type { Edition, Figure, Panel, Question } from '../edition.js';
import { hasQuestion, questionOf } from '../questions.js';
import type { Problems } from './problems.js';

/** Checks the recipes of figures against the questions that they count. */
export function checkFigures(edition: Edition, problems: Problems): void {
  const { figures } = edition;
  problems.unique(
    figures.map(({ id }) => id),
    (index) => `figures[${index}].id`,
    '図表のID',
    'figure id',
  );
  problems.unique(
    figures.map(({ number }) => String(number)),
    (index) => `figures[${figures[index]!.id}].number`,
    '図表の番号',
    'figure number',
  );
  for (const figure of figures) checkPanels(edition, figure, problems);
}

function checkPanels(edition: Edition, { id, panels }: Figure, problems: Problems): void {
  problems.unique(
    panels.map((panel) => panel.id),
    (index) => `figures[${id}].panels[${index}].id`,
    '図のID',
    'panel id',
  );
  for (const panel of panels) {
    const place = `figures[${id}].panels[${panel.id}]`;
    if (!hasQuestion(edition, panel.question)) {
      const { question } = panel;
      problems.add(
        `${place}.question`,
        'unknown-question',
        `設問「${question}」はありません。`,
        `There is no question ${question}.`,
      );
      continue;
    }
    const question = questionOf(edition, panel.question);
    checkRows(panel, question, place, problems);
    checkValues(panel, question, place, problems);
    checkPlot(panel, question, place, problems);
  }
}

function checkRows({ rows = [] }: Panel, question: Question, place: string, problems: Problems): void {
  problems.unique(rows, (index) => `${place}.rows[${index}]`, '行', 'row');
  for (const row of rows) {
    if (question.rows.some(({ id }) => id === row)) continue;
    problems.add(
      `${place}.rows`,
      'unknown-row',
      `設問「${question.id}」に行「${row}」はありません。`,
      `Question ${question.id} has no row ${row}.`,
    );
  }
}

function checkValues({ values }: Panel, question: Question, place: string, problems: Problems): void {
  problems.unique(
    values.map(({ code }) => code),
    (index) => `${place}.values[${index}].code`,
    '値のコード',
    'value code',
  );
  const parts = values.filter(({ derived }) => !derived).flatMap(({ options }) => options);
  problems.unique(parts, () => `${place}.values`, '集計する選択肢', 'counted option');
  for (const { code, label, options, derived } of values) {
    const at = `${place}.values[${code}]`;
    for (const option of options) {
      const found = question.options.find(({ id }) => id === option);
      if (found && !found.notApplicable) continue;
      problems.add(
        `${at}.options`,
        'unknown-option',
        `設問「${question.id}」に、集計できる選択肢「${option}」はありません。`,
        `Question ${question.id} has no option ${option} that is counted.`,
      );
    }
    if (label === undefined && options.length > 1) {
      problems.add(
        `${at}.label`,
        'label',
        '複数の選択肢をまとめる値には文言が必要です。',
        'A sum of options needs a label.',
      );
    }
    if (derived && (options.length < 2 || !options.every((option) => parts.includes(option)))) {
      problems.add(
        at,
        'derived',
        '合計の値は、ほかの値で集計している2つ以上の選択肢の和でなければなりません。',
        'A derived value is the sum of at least two options that other values count.',
      );
    }
  }
}

function checkPlot({ plot, values, chart }: Panel, question: Question, place: string, problems: Problems): void {
  problems.unique(plot, (index) => `${place}.plot[${index}]`, 'グラフの値', 'plotted value');
  for (const code of plot) {
    const value = values.find((candidate) => candidate.code === code);
    if (!value) {
      problems.add(`${place}.plot`, 'unknown-value', `値「${code}」はありません。`, `There is no value ${code}.`);
    } else if (chart === 'stacked' && value.derived) {
      problems.add(
        `${place}.plot`,
        'derived',
        `合計の値「${code}」は積み上げられません。`,
        `The derived value ${code} cannot be stacked.`,
      );
    }
  }
  if (chart === 'stacked' && (question.type === 'multiple' || question.type === 'matrixMultiple')) {
    problems.add(
      `${place}.chart`,
      'chart',
      '複数選べる設問は積み上げられません。',
      'Answers of which several may be chosen cannot be stacked.',
    );
  }
}
