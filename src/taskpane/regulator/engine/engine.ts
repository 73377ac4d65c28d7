import { Collector } from './collector.js';
import { reader } from './reader.js';

/** What a worker of the regulator's view does; each worker is asked either to read files, or to collect. */
export type RegulatorEngine = Collector & typeof reader;

export function regulatorEngine(): RegulatorEngine {
  return Object.assign(new Collector(), reader);
}
