import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { UploadIcon } from '../../components/icons.js';
import { useFilePicker } from '../../components/use-file-picker.js';
import type { PlacedFile } from '../model/regulator.js';
import { FolderIcon } from './icons.js';
import { useRegulatorWords } from './words.js';

/** Hands over what was picked or dropped. */
export type TakeFiles = (files: Iterable<File | PlacedFile>) => void;

/** The pickers of files and of a folder: as the first thing to do, or beside a list. */
export function Sources({ onFiles, large }: { readonly onFiles: TakeFiles; readonly large: boolean }) {
  const words = useRegulatorWords();
  return (
    <div className="sources">
      <FileButton
        label={large ? words.chooseFiles : words.addFiles}
        icon={<UploadIcon />}
        primary={large}
        small={!large}
        multiple
        onFiles={onFiles}
      />
      <FileButton
        small={!large}
        label={large ? words.chooseFolder : words.addFolder}
        icon={<FolderIcon />}
        folder
        onFiles={onFiles}
      />
    </div>
  );
}

interface FileButtonProps {
  readonly label: string;
  readonly icon?: ReactElement;
  readonly primary?: boolean;
  readonly multiple?: boolean;
  /** Picks a folder with all that is in it. */
  readonly folder?: boolean;
  readonly accept?: string;
  readonly small?: boolean;
  readonly onFiles: (files: File[]) => void;
}

/** A button that opens the system's own picker. */
export function FileButton({ label, icon, primary, multiple, folder, accept, small, onFiles }: FileButtonProps) {
  const { pick, picker } = useFilePicker({ label, accept, multiple, folder, onFiles });
  return (
    <>
      <Button
        appearance={primary ? 'primary' : 'secondary'}
        size={small ? 'small' : 'medium'}
        {...(icon && { icon })}
        onClick={pick}
      >
        {label}
      </Button>
      {picker}
    </>
  );
}
