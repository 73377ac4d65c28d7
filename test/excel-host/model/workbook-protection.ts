import { refuse } from '../protocol/host-error.js';
import { HostObject } from './host-object.js';
import type { History } from './history.js';

/** Protection of the structure of the workbook: its sheets. */
export class WorkbookProtection extends HostObject {
  readonly className = 'WorkbookProtection';
  private state: { readonly password: string | undefined } | undefined;

  constructor(private readonly history: History) {
    super();
  }

  get protected(): boolean {
    return this.state !== undefined;
  }

  protect(password?: string): void {
    if (this.state) refuse('InvalidOperation', 'protect-twice');
    this.state = { password };
    this.history.touch();
  }

  unprotect(password?: string): void {
    if (!this.state) refuse('AccessDenied', 'protect-twice');
    if (this.state?.password !== undefined && this.state.password !== password) refuse('InvalidArgument', 'password');
    this.state = undefined;
    this.history.touch();
  }
}
