import { useState } from 'react';
import type { Language } from '../../../checklist/index.js';
import { saveFile } from '../../save-file.js';
import { today } from '../../today.js';
import type { RegulatorDoors } from '../doors.js';
import { poolSize } from '../engine/pool.js';
import { workersOf } from '../engine/start-workers.js';
import { RegulatorSession } from '../regulator-session.js';
import { RegulatorPane } from './RegulatorPane.js';

interface RegulatorHalfProps {
  readonly doors: RegulatorDoors;
  readonly language: Language;
}

/** What the page loads when somebody goes to the regulator's half. */
export default function RegulatorHalf({ doors, language }: RegulatorHalfProps) {
  const [session] = useState(
    () =>
      new RegulatorSession({
        open: workersOf('regulator-engine.js'),
        workers: poolSize(navigator.hardwareConcurrency),
        doors,
        save: saveFile,
        solver: solverBytes,
        language,
        today: today(),
      }),
  );
  return <RegulatorPane session={session} language={language} />;
}

/** A worker that starts from a Blob has no address to load the solver from. */
async function solverBytes(): Promise<Uint8Array> {
  const response = await fetch('highs.wasm');
  if (!response.ok) throw new Error(`highs.wasm: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
