const SECTOR = 512;
/** Streams shorter than this would belong into the mini stream, which these files do without. */
const STREAM_SIZE = 4096;
const FREE = 0xffff_ffff;
const END_OF_CHAIN = 0xffff_fffe;
const FAT_SECTOR = 0xffff_fffd;
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * The bytes of a compound file (OLE, [MS-CFB] version 3) with one or two empty streams of these names, shorter name
 * first: the container in which Excel keeps .xls workbooks and workbooks that are locked by a password.
 */
export function compoundFile(streams: readonly string[]): Uint8Array {
  const streamSectors = STREAM_SIZE / SECTOR;
  const bytes = new Uint8Array(SECTOR * (3 + streams.length * streamSectors));
  const view = new DataView(bytes.buffer);

  bytes.set(SIGNATURE);
  view.setUint16(24, 0x003e, true); // minor version
  view.setUint16(26, 3, true); // major version
  view.setUint16(28, 0xfffe, true); // little endian
  view.setUint16(30, 9, true); // sectors of 2⁹ bytes
  view.setUint16(32, 6, true); // mini sectors of 2⁶ bytes
  view.setUint32(44, 1, true); // sectors of the allocation table
  view.setUint32(48, 1, true); // first sector of the directory
  view.setUint32(56, STREAM_SIZE, true); // below this a stream is a mini stream
  view.setUint32(60, END_OF_CHAIN, true); // no mini allocation table
  view.setUint32(68, END_OF_CHAIN, true); // no further table of tables
  view.setUint32(76, 0, true); // the allocation table is sector 0
  for (let at = 80; at < SECTOR; at += 4) view.setUint32(at, FREE, true);

  const allocation = SECTOR;
  for (let at = 0; at < SECTOR; at += 4) view.setUint32(allocation + at, FREE, true);
  view.setUint32(allocation, FAT_SECTOR, true);
  view.setUint32(allocation + 4, END_OF_CHAIN, true);
  streams.forEach((_, place) => {
    const first = 2 + place * streamSectors;
    for (let sector = first; sector < first + streamSectors; sector += 1) {
      const next = sector + 1 < first + streamSectors ? sector + 1 : END_OF_CHAIN;
      view.setUint32(allocation + 4 * sector, next, true);
    }
  });

  const ROOT = 5;
  const STREAM = 2;
  writeEntry(view, 0, { name: 'Root Entry', type: ROOT, right: FREE, child: 1, first: END_OF_CHAIN, size: 0 });
  streams.forEach((name, place) => {
    const right = place + 1 < streams.length ? place + 2 : FREE;
    const first = 2 + place * streamSectors;
    writeEntry(view, place + 1, { name, type: STREAM, right, child: FREE, first, size: STREAM_SIZE });
  });
  return bytes;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly right: number;
  readonly child: number;
  readonly first: number;
  readonly size: number;
}

/** A directory entry of 128 bytes; the directory is sector 1. */
function writeEntry(view: DataView, place: number, entry: Entry): void {
  const at = 2 * SECTOR + 128 * place;
  for (let letter = 0; letter < entry.name.length; letter += 1) {
    view.setUint16(at + 2 * letter, entry.name.charCodeAt(letter), true);
  }
  view.setUint16(at + 64, 2 * (entry.name.length + 1), true);
  view.setUint8(at + 66, entry.type);
  view.setUint8(at + 67, 1); // black
  view.setUint32(at + 68, FREE, true);
  view.setUint32(at + 72, entry.right, true);
  view.setUint32(at + 76, entry.child, true);
  view.setUint32(at + 116, entry.first, true);
  view.setUint32(at + 120, entry.size, true);
}
