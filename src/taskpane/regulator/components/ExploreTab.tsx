import { useEffect } from 'react';
import type { Regulator, RegulatorState } from '../model/regulator.js';
import type { ExploreQuery } from '../model/view.js';
import { Behind } from './Behind.js';
import { FigureChoice } from './FigureChoice.js';
import { numberId } from './number-id.js';
import { PanelChart } from './PanelChart.js';
import { PanelNumbers } from './PanelNumbers.js';
import { useRegulatorWords } from './words.js';

interface ExploreTabProps {
  readonly state: RegulatorState;
  readonly session: Regulator;
}

/** One figure at a time, and from any of its numbers the way back to institutions and cells. */
export function ExploreTab({ state, session }: ExploreTabProps) {
  const words = useRegulatorWords();
  const { figures, figure, explore, written } = state;
  const first = figures[0]?.id;
  useEffect(() => {
    if (!figure && first !== undefined) void session.showFigure(first);
  }, [session, figure, first]);
  const ask = (query: ExploreQuery) => void session.explore(query);
  if (explore) {
    return (
      <Behind
        explore={explore}
        canJump={written?.isWhole === true}
        session={session}
        onClose={() => {
          session.closeExplore();
          // The number that was asked for has the focus again, once it is there.
          requestAnimationFrame(() => document.getElementById(numberId(explore.query))?.focus());
        }}
      />
    );
  }
  if (!figure) return <p className="nothing">{words.notYet}</p>;
  return (
    <>
      <FigureChoice figures={figures} shown={figure.id} onShow={(id) => void session.showFigure(id)} />
      <article className="figure" aria-labelledby="figure-title">
        <h2 id="figure-title">
          <span className="figure-number">{words.figureNumber(figure.number)}</span> {figure.title}
        </h2>
        {figure.panels.map((panel) => (
          <section
            key={panel.id}
            className="figure-panel"
            {...(panel.title !== undefined && { 'aria-label': panel.title })}
          >
            {panel.title !== undefined && <h3>{panel.title}</h3>}
            <p className="figure-question">{panel.question}</p>
            <p className="figure-base">
              {words.base}: {panel.base}
            </p>
            <PanelChart figure={figure} panel={panel} onAsk={ask} />
            <PanelNumbers figure={figure} panel={panel} onAsk={ask} />
          </section>
        ))}
        <p className="hint">{words.behindHint}</p>
      </article>
    </>
  );
}
