import type { Arrival, Consolidation, IntakeOptions, Received } from '../consolidation/index.js';
import { arrivalOf, consolidate } from '../consolidation/index.js';
import type { ReceiveOptions } from './receive.js';
import { receiveFile } from './receive.js';
import type { SourceFile } from './source-file.js';
import type { Watch } from './watch.js';

/**
 * From files to numbers: reads and checks each file, keeps of it only what the consolidation needs, then takes in,
 * counts and reconciles. `seen` is shown each file as it was read, before it is forgotten. Throws as `consolidate` does; a file that cannot be read is an entry of the intake.
 */
export async function collect(
  files: readonly SourceFile[],
  options: ReceiveOptions & IntakeOptions,
  watch: Watch = {},
  seen: (received: Received) => void = () => {},
): Promise<Consolidation> {
  const arrivals: Arrival[] = [];
  for (const file of files) {
    watch.signal?.throwIfAborted();
    const { received } = await receiveFile(file, options);
    seen(received);
    arrivals.push(arrivalOf(options.edition, received));
    watch.progress?.(arrivals.length, files.length, file.name);
  }
  return consolidate(options.edition, arrivals, options);
}
