import type { Budget } from './budget.js';
import { XmlScanner } from './xml-scanner.js';

/** Custom properties of a document, each value as text (ECMA-376 part 1, 22.3). */
export function readCustomProperties(bytes: Uint8Array, part: string, budget: Budget): Map<string, string> {
  const properties = new Map<string, string>();
  const scanner = new XmlScanner(bytes, part);
  while (scanner.nextElement('property')) {
    budget.spend();
    const name = scanner.attribute('name') ?? '';
    // The value stands in an element that tells its type, such as `<vt:lpwstr>`.
    if (!scanner.empty && scanner.next() && scanner.opens) properties.set(name, scanner.text());
  }
  return properties;
}

/** The program that saved the document (ECMA-376 part 1, 22.2), `''` when it does not say. */
export function readApplication(bytes: Uint8Array, part: string): string {
  const scanner = new XmlScanner(bytes, part);
  return scanner.nextElement('Application') ? scanner.text() : '';
}
