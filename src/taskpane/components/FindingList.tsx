import { SearchBox } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Severity } from '../../findings/index.js';
import { groupsOf, matching, ROWS_AT_ONCE } from '../model/finding-list.js';
import type { FindingView } from '../model/view.js';
import { arrowKeys } from './arrow-keys.js';
import type { FindingActions } from './FindingRow.js';
import { FindingRow } from './FindingRow.js';
import { SeverityIcon } from './icons.js';
import { useWords } from './words.js';

interface FindingListProps extends FindingActions {
  readonly findings: readonly FindingView[];
  readonly current: string | undefined;
}

/** The findings by severity and section, with a search; Arrow keys go from one to the next. */
export function FindingList({ findings, current, ...actions }: FindingListProps) {
  const words = useWords();
  const [query, setQuery] = useState('');
  const [pages, setPages] = useState<Partial<Record<Severity, number>>>({});
  const found = useMemo(() => matching(findings, query), [findings, query]);
  const groups = useMemo(
    () => groupsOf(found, (severity) => reach(found, severity, current, pages[severity] ?? 1)),
    [found, pages, current],
  );
  return (
    <div className="finding-list">
      {findings.length > 0 && (
        <SearchBox
          className="search"
          placeholder={words.search}
          aria-label={words.search}
          value={query}
          onChange={(_, { value }) => setQuery(value)}
        />
      )}
      <p className="found" role="status">
        {query !== '' && (found.length === 0 ? words.searchNone : words.found(found.length))}
      </p>
      <div onKeyDown={arrowKeys}>
        {groups.map(({ severity, count, shown, sections }) => (
          <section key={severity} className="group" aria-label={words.count(severity, count)}>
            <h2 className={severity}>
              <SeverityIcon severity={severity} />
              {words.count(severity, count)}
            </h2>
            {sections.map(({ label, findings: own }) => (
              <div key={label} className="group-section">
                <h3>{label || words.whole}</h3>
                <ul>
                  {own.map((finding) => (
                    <FindingRow key={finding.key} finding={finding} open={finding.key === current} {...actions} />
                  ))}
                </ul>
              </div>
            ))}
            {shown < count && (
              <button
                type="button"
                className="show-more"
                onClick={() => setPages({ ...pages, [severity]: (pages[severity] ?? 1) + 1 })}
              >
                {words.showMore(count - shown)}
              </button>
            )}
          </section>
        ))}
      </div>
    </div>
  );
}

/** Rows of a severity to draw: the pages asked for, and as many as it takes to show the open one. */
function reach(
  findings: readonly FindingView[],
  severity: Severity,
  current: string | undefined,
  pages: number,
): number {
  const place = findings.filter((one) => one.severity === severity).findIndex(({ key }) => key === current);
  return Math.max(pages, Math.ceil((place + 1) / ROWS_AT_ONCE)) * ROWS_AT_ONCE;
}
