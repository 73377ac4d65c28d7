import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The rooms whose tests stand for the rules. */
const rooms = ['checklist', 'validation', 'editions'];

/** What measures time, and what takes as long as all the others together: a mutant must be judged in a second or two. */
const left = /(speed|real-files|any-answers)\.test\.ts$/;

// All in one file, so that the edition is loaded and its rules are compiled once a mutant, and not once for every file.
for (const room of rooms) {
  const folder = join(__dirname, '..', room);
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    // Tests are declared while their file is loaded, and so at once.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    if (file.endsWith('.test.ts') && !left.test(file)) require(join(folder, file));
  }
}
