import type { ReactElement } from 'react';
import { useRef } from 'react';

interface FilePickerOptions {
  /** What the picker is for, for screen readers. */
  readonly label: string;
  /** Endings of names, such as `.csv,.xlsx`; any when left out. */
  readonly accept?: string | undefined;
  readonly multiple?: boolean | undefined;
  /** Picks a folder with all that is in it. */
  readonly folder?: boolean | undefined;
  readonly onFiles: (files: File[]) => void;
}

/** The system's own picker: what opens it, and the element that it needs, which must stay on the page while it is open. */
export function useFilePicker(options: FilePickerOptions): {
  readonly pick: () => void;
  readonly picker: ReactElement;
} {
  const { label, accept, multiple = false, folder = false, onFiles } = options;
  const input = useRef<HTMLInputElement>(null);
  const picker = (
    <input
      ref={input}
      type="file"
      hidden
      multiple={multiple || folder}
      {...(folder && { webkitdirectory: '' })}
      {...(accept !== undefined && { accept })}
      aria-label={label}
      onChange={({ target }) => {
        const files = [...(target.files ?? [])];
        // The same file may be picked again.
        target.value = '';
        if (files.length > 0) onFiles(files);
      }}
    />
  );
  return { pick: () => input.current?.click(), picker };
}
