import { read } from '@e965/xlsx';
import { compoundFile } from '../../src/samples/compound-file.js';

// SheetJS brings a reader of compound files of its own: what it makes of ours is an outside opinion.
test('a locked workbook is taken for one', () => {
  expect(() => read(compoundFile(['EncryptionInfo', 'EncryptedPackage']))).toThrow(/password|encrypt/i);
});

test('the streams stand in the directory under their names, each with its sectors', () => {
  const bytes = compoundFile(['Workbook']);
  expect(bytes.length).toBe(512 * (3 + 8));
  expect(new TextDecoder('utf-16le').decode(bytes.slice(1024 + 128, 1024 + 128 + 16))).toBe('Workbook');
});
