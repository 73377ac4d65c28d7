import { createRoot } from 'react-dom/client';
import type { HostInfo } from '../workbook/index.js';
import { bindRibbon, detectHost, OfficeOpening, OfficeWorkbook } from '../workbook/office/index.js';
import type { Life } from './components/App.js';
import { App } from './components/App.js';
import type { EngineClient } from './engine/engine-client.js';
import { startEngine } from './engine/engine-client.js';
import { ExcelSession } from './excel-session.js';
import { doorsOf } from './regulator/doors.js';
import { saveFile } from './save-file.js';
import { StandaloneSession } from './standalone-session.js';
import { untilHostAnswers } from './until-host-answers.js';
import { ViewChoice } from './view-choice.js';

const engine = startEngine('engine.js');
const workbook = new OfficeWorkbook();
const views = new ViewChoice(location.search);

void untilHostAnswers()
  .then(() => detectHost())
  .then(show);

function show(host: HostInfo): void {
  const language = host.kind === 'excel' ? host.language : /^ja\b/i.test(navigator.language) ? 'ja' : 'en';
  const life = lifeIn(host, engine, language);
  const hostLook = host.kind === 'excel' ? host.theme : () => undefined;
  const regulator = doorsOf(host, workbook);
  createRoot(document.getElementById('root')!).render(
    <App life={life} views={views} regulator={regulator} language={language} hostLook={hostLook} />,
  );
}

function lifeIn(host: HostInfo, client: EngineClient, language: 'ja' | 'en'): Life {
  if (host.kind === 'standalone') {
    return { kind: 'standalone', session: new StandaloneSession(client, saveFile, language) };
  }
  if (host.missing.length > 0) return { kind: 'tooOld', missing: host.missing };
  const opening = new OfficeOpening();
  const session = new ExcelSession(workbook, client, language, opening.isOffered ? opening : undefined);
  bindRibbon({
    validate: () => inView(() => session.check()),
    nextFinding: () => inView(() => session.next()),
    writeMarks: () => inView(() => session.write({ kind: 'marks' })),
    clearMarks: () => inView(() => session.write({ kind: 'noMarks' })),
  });
  return { kind: 'excel', session };
}

/** A command of the insurer's half, where its outcome is seen. */
function inView(command: () => Promise<void>): Promise<void> {
  views.show('insurer');
  return command();
}
