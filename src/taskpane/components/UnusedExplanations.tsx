import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { CellRef } from '../../findings/index.js';
import type { UnusedExplanationView } from '../model/view.js';
import { CellLinks } from './CellLinks.js';
import { useWords } from './words.js';

/** So many rows are named; the rest is counted. */
const NAMED = 5;

interface UnusedExplanationsProps {
  readonly unused: readonly UnusedExplanationView[];
  readonly onReveal?: ((cell: CellRef) => void) | undefined;
}

/** Rows of the 説明 sheet that explain nothing, to be looked at; nothing where there are none. */
export function UnusedExplanations({ unused, onReveal }: UnusedExplanationsProps) {
  const words = useWords();
  if (unused.length === 0) return null;
  return (
    <MessageBar intent="info" layout="multiline" icon={null}>
      <MessageBarBody>
        <strong>{words.unusedTitle}</strong>
        <ul>
          {unused.slice(0, NAMED).map(({ message, cell }) => (
            <li key={cell.address}>
              {message} <CellLinks cells={[cell]} onReveal={onReveal} />
            </li>
          ))}
        </ul>
        {unused.length > NAMED && words.moreChanges(unused.length - NAMED)}
      </MessageBarBody>
    </MessageBar>
  );
}
