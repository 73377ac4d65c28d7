/** A kind of Excel that the double can be. */
export type PresetId = 'lts2019' | 'lts2021' | 'lts2024' | 'm365' | 'web';

export interface Preset {
  readonly id: PresetId;
  readonly title: string;
  /** As Office.context.platform gives it. */
  readonly platform: 'PC' | 'OfficeOnline';
  /** Highest version of each requirement set. */
  readonly sets: Readonly<Record<string, string>>;
  /** What Office.js is told of the build. */
  readonly version: string;
}

const shared = { SharedRuntime: '1.1', AddinCommands: '1.1', DialogApi: '1.2', DelayForCellEdit: '1.1' };
const modern = { ...shared, RibbonApi: '1.2', KeyboardShortcuts: '1.1' };

/** Requirement sets by kind of Excel (host fact `requirement-sets`). */
export const presets: Readonly<Record<PresetId, Preset>> = {
  lts2019: {
    id: 'lts2019',
    title: 'Excel 2019',
    platform: 'PC',
    sets: { ExcelApi: '1.7', AddinCommands: '1.1', DialogApi: '1.1', DelayForCellEdit: '1.1' },
    version: '16.0.10730.20000',
  },
  lts2021: {
    id: 'lts2021',
    title: 'Excel LTSC 2021',
    platform: 'PC',
    sets: { ...shared, ExcelApi: '1.14' },
    version: '16.0.14332.20000',
  },
  lts2024: {
    id: 'lts2024',
    title: 'Excel LTSC 2024',
    platform: 'PC',
    sets: { ...modern, ExcelApi: '1.17' },
    version: '16.0.17932.20000',
  },
  m365: {
    id: 'm365',
    title: 'Excel for Microsoft 365 on Windows',
    platform: 'PC',
    sets: { ...modern, ExcelApi: '1.21', ExcelApiDesktop: '1.1' },
    version: '16.0.19000.20000',
  },
  web: {
    id: 'web',
    title: 'Excel on the web',
    platform: 'OfficeOnline',
    sets: { ...modern, ExcelApi: '1.21', ExcelApiOnline: '1.1' },
    version: '16.0.1.1',
  },
};

/** Whether `have` (such as `1.14`) reaches `wanted` (such as `1.9`). */
export function reaches(have: string | undefined, wanted: string): boolean {
  if (have === undefined) return false;
  const [major = 0, minor = 0] = have.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** Requirement sets as hosts hand them to Office.js: names in lower case, versions as numbers. */
export function requirementMatrix(sets: Readonly<Record<string, string>>): string {
  // Numbers cannot tell 1.1 from 1.10, but Office.js also takes texts.
  return JSON.stringify(
    Object.fromEntries(Object.entries(sets).map(([name, version]) => [name.toLowerCase(), version])),
  );
}
