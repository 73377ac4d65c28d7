import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import type { Regulator } from '../model/regulator.js';
import type { DuplicateView } from '../model/view.js';
import { useRegulatorWords } from './words.js';

interface DuplicateChoiceProps {
  readonly duplicate: DuplicateView;
  readonly session: Regulator;
}

/** The files of one institution, of which one is counted. */
export function DuplicateChoice({ duplicate, session }: DuplicateChoiceProps) {
  const words = useRegulatorWords();
  const id = useId();
  const { code, files, decided } = duplicate;
  return (
    <fieldset className="duplicates">
      <legend className="part-head">{words.keepTitle(code)}</legend>
      <p className="fix">{words.decided[decided]}</p>
      <ul>
        {files.map((one) => (
          <li key={one.file}>
            <label>
              <input
                type="radio"
                name={id}
                checked={one.isCounted || one.isChosen}
                onChange={() => void session.keep(one.file)}
              />
              <span className="entry-words">
                <span className="duplicate-name">
                  <bdi>{one.shown}</bdi>
                </span>
                <span className="entry-about">
                  {one.name !== '' && <bdi>{one.name}</bdi>}
                  {one.name !== '' && ' · '}
                  {one.submitted === '' ? words.noDate : words.submittedOn(one.submitted)}
                  {one.isProposed && <span className="proposed">{words.keepNewest}</span>}
                  {one.isHeldUp && <span className="held-up">{words.keepHeldUp}</span>}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {files.some(({ isChosen }) => isChosen) && (
        <Button size="small" appearance="subtle" onClick={() => void session.keepNone(code)}>
          {words.keepNone}
        </Button>
      )}
    </fieldset>
  );
}
