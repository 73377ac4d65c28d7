import { useId, useState } from 'react';
import { ChevronIcon, SeverityIcon } from '../../components/icons.js';
import type { CollectionFindingView } from '../model/view.js';
import { useRegulatorWords } from './words.js';

/** What only several files together show, such as equal contents of two institutions. */
export function CollectionFindings({ findings }: { readonly findings: readonly CollectionFindingView[] }) {
  const words = useRegulatorWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  if (findings.length === 0) return null;
  return (
    <section className="across">
      <button
        type="button"
        className="across-head"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {words.collectionFindings} <span className="filter-count">{findings.length}</span>
        <ChevronIcon />
      </button>
      {open && (
        <ul id={id}>
          {findings.map(({ key, rule, severity, title, message, fix, files }) => (
            <li key={key} className={severity}>
              <p className="across-title">
                <SeverityIcon severity={severity} /> {title} <span className="rule">{rule}</span>
              </p>
              <p>{message}</p>
              <p className="fix">{fix}</p>
              <p className="soft">
                <bdi>{files.slice(0, FILES_NAMED).join(words.join)}</bdi>
                {files.length > FILES_NAMED && ` ${words.moreFiles(files.length - FILES_NAMED)}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** More names than that say nothing. */
const FILES_NAMED = 6;
