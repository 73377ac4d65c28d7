import type { Edition, Text } from '../checklist/index.js';
import { catalogue } from '../findings/index.js';
import type { Duplicates } from './duplicates.js';
import type { Institution, IntakeFinding } from './outcome.js';
import type { Member } from './roster.js';

/** M01 and M12: several files with one institution code. */
export function codesShared({ groups }: Duplicates): IntakeFinding[] {
  return groups.map(({ reason, files, code }) => {
    const { cases = {}, severity: own } = catalogue.get(reason.code)!;
    const severity = cases[String(reason.parameters['case'])]?.severity ?? own!;
    const finding = { rule: reason.code, severity, parameters: reason.parameters, cells: [] };
    return { finding, files, institutions: [code] };
  });
}

/** M02: the same answers and comments from several institutions; one finding for all that are alike. */
export function identicalContents(accepted: readonly Institution[]): IntakeFinding[] {
  const alike = new Map<string, Institution[]>();
  for (const institution of accepted) {
    const { contentPrint } = institution.arrival;
    const others = alike.get(contentPrint);
    if (others) others.push(institution);
    else alike.set(contentPrint, [institution]);
  }
  return [...alike.values()]
    .filter((institutions) => institutions.length > 1)
    .map((institutions) => ({
      finding: {
        rule: 'M02',
        severity: 'warning',
        parameters: { institutions: shortList(institutions.map(({ code }) => code)) },
        cells: [],
      },
      files: institutions.map(({ arrival }) => arrival.file),
      institutions: institutions.map(({ code }) => code),
    }));
}

/** M05: institutions of the roster that are not counted; without a roster, sectors whose number is not the edition's. */
export function incompleteReturn(
  edition: Edition,
  accepted: readonly Institution[],
  expected: readonly Member[] | undefined,
): IntakeFinding[] {
  if (expected) {
    const counted = new Set(accepted.map(({ code }) => code));
    const absent = expected.filter(({ code }) => !counted.has(code)).map(({ code }) => code);
    if (absent.length === 0) return [];
    const received = expected.length - absent.length;
    const parameters = { expected: expected.length, received, missing: shortList(absent) };
    return [{ finding: { rule: 'M05', severity: 'warning', parameters, cells: [] }, files: [], institutions: absent }];
  }
  return edition.sectors.flatMap(({ id, label, expected: number }) => {
    const received = accepted.filter(({ sector }) => sector === id).length;
    if (received === number) return [];
    const parameters = { case: 'count', sector: label, expected: number, received };
    return [{ finding: { rule: 'M05', severity: 'warning', parameters, cells: [] }, files: [], institutions: [] }];
  });
}

const LISTED = 20;

/** The first codes of a list in words, and how many more there are. */
function shortList(codes: readonly string[]): Text {
  const first = codes.slice(0, LISTED);
  const rest = codes.length - first.length;
  return {
    ja: first.join('、') + (rest > 0 ? ` ほか${rest}先` : ''),
    en: first.join(', ') + (rest > 0 ? ` and ${rest} more` : ''),
  };
}
