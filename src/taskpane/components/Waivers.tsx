import { MenuItem } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { WaiverList } from '../waiver-list.js';
import { useFilePicker } from './use-file-picker.js';
import { useWords } from './words.js';

interface WaiverMenuOptions {
  readonly list: WaiverList | undefined;
  readonly onPick: (file: File) => void;
  readonly onDrop: () => void;
}

/**
 * The entries of a menu by which the regulator's waivers are picked and taken away, and what must stand beside the menu: its entries go
 * when it closes, which is before a file is picked. Few institutions have a waiver; so no button asks for one.
 */
export function useWaiverMenu({ list, onPick, onDrop }: WaiverMenuOptions): {
  readonly entries: ReactElement;
  readonly beside: ReactElement;
} {
  const words = useWords();
  const label = list ? words.waiversChange : words.waiversChoose;
  const { pick, picker } = useFilePicker({ label, accept: '.csv,.xlsx', onFiles: ([file]) => onPick(file!) });
  const entries = (
    <>
      <MenuItem onClick={pick}>{label}</MenuItem>
      {list && <MenuItem onClick={onDrop}>{words.waiversDrop}</MenuItem>}
    </>
  );
  return { entries, beside: picker };
}

/** Under which waivers a checklist is checked, and how many of them hold for it. */
export function WaiverNote({ list, inForce }: { readonly list: WaiverList | undefined; readonly inForce: number }) {
  const words = useWords();
  if (!list) return null;
  return (
    <p className="waiver-note">
      {words.waivers}: <bdi>{list.name}</bdi> {words.waiversHolding(list.waivers.length, inForce)}
    </p>
  );
}
