import type { Preset } from '../presets.js';
import { requirementMatrix } from '../presets.js';

/** What Excel on Windows tells Office.js of itself. */
export interface ExcelOnPc {
  readonly hostInfo: string;
  /** What each question of Office.js is answered; data alone, so that it can be handed to a page. */
  readonly answers: Readonly<Record<string, number | string>>;
}

export function excelOnPc({ sets, version }: Preset, locale: string): ExcelOnPc {
  return {
    hostInfo: `Excel$Win32$16.01$${locale}$$$$0`,
    answers: {
      GetAppType: 1,
      GetSolutionRef: 'tenken',
      GetAppVersionMajor: 16,
      GetAppVersionMinor: 1,
      GetAppUILocale: locale,
      GetAppDataLocale: locale,
      GetDocUrl: 'C:\\点検票.xlsx',
      GetAppCapabilities: 1,
      GetActivationMode: 2,
      GetControlIntegrationLevel: 0,
      GetSolutionToken: '',
      GetInstanceId: 'tenken',
      GetSupportedMatrix: requirementMatrix(sets),
      GetHostFullVersion: version,
    },
  };
}
