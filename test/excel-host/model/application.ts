import type { Workbook } from './workbook.js';
import { HostObject } from './host-object.js';

export class Application extends HostObject {
  readonly className = 'Application';
  calculationMode = 'Automatic';
  readonly calculationState = 'Done';
  readonly calculationEngineVersion = 191029;
  /** Workbooks that the add-in opened in windows of their own. */
  createdWorkbooks = 0;

  constructor(private readonly workbook: Workbook) {
    super();
  }

  calculate(): void {
    this.workbook.calculator.forget();
  }

  /** Values of formulas stay as they are until the batch has ended. */
  suspendApiCalculationUntilNextSync(): void {
    this.workbook.calculator.suspend();
  }

  suspendScreenUpdatingUntilNextSync(): void {}

  createWorkbook(): WorkbookCreated {
    this.createdWorkbooks++;
    return new WorkbookCreated(this.createdWorkbooks);
  }

  getWorkbookCreatedById(id: string): WorkbookCreated {
    return new WorkbookCreated(Number(id));
  }
}

/** A workbook in another window: the pane cannot reach into it (host fact `create-workbook`). */
class WorkbookCreated extends HostObject {
  readonly className = 'WorkbookCreated';

  constructor(private readonly number: number) {
    super();
  }

  override get identity(): string {
    return String(this.number);
  }

  get id(): string {
    return String(this.number);
  }

  open(): void {}
}

/** `context.runtime`. */
export class Runtime extends HostObject {
  readonly className = 'Runtime';

  constructor(private readonly workbook: Workbook) {
    super();
  }

  get enableEvents(): boolean {
    return this.workbook.events.enabled;
  }

  set enableEvents(enabled: boolean) {
    this.workbook.events.enabled = enabled;
  }
}
