import { Command } from 'commander';
import { consolidate } from './commands/consolidate.js';
import { feedback } from './commands/feedback.js';
import { figures } from './commands/figures.js';
import { inspect } from './commands/inspect.js';
import { publish } from './commands/publish.js';
import { returns } from './commands/returns.js';
import { repair } from './commands/repair.js';
import { seal } from './commands/seal.js';
import { summary } from './commands/summary.js';
import type { TemplateOptions } from './commands/template.js';
import { template } from './commands/template.js';
import { validate } from './commands/validate.js';
import type { Context } from './context.js';
import { languageOf } from './context.js';
import { failure } from './failure.js';
import { engineName } from '../jobs/index.js';

type Action<Options> = (paths: readonly string[], options: Options, context: Context) => Promise<void>;

const several = (value: string, earlier: readonly string[] = []) => [...earlier, value];

function program(): Command {
  const tenken = new Command('tenken')
    .description('CSSA点検票の検証と集計 / validates and consolidates CSSA checklists')
    .version(engineName, '-V, --version', '版を表示 / show the version')
    .helpOption('-h, --help', '使い方を表示 / show help')
    .helpCommand(false)
    // What is wrong with a call is said by `failure`, in the language asked for.
    .configureOutput({ outputError: () => {} })
    .exitOverride();

  command(tenken, 'template', '点検票を作成 / make the blank checklist', (_, options: TemplateOptions, context) =>
    template(options, context),
  )
    .option('--edition <ID>', '版のID / id of the edition')
    .option(
      '--roster <FILE>',
      '対象先一覧（CSV・Excel）: 機関ごとに作成 / one checklist for each institution of a roster',
    )
    .requiredOption('-o, --output <FILE|DIR>', '出力先 / where to write');

  command(tenken, 'validate', '点検票を検証 / check filled checklists', validate)
    .argument('<FILE...>', '点検票またはフォルダー / checklists or folders')
    .option('--format <text|json|html>', '出力形式 / format of the report', 'text')
    .option('--annotate <DIR>', '検証欄に指摘を記入した写しを作成 / write marked copies there')
    .option('--roster <FILE>', '対象先一覧と照合 / check code, name and sector against a roster')
    .option('--waivers <FILE>', '免除の一覧（CSV・Excel） / waivers (CSV or Excel)')
    .option('--as-of <DATE>', '検証日（YYYY-MM-DD） / date of the check');

  command(tenken, 'inspect', '様式の損傷を点検 / look for damage to the form', inspect)
    .argument('<FILE...>', '点検票またはフォルダー / checklists or folders')
    .option('--format <text|json>', '出力形式 / format of the report', 'text');

  command(tenken, 'repair', '様式を修復した写しを作成 / write a copy whose form is restored', repair)
    .argument('<FILE>', '点検票 / checklist')
    .option('-o, --output <FILE>', '写しの出力先 / where to write the copy')
    .option('--dry-run', '変更の内容を表示するだけで、書き込まない / only say what would change')
    .option('--fresh', '新しい点検票に回答を移す / move the answers into a fresh form instead');

  command(tenken, 'seal', '提出できる点検票を封印 / seal a checklist that is ready to be handed in', seal)
    .argument('<FILE>', '点検票 / checklist')
    .requiredOption('-o, --output <FILE|DIR>', '封印した写しの出力先 / where to write the sealed copy')
    .option('--by <NAME>', '封印した人（省略時は承認者） / who seals it; otherwise the approver')
    .option('--date <DATE>', '封印日（YYYY-MM-DD） / day of sealing')
    .option('--waivers <FILE>', '免除の一覧（CSV・Excel） / waivers (CSV or Excel)');

  command(tenken, 'summary', '承認者のための1ページの要約を作成 / one page for the approving officer', summary)
    .argument('<FILE>', '点検票 / checklist')
    .requiredOption('-o, --output <FILE>', 'HTMLの出力先 / the HTML page')
    .option('--waivers <FILE>', '免除の一覧（CSV・Excel） / waivers (CSV or Excel)')
    .option('--as-of <DATE>', '検証日（YYYY-MM-DD） / date of the check');

  collecting(
    tenken,
    'feedback',
    '差し戻すファイルに指摘を記入した写しを作成 / marked copies of files that go back',
    feedback,
  )
    .requiredOption('-o, --output <DIR>', '写しの出力先 / where to write the copies')
    .option('--note <TEXT>', '表紙に記入する当局の連絡 / note of the regulator for the covers');

  collecting(tenken, 'consolidate', '点検票を集計 / consolidate checklists', consolidate)
    .requiredOption('-o, --output <FILE>', '集計ブックの出力先 / the consolidated book')
    .option('--format <text|json>', '画面出力の形式 / format of the summary', 'text')
    .option('--csv <FILE>', '回答データのCSVの出力先 / also write the dataset as CSV');

  collecting(tenken, 'figures', '図表の件数・母数・割合を出力 / print counts, bases and shares', figures).option(
    '--format <json>',
    '出力形式 / format',
    'json',
  );

  releasing(tenken, 'publish', '公表用ブックを作成 / write the figures for publication', publish).requiredOption(
    '-o, --output <FILE>',
    '公表用ブックの出力先 / the book for publication',
  );

  releasing(tenken, 'returns', '機関ごとの還元資料を作成 / write the return of every institution', returns)
    .requiredOption('-o, --output <DIR>', '還元資料の出力先 / where to write the returns')
    .option('--format <text|json>', '画面出力の形式 / format of the summary', 'text');
  return tenken;
}

/** A command that lets numbers out, after the disclosure check. */
function releasing<Options>(parent: Command, name: string, description: string, action: Action<Options>): Command {
  return collecting(parent, name, description, action)
    .option('--policy <FILE>', '秘匿方針（JSON） / disclosure policy (JSON)')
    .option(
      '--earlier <FILE>',
      '過去の公表・還元の記録（複数可） / record of an earlier release, may be repeated',
      several,
    );
}

/** A command that consolidates, with the options that all of them take. */
function collecting<Options>(parent: Command, name: string, description: string, action: Action<Options>): Command {
  return command(parent, name, description, action)
    .argument('<DIR|FILE...>', '点検票またはフォルダー / checklists or folders')
    .option('--roster <FILE>', '対象先一覧（CSV・Excel） / roster (CSV or Excel)')
    .option(
      '--include <CODE>',
      'エラーがあっても集計に含める機関（--reason と対） / count this institution in spite of errors',
      several,
    )
    .option('--reason <TEXT>', '含める理由 / why it is included', several)
    .option(
      '--keep <FILE>',
      '同じ機関の複数提出のうち採用するファイル（パスか表示名） / the file to keep of several (path, or name as shown)',
      several,
    )
    .option('--decisions <FILE>', '説明の判断の一覧（CSV・Excel・JSON） / decisions about explanations')
    .option('--waivers <FILE>', '免除の一覧（CSV・Excel） / waivers (CSV or Excel)')
    .option('--as-of <DATE>', '集計日（YYYY-MM-DD） / date of the consolidation');
}

function command<Options>(parent: Command, name: string, description: string, action: Action<Options>): Command {
  return parent
    .command(name)
    .description(description)
    .option('--lang <ja|en>', '表示言語 / language of what is printed', 'ja')
    .option('--debug', '内部エラーの詳細を表示 / show stack traces')
    .exitOverride()
    .action(async (...given: unknown[]) => {
      const self = given.at(-1) as Command;
      const options = self.opts<Options & { readonly lang: string }>();
      const end = (code: number) => {
        process.exitCode = code;
      };
      await action(self.args, options, { language: languageOf(options.lang), end });
    });
}

try {
  await program().parseAsync();
} catch (error) {
  const isEnglish = /--lang[ =]en/.test(process.argv.join(' '));
  process.exitCode = failure(error, isEnglish ? 'en' : 'ja', process.argv.includes('--debug'));
}
