// Only inflates the parts that a reader needs (workbook, shared strings, worksheets) of every workbook of a folder:
// the floor under every reader. inflate.mjs FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const needed = /^xl\/(workbook\.xml|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/;
let bytes = 0;
for (const name of readdirSync(process.argv[2]).sort()) {
  const file = readFileSync(`${process.argv[2]}/${name}`);
  let end = file.length - 22;
  while (file.readUInt32LE(end) !== END) end--;
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, nameLength, extra, comment] = [20, 28, 30, 32].map((field) =>
      field === 20 ? file.readUInt32LE(at + 20) : file.readUInt16LE(at + field),
    );
    const local = file.readUInt32LE(at + 42);
    if (needed.test(file.toString('latin1', at + 46, at + 46 + nameLength))) {
      const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
      bytes += inflateRawSync(file.subarray(start, start + packed)).length;
    }
    at += 46 + nameLength + extra + comment;
  }
}
console.log(bytes);
