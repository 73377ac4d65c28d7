import type { Consolidation, Received } from '../../consolidation/index.js';
import type { Trace } from './leak-search.js';

/** What one file says that must not stand in a file for somebody else: free texts and the people that it names. */
export function tracesIn(received: Received): Trace[] {
  const { file } = received;
  const name = file.split('/').pop()!;
  const stem = name.replace(/\.[A-Za-z0-9]+$/, '');
  const names = [name, stem];
  if ('refused' in received) return names.map((text) => ({ owner: file, kind: 'file', text }));
  const { cover, otherTexts, comments, explanations } = received.submission.reading;
  const owner = cover.code === '' ? file : cover.code;
  const texts = [
    cover.contact,
    cover.preparedBy,
    cover.checkedBy,
    cover.approvedBy,
    ...Object.values(otherTexts),
    ...Object.values(comments),
    ...explanations.flatMap(({ text, author = '' }) => [text, author]),
  ];
  return [
    ...names.map((text): Trace => ({ owner, kind: 'file', text })),
    { owner, kind: 'code', text: cover.code },
    { owner, kind: 'name', text: cover.name },
    ...texts.map((text): Trace => ({ owner, kind: 'text', text })),
  ];
}

/** Codes and names of every institution that the authority knows of: those counted, those of the roster. */
export function knownTraces({ intake }: Consolidation): Trace[] {
  const known = [...intake.accepted, ...(intake.roster?.institutions ?? [])];
  return known.flatMap(({ code, name }): Trace[] => [
    { owner: code, kind: 'code', text: code },
    { owner: code, kind: 'name', text: name },
  ]);
}
