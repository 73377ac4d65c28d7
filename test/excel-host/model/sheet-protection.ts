import { refuse } from '../protocol/host-error.js';
import { HostObject } from './host-object.js';
import type { Worksheet } from './worksheet.js';

/** What a protected sheet still allows, as the API names it. */
export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: string;
}

export const NOTHING_ALLOWED: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

export class WorksheetProtection extends HostObject {
  readonly className = 'WorksheetProtection';
  /** undefined while the sheet is open. */
  state: { readonly options: ProtectionOptions; readonly password: string | undefined } | undefined;

  constructor(private readonly worksheet: Worksheet) {
    super();
  }

  get protected(): boolean {
    return this.state !== undefined;
  }

  get options(): ProtectionOptions | null {
    return this.state?.options ?? null;
  }

  protect(options: Partial<ProtectionOptions> = {}, password?: string): void {
    if (this.state) refuse('InvalidOperation', 'protect-twice');
    this.change({ options: { ...NOTHING_ALLOWED, ...options }, password });
  }

  unprotect(password?: string): void {
    if (!this.state) refuse('AccessDenied', 'protect-twice');
    if (this.state?.password !== undefined && this.state.password !== password) refuse('InvalidArgument', 'password');
    this.change(undefined);
  }

  private change(state: WorksheetProtection['state']): void {
    const before = this.state;
    this.state = state;
    const { workbook, id } = this.worksheet;
    workbook.history.changed(() => {
      this.state = before;
    });
    workbook.events.sheet('ProtectionChanged', id, { isProtected: this.protected, source: workbook.source });
  }
}
