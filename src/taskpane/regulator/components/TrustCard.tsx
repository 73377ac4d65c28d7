import { Button } from '@fluentui/react-components';
import { CheckIcon } from '../../components/icons.js';
import type { Regulator, RegulatorState } from '../model/regulator.js';
import { FileButton } from './Sources.js';
import { useRegulatorWords } from './words.js';

interface TrustCardProps {
  readonly state: RegulatorState;
  readonly session: Regulator;
}

/** What staff decided about explanations, and what is waived: from a file, and to be kept as one. */
export function TrustCard({ state: { trust, intake, canSave }, session }: TrustCardProps) {
  const words = useRegulatorWords();
  const { decisions, waivers } = trust;
  const unused = intake?.unusedDecisions ?? 0;
  return (
    <section className="trust" aria-label={words.trust}>
      <CheckIcon />
      <div className="roster-words">
        <p className="roster-name">
          {words.decisionsTitle}: <span className="soft">{words.decisionCount(decisions)}</span>
        </p>
        {unused > 0 && <p className="soft">{words.decisionsUnused(unused)}</p>}
        <div className="commands">
          <FileButton
            small
            label={words.decisionsChoose}
            accept=".csv,.xlsx,.json"
            onFiles={([file]) => void session.useDecisions(file!)}
          />
          {canSave && decisions > 0 && (
            <Button size="small" onClick={() => void session.download('decisions')}>
              {words.downloads.decisions}
            </Button>
          )}
        </div>
        <p className="roster-name">
          {words.waivers}:{' '}
          {waivers ? (
            <>
              <bdi>{waivers.name}</bdi> <span className="soft">{words.waiverCount(waivers.count)}</span>
            </>
          ) : (
            <span className="soft">{words.waiversNone}</span>
          )}
        </p>
        <div className="commands">
          <FileButton
            small
            label={waivers ? words.waiversChange : words.waiversChoose}
            accept=".csv,.xlsx"
            onFiles={([file]) => void session.useWaivers(file!)}
          />
          {waivers && (
            <Button size="small" appearance="subtle" onClick={() => void session.dropWaivers()}>
              {words.waiversRemove}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
