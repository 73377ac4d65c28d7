import { TenkenError } from '../../../findings/index.js';

/** A directory entry of a compound file ([MS-CFB] 2.6.1) is 128 bytes: name in UTF-16, its length at 64. */
const RECORD = 128;

/** Whether a compound file has a stream or storage of that name. Entries stand at multiples of their length. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const length = (name.length + 1) * 2;
  for (let at = RECORD; at + RECORD <= bytes.length; at += RECORD) {
    if (bytes[at + 64] !== length || bytes[at + 65] !== 0) continue;
    let same = 0;
    while (same < name.length && bytes[at + 2 * same] === name.charCodeAt(same) && bytes[at + 2 * same + 1] === 0)
      same++;
    if (same === name.length) return true;
  }
  return false;
}

/** Excel's owner file `~$name.xlsx`: 165 bytes, the user's name twice, each after its length. */
function isOwnerFile(bytes: Uint8Array): boolean {
  return bytes.length === 165 && bytes[0]! < 55 && bytes[0] === bytes[55] && bytes[56] === 0;
}

/**
 * Throws the reason why `bytes` can be no .xlsx at all: FILE_EMPTY, FILE_LOCK, FILE_ENCRYPTED, FILE_XLS, FILE_OLE or
 * FILE_NOT_XLSX. Only the content decides, never a file's name.
 */
export function refuseOtherContainers(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new TenkenError('FILE_EMPTY');
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) {
    if (hasStream(bytes, 'EncryptedPackage')) throw new TenkenError('FILE_ENCRYPTED');
    if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) throw new TenkenError('FILE_XLS');
    throw new TenkenError('FILE_OLE');
  }
  if (isOwnerFile(bytes)) throw new TenkenError('FILE_LOCK');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new TenkenError('FILE_NOT_XLSX');
}
