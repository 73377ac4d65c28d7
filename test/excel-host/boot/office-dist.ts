import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the real page loads Office.js from. */
export const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

const folder = join(__dirname, '../../../node_modules/@microsoft/office-js/dist');

/** File of the installed package that answers a request to the CDN; undefined when the package has none such. */
export function officeFile(url: string): string | undefined {
  if (!url.startsWith(OFFICE_CDN)) return undefined;
  const name = url.slice(OFFICE_CDN.length).replace(/[?#].*$/, '');
  const file = join(folder, name);
  return !name.includes('..') && existsSync(file) ? file : undefined;
}

/** A script of the package, unchanged. */
export function officeScript(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}
