import edition from './edition.json';
import figures from './figures.json';
import detect from './questions/detect.json';
import governance from './questions/governance.json';
import identify from './questions/identify.json';
import people from './questions/people.json';
import protect from './questions/protect.json';
import respond from './questions/respond.json';
import thirdparty from './questions/thirdparty.json';
import rules from './rules.json';

/** The checklist for insurers of fiscal 2023, as written in its files. */
export const insurers2023: unknown = {
  ...edition,
  questions: [governance, identify, thirdparty, people, protect, detect, respond].flat(),
  rules,
  figures,
};
