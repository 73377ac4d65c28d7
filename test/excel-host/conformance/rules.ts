import type { ConformanceCase } from './case.js';
import { at } from './case.js';

const LIST: Excel.DataValidationRule = { list: { inCellDropDown: true, source: 'はい,いいえ' } };

/** Data validations and conditional formats. */
export const rules: readonly ConformanceCase[] = [
  {
    id: 'rules/no-validation',
    run: async (_, context) => {
      const validation = at(context, 'A1').dataValidation.load('type,rule');
      await context.sync();
      return [validation.type, Object.keys(validation.rule ?? {})];
    },
    gives: ['None', []],
  },
  {
    id: 'rules/list',
    run: async (_, context) => {
      const validation = at(context, 'A1:A3').dataValidation;
      validation.rule = LIST;
      validation.load('type,rule,ignoreBlanks');
      await context.sync();
      return [validation.type, validation.rule.list?.source, validation.ignoreBlanks];
    },
    gives: ['List', 'はい,いいえ', true],
  },
  {
    id: 'rules/custom',
    run: async (_, context) => {
      const validation = at(context, 'A1').dataValidation;
      validation.rule = { custom: { formula: '=FALSE' } };
      validation.load('type,rule');
      await context.sync();
      return [validation.type, validation.rule.custom?.formula];
    },
    gives: ['Custom', '=FALSE'],
  },
  {
    id: 'rules/text-length',
    run: async (_, context) => {
      const validation = at(context, 'A1').dataValidation;
      validation.rule = { textLength: { formula1: 0, formula2: 20, operator: 'Between' } };
      validation.load('type');
      await context.sync();
      return validation.type;
    },
    gives: 'TextLength',
  },
  {
    id: 'rules/limits-are-told-as-formulas',
    run: async (_, context) => {
      const validation = at(context, 'A1').dataValidation;
      validation.rule = { textLength: { formula1: 20, operator: 'LessThanOrEqualTo' } };
      validation.load('rule');
      await context.sync();
      const { formula1, operator } = validation.rule.textLength ?? {};
      return [formula1, operator];
    },
    gives: ['=20', 'LessThanOrEqualTo'],
  },
  {
    id: 'rules/two-lists-are-inconsistent',
    run: async (_, context) => {
      at(context, 'A1').dataValidation.rule = LIST;
      at(context, 'A2').dataValidation.rule = { list: { inCellDropDown: true, source: '○' } };
      const validation = at(context, 'A1:A2').dataValidation.load('type');
      await context.sync();
      return validation.type;
    },
    gives: 'Inconsistent',
  },
  {
    id: 'rules/alert-and-prompt',
    run: async (_, context) => {
      const validation = at(context, 'A1').dataValidation;
      validation.rule = LIST;
      validation.errorAlert = { title: '選択肢', message: '選んでください。', style: 'Warning', showAlert: true };
      validation.prompt = { title: '回答', message: '一つ', showPrompt: true };
      validation.load('errorAlert,prompt');
      await context.sync();
      return [validation.errorAlert.style, validation.errorAlert.message, validation.prompt.title];
    },
    gives: ['Warning', '選んでください。', '回答'],
  },
  {
    id: 'rules/part-of-list-is-list',
    run: async (_, context) => {
      at(context, 'A1:A3').dataValidation.rule = LIST;
      const validation = at(context, 'A2').dataValidation.load('type');
      await context.sync();
      return validation.type;
    },
    gives: 'List',
  },
  {
    id: 'rules/clear-part-leaves-rest',
    run: async (_, context) => {
      at(context, 'A1:A3').dataValidation.rule = LIST;
      at(context, 'A2').dataValidation.clear();
      const types = ['A1', 'A2', 'A3'].map((address) => at(context, address).dataValidation.load('type'));
      await context.sync();
      return types.map(({ type }) => type);
    },
    gives: ['List', 'None', 'List'],
  },
  {
    id: 'rules/with-and-without-is-mixed',
    run: async (_, context) => {
      at(context, 'A1').dataValidation.rule = LIST;
      const validation = at(context, 'A1:A2').dataValidation.load('type');
      await context.sync();
      return validation.type;
    },
    gives: 'MixedCriteria',
  },
  {
    id: 'rules/written-values-are-not-checked',
    run: async (_, context) => {
      const range = at(context, 'A1');
      range.dataValidation.rule = LIST;
      range.values = [['何か']];
      range.load('values');
      await context.sync();
      return range.values;
    },
    gives: [['何か']],
  },
  {
    id: 'rules/custom-format',
    run: async (Excel, context) => {
      const format = at(context, 'A1:B2').conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = '=LEFT($A1,1)="x"';
      format.custom.format.fill.color = '#FFC7CE';
      format.custom.format.font.color = '#9C0006';
      format.stopIfTrue = true;
      format.load('type,stopIfTrue');
      format.custom.rule.load('formula');
      format.custom.format.fill.load('color');
      await context.sync();
      return [format.type, format.stopIfTrue, format.custom.rule.formula, format.custom.format.fill.color];
    },
    gives: ['Custom', true, '=LEFT($A1,1)="x"', '#FFC7CE'],
  },
  {
    id: 'rules/format-keeps-its-id',
    fact: 'conditional-format-id',
    run: async (Excel, context) => {
      const all = () => at(context, 'A1:B2').conditionalFormats;
      const first = at(context, 'A1').conditionalFormats.add(Excel.ConditionalFormatType.custom);
      first.custom.rule.formula = '=TRUE';
      const before = all().load('items/id');
      await context.sync();
      const known = before.items.map(({ id }) => id);
      at(context, 'A1').conditionalFormats.add(Excel.ConditionalFormatType.custom).custom.rule.formula = '=FALSE';
      const now = all().load('items/id');
      await context.sync();
      const added = now.items.map(({ id }) => id).filter((id) => !known.includes(id));
      for (const id of added) all().getItem(id).delete();
      const { rule } = all().getItem(known[0]!).custom;
      rule.load('formula');
      await context.sync();
      return [known.length, added.length, rule.formula];
    },
    gives: [1, 1, '=TRUE'],
  },
  {
    id: 'rules/formula-of-a-format-is-that-of-its-first-cell',
    run: async (Excel, context) => {
      const { conditionalFormats } = at(context, 'B2:C4');
      const added = conditionalFormats.add(Excel.ConditionalFormatType.custom);
      added.custom.rule.formula = '=$B2="x"';
      conditionalFormats.load('items/id,items/type');
      await context.sync();
      const format = conditionalFormats.getItem(conditionalFormats.items[0]!.id);
      format.custom.rule.load('formula');
      const ranges = format.getRanges().load('address');
      await context.sync();
      return [format.custom.rule.formula, ranges.address.replace(/.*!/, '')];
    },
    gives: ['=$B2="x"', 'B2:C4'],
  },
  {
    id: 'rules/newest-format-comes-first',
    run: async (Excel, context) => {
      const { conditionalFormats } = at(context, 'A1');
      const first = conditionalFormats.add(Excel.ConditionalFormatType.custom);
      first.custom.rule.formula = '=TRUE';
      const second = conditionalFormats.add(Excel.ConditionalFormatType.custom);
      second.custom.rule.formula = '=FALSE';
      first.load('priority');
      second.load('priority');
      await context.sync();
      return second.priority < first.priority;
    },
    gives: true,
  },
  {
    id: 'rules/count-and-clear-formats',
    run: async (Excel, context) => {
      const { conditionalFormats } = at(context, 'A1:A3');
      conditionalFormats.add(Excel.ConditionalFormatType.custom).custom.rule.formula = '=TRUE';
      const before = conditionalFormats.getCount();
      await context.sync();
      conditionalFormats.clearAll();
      const after = conditionalFormats.getCount();
      await context.sync();
      return [before.value, after.value];
    },
    gives: [1, 0],
  },
];
