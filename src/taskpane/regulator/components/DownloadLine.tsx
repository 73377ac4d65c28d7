import { Button } from '@fluentui/react-components';
import { DownloadIcon } from '../../components/icons.js';
import type { Regulator } from '../model/regulator.js';
import type { RegulatorTexts } from '../texts.js';
import { useRegulatorWords } from './words.js';

interface DownloadLineProps {
  readonly what: keyof RegulatorTexts['downloadHints'];
  readonly isPossible: boolean;
  readonly session: Regulator;
}

/** One line of a list of downloads: the button, and what the file is for. */
export function DownloadLine({ what, isPossible, session }: DownloadLineProps) {
  const words = useRegulatorWords();
  return (
    <li>
      <Button
        size="small"
        icon={<DownloadIcon />}
        disabledFocusable={!isPossible}
        onClick={() => void session.download(what)}
      >
        {words.downloads[what]}
      </Button>
      <p className="hint">{words.downloadHints[what]}</p>
    </li>
  );
}
