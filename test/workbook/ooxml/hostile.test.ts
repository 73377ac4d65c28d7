import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { TenkenError } from '../../../src/findings/index.js';
import { bookBytes, patchWorkbook, readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';
import { CompiledEngine } from './compiled-engine.js';
import { hostileFiles, plain } from './hostile-files.js';
import { formBook } from './write-sample-book.js';

/** Reads each file, unpacking both ways, and reports the code, the time and the process's highest memory so far. */
const script = `
  const { readFileSync } = require('node:fs');
  const { readWorkbook } = require('./src/workbook/ooxml/index.js');
  const { nodeInflate } = require('./src/workbook/ooxml/node.js');
  // maxRSS also knows of the process that started this one; Linux tells the highest memory of this program alone.
  const mebibytes = () => {
    try {
      return Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
    } catch {
      return process.resourceUsage().maxRSS / 1024;
    }
  };
  const result = JSON.parse(readFileSync('argument.json', 'utf8')).map((file) => {
    const bytes = new Uint8Array(readFileSync(file));
    return [nodeInflate, undefined].map((inflate) => {
      const start = process.cpuUsage();
      let code = 'read';
      try {
        readWorkbook(bytes, inflate ? { inflate } : {});
      } catch (error) {
        code = error.name === 'TenkenError' ? error.code : String(error.stack);
      }
      const { user, system } = process.cpuUsage(start);
      // The processor's time: that of the clock would judge whatever else the machine is doing.
      return { code, milliseconds: (user + system) / 1000, mebibytes: mebibytes() };
    });
  });
  console.log(JSON.stringify(result));
`;

describe('hostile and foreign files', () => {
  let results: { code: string; milliseconds: number; mebibytes: number }[][];

  beforeAll(() => {
    const engine = new CompiledEngine();
    try {
      const files = hostileFiles.map(([, , make], i) => {
        const file = join(engine.folder, `file${i}.xlsx`);
        writeFileSync(file, make());
        return file;
      });
      results = engine.run(script, files);
    } finally {
      engine.remove();
    }
  }, 60_000);

  test.each(hostileFiles.map(([what, code], i) => [what, code, i] as const))('%s: %s', (_, code, i) => {
    for (const result of results[i]!) {
      expect(result.code).toBe(code);
      expect(result.milliseconds).toBeLessThan(2000);
      expect(result.mebibytes).toBeLessThan(200);
    }
  });
});

/** The code of the refusal, or `read`; any other error is thrown. */
function outcome(run: () => unknown): string {
  try {
    run();
    return 'read';
  } catch (error) {
    if (error instanceof TenkenError) return error.code;
    throw error;
  }
}

describe('damaged files', () => {
  const whole = bookBytes(formBook);

  test('a file that was cut off anywhere is refused', () => {
    const step = Math.max(1, Math.floor(whole.length / 150));
    for (let length = 1; length < whole.length; length += step) {
      const code = outcome(() => readWorkbook(whole.subarray(0, length), { inflate: nodeInflate }));
      expect(['FILE_TRUNCATED', 'FILE_NOT_XLSX', 'FILE_CORRUPT']).toContain(code);
    }
    for (let length = plain.length - 30; length < plain.length; length++) {
      expect(outcome(() => readWorkbook(plain.subarray(0, length)))).toBe('FILE_TRUNCATED');
    }
  });

  test('bytes that changed give a refusal or a workbook, never anything else', () => {
    const edit = { kind: 'value', sheet: formBook.sheets[0]!.name, at: { row: 1, column: 1 }, value: 'x' } as const;
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(damage, fc.boolean(), (changes, native) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        const options = native ? { inflate: nodeInflate } : {};
        outcome(() => readWorkbook(bytes, options));
        outcome(() => patchWorkbook(bytes, [edit], options));
      }),
      { numRuns: 400 },
    );
  });

  test('any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(outcome(() => readWorkbook(bytes))).toMatch(/^FILE_/);
        expect(outcome(() => readWorkbook(Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes])))).toMatch(/^FILE_/);
      }),
    );
  });
});
