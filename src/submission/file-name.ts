import type { Edition } from '../checklist/index.js';
import type { Cover } from '../form/index.js';

/** The name under which a sealed checklist is handed in: edition, institution code and receipt code, as everybody can type them. */
export function submissionFileName(edition: Edition, { code }: Pick<Cover, 'code'>, receipt: string): string {
  return `${[edition.id, code, receipt].map(plain).join('_')}.xlsx`;
}

const plain = (text: string) => text.replace(/[^A-Za-z0-9-]/g, '');
