import { TenkenError } from '../findings/index.js';
import { MAX_FILE_BYTES } from '../jobs/index.js';

/**
 * The bytes of a file that was picked, under the name by which it is known. Rejects with TenkenError FILE_TOO_LARGE before it is read,
 * or FILE_UNREADABLE: it vanished or changed since it was picked, or nobody may read it.
 */
export async function pickedBytes(name: string, file: Blob): Promise<Uint8Array> {
  if (file.size > MAX_FILE_BYTES) throw new TenkenError('FILE_TOO_LARGE', { size: file.size, limit: MAX_FILE_BYTES });
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new TenkenError('FILE_UNREADABLE', { file: name, reason: error instanceof Error ? error.name : '' });
  }
}
