import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import { CellLinks } from '../../components/CellLinks.js';
import { ChevronIcon, NextIcon } from '../../components/icons.js';
import { SurroundingCells } from '../../components/SurroundingCells.js';
import type { CellRef } from '../../../findings/index.js';
import type { Regulator } from '../model/regulator.js';
import type { ExploreView } from '../model/view.js';
import { ROWS_AT_ONCE } from './entry-rows.js';
import { BackIcon } from './icons.js';
import { useRegulatorWords } from './words.js';

interface BehindProps {
  readonly explore: ExploreView;
  /** Whether the book stands in the open workbook. */
  readonly canJump: boolean;
  readonly session: Regulator;
  readonly onClose: () => void;
}

/** The institutions behind a number, with their answers and where they stand. */
export function Behind({ explore, canJump, session, onClose }: BehindProps) {
  const words = useRegulatorWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [pages, setPages] = useState(1);
  const [open, setOpen] = useState<string>();
  const { institutions, count } = explore;
  useEffect(() => heading.current?.focus(), [explore.query]);
  const shown = institutions.slice(0, pages * ROWS_AT_ONCE);
  return (
    <section className="behind" aria-labelledby="behind-title">
      <Button size="small" icon={<BackIcon />} onClick={onClose}>
        {words.backToFigure}
      </Button>
      <h2 id="behind-title" ref={heading} tabIndex={-1}>
        {explore.heading} <span className="behind-count">{words.institutions(count)}</span>
      </h2>
      {!canJump && institutions.length > 0 && <p className="hint">{words.datasetMissing}</p>}
      {institutions.length === 0 && <p className="nothing">{words.behindNone}</p>}
      <ul>
        {shown.map((one) => (
          <Source
            key={one.code}
            institution={one}
            open={one.code === open}
            canJump={canJump}
            session={session}
            onOpen={setOpen}
          />
        ))}
      </ul>
      {shown.length < institutions.length && (
        <button type="button" className="show-more" onClick={() => setPages(pages + 1)}>
          {words.showMore(institutions.length - shown.length)}
        </button>
      )}
    </section>
  );
}

interface SourceProps {
  readonly institution: ExploreView['institutions'][number];
  readonly open: boolean;
  readonly canJump: boolean;
  readonly session: Regulator;
  readonly onOpen: (code: string | undefined) => void;
}

function Source({ institution, open, canJump, session, onOpen }: SourceProps) {
  const words = useRegulatorWords();
  const { code, name, sector, file, shown, answer, cells, lines } = institution;
  const look = useCallback((wanted: readonly CellRef[]) => session.lookAround(file, wanted), [session, file]);
  return (
    <li className={`entry source${open ? ' open' : ''}`}>
      <button type="button" className="entry-line" aria-expanded={open} onClick={() => onOpen(open ? undefined : code)}>
        <span className="entry-words">
          <span className="entry-name">
            <bdi>{name}</bdi>
          </span>
          <span className="entry-about">{[code, sector].filter(Boolean).join(' · ')}</span>
          <span className="source-answer">
            <bdi>{answer}</bdi>
          </span>
        </span>
        <ChevronIcon />
      </button>
      {canJump && lines && (
        <button type="button" className="to-rows" onClick={() => void session.jumpToLines(lines)}>
          {words.toDataset} <NextIcon />
        </button>
      )}
      {open && (
        <div className="entry-detail">
          <p className="part-head">{words.behindCells}</p>
          <p>
            <bdi>{shown}</bdi>
          </p>
          <p className="side-cells">
            <CellLinks cells={cells} />
          </p>
          {cells.length > 0 && <SurroundingCells cells={cells} look={look} />}
        </div>
      )}
    </li>
  );
}
