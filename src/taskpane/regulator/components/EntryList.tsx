import { SearchBox } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { arrowKeys } from '../../components/arrow-keys.js';
import type { Regulator } from '../model/regulator.js';
import type { IntakeView } from '../model/view.js';
import type { RowKind } from './entry-rows.js';
import { countsOf, rowKinds, ROWS_AT_ONCE, rowsDrawn, rowsFound, rowsOf } from './entry-rows.js';
import { EntryRow } from './EntryRow.js';
import { KindIcon } from './icons.js';
import { useRegulatorWords } from './words.js';

interface EntryListProps {
  readonly intake: IntakeView;
  readonly session: Regulator;
}

/** Every file and every missing institution, by filter and search; Arrow keys go from one to the next. */
export function EntryList({ intake, session }: EntryListProps) {
  const words = useRegulatorWords();
  const [kind, setKind] = useState<RowKind>();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<string>();
  const [pages, setPages] = useState(1);
  const sought = useDeferredValue(query);
  const rows = useMemo(() => rowsOf(intake), [intake]);
  const counts = useMemo(() => countsOf(intake), [intake]);
  // A kind of which nothing is left is no filter any more.
  const chosen = kind !== undefined && counts[kind] > 0 ? kind : undefined;
  const found = useMemo(() => rowsFound(rows, chosen, sought), [rows, chosen, sought]);
  const duplicates = useMemo(
    () => new Map(intake.duplicates.flatMap((one) => one.files.map(({ file }) => [file, one] as const))),
    [intake],
  );
  const { drawn, left } = rowsDrawn(rows, found, pages * ROWS_AT_ONCE, open);
  /** Other lines are looked for: the list begins anew. */
  const beginAnew = () => {
    setPages(1);
    setOpen(undefined);
  };
  const filter = (wanted: RowKind | undefined) => {
    setKind(wanted);
    beginAnew();
  };
  return (
    <section className="entries" aria-label={words.tabIntake}>
      <div className="filters" role="group" aria-label={words.groupsLabel}>
        <Filter
          pressed={chosen === undefined}
          onPress={() => filter(undefined)}
          label={words.everything}
          count={rows.length}
        />
        {rowKinds
          .filter((one) => counts[one] > 0)
          .map((one) => (
            <Filter
              key={one}
              kind={one}
              pressed={chosen === one}
              onPress={() => filter(chosen === one ? undefined : one)}
              label={words.kinds[one]}
              count={counts[one]}
            />
          ))}
      </div>
      <SearchBox
        className="search"
        placeholder={words.search}
        aria-label={words.search}
        value={query}
        onChange={(_, { value }) => {
          setQuery(value);
          beginAnew();
        }}
      />
      <p className="found" role="status">
        {sought !== '' && (found.length === 0 ? words.searchNone : words.found(found.length))}
      </p>
      <ul onKeyDown={arrowKeys}>
        {drawn.map((row) => (
          <EntryRow
            key={row.key}
            row={row}
            open={row.key === open}
            duplicate={row.kind === 'missing' ? undefined : duplicates.get(row.entry.file)}
            session={session}
            onOpen={setOpen}
          />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="show-more" onClick={() => setPages(pages + 1)}>
          {words.showMore(left)}
        </button>
      )}
    </section>
  );
}

interface FilterProps {
  readonly kind?: RowKind;
  readonly label: string;
  readonly count: number;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function Filter({ kind, label, count, pressed, onPress }: FilterProps) {
  return (
    <button type="button" className="filter" aria-pressed={pressed} onClick={onPress}>
      {kind && <KindIcon kind={kind} />}
      {label} <span className="filter-count">{count}</span>
    </button>
  );
}
