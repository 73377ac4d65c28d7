import { Sign } from '../../components/icons.js';
import type { Regulator, RegulatorState } from '../model/regulator.js';
import { DropArea } from './DropArea.js';
import { RosterCard } from './RosterCard.js';
import { Sources } from './Sources.js';
import { useRegulatorWords } from './words.js';

interface WelcomeProps {
  readonly state: RegulatorState;
  readonly session: Regulator;
}

/** Before anything is picked: what this is for, and how it begins. */
export function Welcome({ state, session }: WelcomeProps) {
  const words = useRegulatorWords();
  const take = (files: Parameters<Regulator['addFiles']>[0]) => void session.addFiles(files);
  return (
    <main className="welcome">
      <DropArea className="picker" onFiles={take}>
        <Sign />
        <p className="tagline">{words.title}</p>
        <h1>{words.pickTitle}</h1>
        <p className="drop-hint">{words.pickHint}</p>
        <Sources onFiles={take} large />
        <ul className="features">
          {words.features.map((feature) => (
            <li key={feature}>{feature}</li>
          ))}
        </ul>
        <p className="local">{words.local}</p>
      </DropArea>
      {state.roster && <RosterCard state={state} session={session} />}
    </main>
  );
}
