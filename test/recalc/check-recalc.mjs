// Has LibreOffice recalculate the consolidated book and compares every formula's value with the one that we cached.
// LibreOffice keeps cached values unless told otherwise, so it runs on a private profile with recalculation set to always,
// and a wrong value planted in a copy proves that the check can fail.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as XLSX from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const book = process.argv[2] ?? 'out/consolidated.xlsx';
if (!existsSync(book)) stop(`${book} がありません。先に npm run demo を実行してください。 / Run npm run demo first.`);

const office = ['soffice', 'libreoffice'].find((command) => spawnSync(command, ['--version']).status === 0);
if (!office) stop('LibreOffice が見つかりません。 / LibreOffice is not installed.');

const folder = mkdtempSync(join(tmpdir(), 'tenken-recalc-'));
try {
  const profile = privateProfile();
  const original = readFileSync(book);
  const { formulas, differences } = compare(original, recalculated(original, 'book.xlsx', profile));
  const { planted, place } = plantWrongValue(original);
  const found = compare(planted, recalculated(planted, 'planted.xlsx', profile)).differences;

  console.log(`${basename(book)}: ${formulas} formulas, ${differences.length} differ`);
  for (const difference of differences.slice(0, 20)) console.log(`  ${difference}`);
  console.log(
    `planted wrong value at ${place}: ${found.some((line) => line.startsWith(place)) ? 'reported' : 'NOT reported'}`,
  );
  if (formulas === 0) stop('no formula was found');
  if (differences.length > 0 || !found.some((line) => line.startsWith(place))) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function stop(message) {
  console.error(message);
  process.exit(2);
}

function privateProfile() {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  const always = '<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>';
  writeFileSync(
    join(profile, 'user', 'registrymodifications.xcu'),
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<item oor:path="/org.openoffice.Office.Calc/Formula/Load">${always}</item></oor:items>`,
  );
  return pathToFileURL(profile).href;
}

function recalculated(bytes, name, profile) {
  const source = join(folder, name);
  const target = join(folder, 'recalculated');
  writeFileSync(source, bytes);
  const run = spawnSync(
    office,
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'xlsx', '--outdir', target, source],
    { encoding: 'utf8', timeout: 300_000 },
  );
  const result = join(target, name);
  if (!existsSync(result)) stop(`LibreOffice could not convert ${name}: ${run.stderr}`);
  return readFileSync(result);
}

/** Every formula cell of ours against the value of the same cell after recalculation. */
function compare(ours, theirs) {
  const [a, b] = [ours, theirs].map((bytes) => XLSX.read(bytes, { dense: false, cellFormula: true }));
  let formulas = 0;
  const differences = [];
  for (const sheet of a.SheetNames) {
    for (const [address, cell] of Object.entries(a.Sheets[sheet])) {
      if (address.startsWith('!') || cell.f === undefined) continue;
      formulas++;
      const other = b.Sheets[sheet]?.[address];
      const equal =
        typeof cell.v === 'number' && typeof other?.v === 'number'
          ? Math.abs(cell.v - other.v) < 1e-9
          : (cell.v ?? '') === (other?.v ?? '');
      if (!equal) differences.push(`${sheet}!${address}: ${cell.v} cached, ${other?.v} recalculated (=${cell.f})`);
    }
  }
  return { formulas, differences };
}

/** A copy of the book in which one cached number of a COUNTIFS formula is one too high, and where that is. */
function plantWrongValue(bytes) {
  const parts = unzipSync(bytes);
  for (const [name, content] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const text = strFromU8(content);
    const wrong = text.replace(
      /(<f>COUNTIFS\([^<]*<\/f><v>)(\d+)(<\/v>)/,
      (_, before, n, after) => before + (Number(n) + 1) + after,
    );
    if (wrong === text) continue;
    parts[name] = strToU8(wrong);
    const planted = Buffer.from(zipSync(parts));
    return { planted, place: changedCell(bytes, planted) };
  }
  return stop('no COUNTIFS formula to plant a wrong value in');
}

function changedCell(before, after) {
  const [a, b] = [before, after].map((bytes) => XLSX.read(bytes));
  for (const sheet of a.SheetNames) {
    for (const [address, cell] of Object.entries(a.Sheets[sheet])) {
      if (!address.startsWith('!') && cell.v !== b.Sheets[sheet][address]?.v) return `${sheet}!${address}`;
    }
  }
  return stop('the planted value cannot be found again');
}
