import { Button } from '@fluentui/react-components';
import { Sign, UploadIcon } from './icons.js';
import { useDrop } from './use-drop.js';
import { useFilePicker } from './use-file-picker.js';
import { useWords } from './words.js';

interface FilePickerProps {
  readonly onFiles: (files: Iterable<File>) => void;
  /** As the whole page, with what it does; else as one button. */
  readonly large: boolean;
}

/** Takes files from the picker, and by dropping them where that works. */
export function FilePicker({ onFiles, large }: FilePickerProps) {
  const words = useWords();
  const { over, handlers } = useDrop(({ files }) => onFiles(files));
  const { pick, picker } = useFilePicker({
    label: words.choose,
    accept: '.xlsx,.xlsm,.xls,.xlsb',
    multiple: true,
    onFiles,
  });
  const button = (
    <>
      <Button
        appearance={large ? 'primary' : 'secondary'}
        size={large ? 'large' : 'medium'}
        icon={<UploadIcon />}
        onClick={pick}
      >
        {large ? words.choose : words.addFiles}
      </Button>
      {picker}
    </>
  );
  if (!large) {
    return (
      <div className={`add-files${over ? ' over' : ''}`} {...handlers}>
        {button}
      </div>
    );
  }
  return (
    <div className={`picker${over ? ' over' : ''}`} {...handlers}>
      <Sign />
      <p className="tagline">{words.tagline}</p>
      <h1>{words.dropTitle}</h1>
      <p className="drop-hint">{words.dropHint}</p>
      {button}
      <ul className="features">
        {words.features.map((feature) => (
          <li key={feature}>{feature}</li>
        ))}
      </ul>
      <p className="local">{words.local}</p>
    </div>
  );
}
