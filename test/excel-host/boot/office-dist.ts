import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the real page loads Office.js from. */
export const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

const DIST = 'node_modules/@microsoft/office-js/dist';

/** Looked for above this file, which may have been bundled to another place. */
function distFolder(from: string): string {
  const folder = join(from, DIST);
  return existsSync(folder) || dirname(from) === from ? folder : distFolder(dirname(from));
}

const folder = distFolder(__dirname);

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
