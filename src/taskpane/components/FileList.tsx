import type { PickedFile, StandaloneSession, StandaloneState } from '../standalone-session.js';
import type { Texts } from '../texts.js';
import { BlockedIcon, CheckIcon, CloseIcon, FileIcon } from './icons.js';
import { useWords } from './words.js';

interface FileListProps {
  readonly state: StandaloneState;
  readonly session: StandaloneSession;
}

/** The files that were picked, each with its verdict. */
export function FileList({ state, session }: FileListProps) {
  const words = useWords();
  return (
    <>
      <h2>{words.filesTitle(state.files.length)}</h2>
      <ul>
        {state.files.map((picked) => (
          <li key={picked.id} className={picked.id === state.shown ? 'shown' : undefined}>
            <button
              type="button"
              className="file"
              aria-current={picked.id === state.shown}
              onClick={() => session.show(picked.id)}
            >
              <Verdict picked={picked} />
              <span className="file-words">
                <span className="file-title">{picked.file.name}</span>
                <span className="file-verdict">{verdictWords(picked, words)}</span>
              </span>
            </button>
            <button
              type="button"
              className="remove"
              aria-label={words.remove(picked.file.name)}
              onClick={() => session.remove(picked.id)}
            >
              <CloseIcon />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Verdict({ picked: { state, view } }: { readonly picked: PickedFile }) {
  if (state === 'waiting' || state === 'stopped') return <FileIcon />;
  const good = view?.readiness === 'ready';
  return <span className={good ? 'good' : 'bad'}>{good ? <CheckIcon /> : <BlockedIcon />}</span>;
}

function verdictWords({ state, view }: PickedFile, words: Texts): string {
  if (state === 'waiting') return words.waiting;
  if (state === 'stopped') return words.stopped;
  if (!view) return words.unreadable;
  return { ready: words.ready, sealAgain: words.sealAgain, blocked: words.notReady }[view.readiness];
}
