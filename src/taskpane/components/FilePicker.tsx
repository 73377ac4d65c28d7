import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { Sign, UploadIcon } from './icons.js';
import { useDrop } from './use-drop.js';
import { useWords } from './words.js';

interface FilePickerProps {
  readonly onFiles: (files: Iterable<File>) => void;
  /** As the whole page, with what it does; else as one button. */
  readonly large: boolean;
}

/** Takes files from the picker, and by dropping them where that works. */
export function FilePicker({ onFiles, large }: FilePickerProps) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const { over, handlers } = useDrop(({ files }) => onFiles(files));
  const picker = (
    <>
      <Button
        appearance={large ? 'primary' : 'secondary'}
        size={large ? 'large' : 'medium'}
        icon={<UploadIcon />}
        onClick={() => input.current?.click()}
      >
        {large ? words.choose : words.addFiles}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".xlsx,.xlsm,.xls,.xlsb"
        aria-label={words.choose}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </>
  );
  if (!large) {
    return (
      <div className={`add-files${over ? ' over' : ''}`} {...handlers}>
        {picker}
      </div>
    );
  }
  return (
    <div className={`picker${over ? ' over' : ''}`} {...handlers}>
      <Sign />
      <p className="tagline">{words.tagline}</p>
      <h1>{words.dropTitle}</h1>
      <p className="drop-hint">{words.dropHint}</p>
      {picker}
      <ul className="features">
        {words.features.map((feature) => (
          <li key={feature}>{feature}</li>
        ))}
      </ul>
      <p className="local">{words.local}</p>
    </div>
  );
}
