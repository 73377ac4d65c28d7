import type { HostInfo, LiveWorkbook } from '../../workbook/index.js';

/** Where the regulator's half can put what it makes. */
export interface RegulatorDoors {
  /** The workbook that is open in Excel. */
  readonly workbook?: LiveWorkbook;
  /** Whether the page can hand out files: Excel for Mac and for iPad cannot. */
  readonly canSave: boolean;
}

/** The doors of a host. */
export function doorsOf(host: HostInfo, workbook: LiveWorkbook): RegulatorDoors {
  if (host.kind === 'standalone' || host.missing.length > 0) return { canSave: host.kind === 'standalone' };
  return { workbook, canSave: host.platform !== 'mac' && host.platform !== 'ipad' };
}
