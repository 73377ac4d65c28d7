import { bookBytes, patchWorkbook } from '../../../src/workbook/ooxml/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';
import { EventRegistry } from '../protocol/events.js';
import { Workbook } from '../model/workbook.js';
import { changesSince } from './changes.js';
import { bookOf } from './to-book.js';
import { loadWorkbook } from './load.js';
import { settingsText, withSettings } from './settings-parts.js';

/**
 * The workbook as an .xlsx. What changed in an opened file is applied to its bytes as edits, so that all else stays byte for byte; a
 * change that no edit can say, and a workbook that was made anew, are written as a whole book.
 * @throws Error naming what a file of ours cannot hold
 */
export function savedWorkbook(workbook: Workbook, file: Uint8Array | undefined): Uint8Array {
  const { settings } = workbook;
  if (!file) return withSettings(bookBytes(bookOf(workbook)), settings);
  const before = opened.get(file) ?? openedAgain(file);
  opened.set(file, before);
  const { edits, beyondEdits } = changesSince(before, workbook);
  if (beyondEdits.length > 0) return withSettings(bookBytes(bookOf(workbook)), settings);
  const patched = edits.length === 0 ? file : patchWorkbook(file, edits, { profile: 'book', inflate: nodeInflate });
  return settingsText(before.settings) === settingsText(settings) ? patched : withSettings(patched, settings);
}

/** Files as they were opened; a workbook that is saved again and again is compared with the same one. */
const opened = new WeakMap<Uint8Array, Workbook>();

/** The workbook as it was when the file had been opened. */
export function openedAgain(file: Uint8Array): Workbook {
  const workbook = new Workbook({ name: '', platform: 'PC', undoableWrites: false, events: new EventRegistry() });
  loadWorkbook(workbook, file);
  return workbook;
}
