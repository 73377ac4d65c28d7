/**
 * Whether the pane opens by itself together with the workbook. It is a setting inside the workbook, so that setting it is a write:
 * only for a wish of the user. Rejects as `LiveWorkbook` does.
 */
export interface Opening {
  isOn(): Promise<boolean>;
  turn(on: boolean): Promise<void>;
}
