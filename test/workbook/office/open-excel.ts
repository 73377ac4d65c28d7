import type { Snapshot } from '../../../src/book/index.js';
import { readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';
import { OfficeWorkbook } from '../../../src/workbook/office/index.js';
import type { HostOptions, OfficeWindow } from '../../excel-host/index.js';
import { ExcelHost } from '../../excel-host/index.js';

/** An Excel with a workbook, and the adapter under test in front of it. */
export interface OpenExcel {
  readonly host: ExcelHost;
  readonly office: OfficeWindow;
  readonly workbook: OfficeWorkbook;
  /** What `work` cost. */
  cost(work: () => Promise<unknown>): Promise<Cost>;
}

export interface Cost {
  readonly batches: number;
  readonly writingBatches: number;
  /** Bytes of the largest message in either direction, since the host was started. */
  readonly largest: number;
  /** Requests in each batch. */
  readonly requests: readonly number[];
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

export async function openExcel(options: HostOptions = {}): Promise<OpenExcel> {
  const host = new ExcelHost({ preset: 'lts2021', ...options });
  const requests: number[] = [];
  const receive = host.receive.bind(host);
  host.receive = (text) => {
    const { batches, actions } = host.traffic;
    receive(text);
    if (host.traffic.batches > batches) requests.push(host.traffic.actions - actions);
  };
  const office = await host.boot();
  // Office.js tells the host that it is ready.
  await settled();
  const cost = async (work: () => Promise<unknown>): Promise<Cost> => {
    const { batches, writingBatches } = host.traffic;
    await work();
    // Whatever Office.js sends afterwards to clean up counts too.
    await settled();
    const { traffic } = host;
    return {
      batches: traffic.batches - batches,
      writingBatches: traffic.writingBatches - writingBatches,
      largest: Math.max(traffic.largestIn, traffic.largestOut),
      requests: requests.slice(batches),
    };
  };
  return { host, office, workbook: new OfficeWorkbook(office), cost };
}

/** The same workbook, read as a file. */
export function fileSnapshot(bytes: Uint8Array): Snapshot {
  return readWorkbook(bytes, { profile: 'book', inflate: nodeInflate });
}
