import { conformanceCases } from './cases.js';
import type { CaseResult } from './run.js';
import { claimEmptyWorkbook, runCase } from './run.js';

/**
 * The page that tries the cases in a real Excel: it says how far it is, and shows the report as JSON to be copied. It refuses a workbook
 * that is not empty.
 */
async function main(): Promise<void> {
  const say = show(document.body);
  const { host, platform } = await Office.onReady();
  if (String(host) !== 'Excel') return say('Open this page as an add-in of Excel.');
  const { requirements, diagnostics } = Office.context;
  const supports = (version: string) => requirements.isSetSupported('ExcelApi', version);
  const results: CaseResult[] = [];
  try {
    await claimEmptyWorkbook(Excel);
    for (const [index, one] of conformanceCases.entries()) {
      say(`${index + 1} / ${conformanceCases.length}: ${one.id}`);
      results.push(await runCase(Excel, supports, one));
    }
  } catch (error) {
    return say(String(error));
  }
  const count = (outcome: CaseResult['outcome']) => results.filter((result) => result.outcome === outcome).length;
  const report = {
    platform: String(platform),
    version: diagnostics?.version,
    same: count('same'),
    different: count('different'),
    skipped: count('skipped'),
    results,
  };
  say(JSON.stringify(report, undefined, 2));
}

function show(body: HTMLElement): (text: string) => void {
  const output = document.createElement('pre');
  output.setAttribute('role', 'status');
  body.append(output);
  return (text) => {
    output.textContent = text;
  };
}

void main();
