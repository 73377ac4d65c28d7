import { useMemo, useState } from 'react';
import { ROWS_AT_ONCE } from '../model/finding-list.js';
import type { CheckView } from '../model/view.js';
import { arrowKeys } from './arrow-keys.js';
import type { FindingActions } from './FindingRow.js';
import { FindingRow } from './FindingRow.js';
import { CheckIcon } from './icons.js';
import { Gate } from './Sealing.js';
import { useWords } from './words.js';

interface LeftListProps extends FindingActions {
  readonly view: CheckView;
  readonly current: string | undefined;
  readonly onSeal: () => void;
}

/** What stands in the way of submission, those first that ask people to look at the fewest cells. */
export function LeftList({ view, current, onSeal, ...actions }: LeftListProps) {
  const words = useWords();
  const [pages, setPages] = useState(1);
  const left = useMemo(() => {
    const byKey = new Map(view.findings.map((finding) => [finding.key, finding]));
    return view.left.map((key) => byKey.get(key)!);
  }, [view]);
  const gate = <Gate view={view} onReveal={actions.onReveal} onSeal={onSeal} />;
  if (left.length === 0) {
    return (
      <>
        <p className="nothing good">
          <CheckIcon />
          {words.leftNone}
        </p>
        {gate}
      </>
    );
  }
  // As many as were asked for, and as it takes to show the open one.
  const place = left.findIndex(({ key }) => key === current);
  const shown = Math.max(pages, Math.ceil((place + 1) / ROWS_AT_ONCE)) * ROWS_AT_ONCE;
  return (
    <div onKeyDown={arrowKeys}>
      <p className="intro">{words.leftIntro}</p>
      <ul>
        {left.slice(0, shown).map((finding) => (
          <FindingRow
            key={finding.key}
            finding={finding}
            open={finding.key === current}
            note={words.cellsToLookAt(finding.cells.length)}
            {...actions}
          />
        ))}
      </ul>
      {shown < left.length && (
        <button type="button" className="show-more" onClick={() => setPages(shown / ROWS_AT_ONCE + 1)}>
          {words.showMore(left.length - shown)}
        </button>
      )}
      {gate}
    </div>
  );
}
