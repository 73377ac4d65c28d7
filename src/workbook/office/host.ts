/** What Office.js puts into the page; `Excel` only inside Excel. */
export interface OfficeGlobals {
  readonly Office?: typeof Office;
  readonly Excel?: typeof Excel;
}

/** The page's own. Asked for when needed: Office.js may come after this module. */
export const pageGlobals = (): OfficeGlobals => globalThis as OfficeGlobals;

/** The requirement set without which nothing works: data validations, custom properties, events. */
export const NEEDED = { name: 'ExcelApi', version: '1.8' } as const;

/** Whether Excel has the members of a version of ExcelApi. */
export function supports({ Office }: OfficeGlobals, version: string): boolean {
  return Office?.context?.requirements?.isSetSupported('ExcelApi', version) ?? false;
}
