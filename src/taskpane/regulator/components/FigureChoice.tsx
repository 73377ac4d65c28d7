import { Button } from '@fluentui/react-components';
import type { FigureTitle } from '../model/view.js';
import { FollowingIcon, PreviousIcon } from './icons.js';
import { useRegulatorWords } from './words.js';

interface FigureChoiceProps {
  readonly figures: readonly FigureTitle[];
  readonly shown: string;
  readonly onShow: (id: string) => void;
}

/** Goes from figure to figure. */
export function FigureChoice({ figures, shown, onShow }: FigureChoiceProps) {
  const words = useRegulatorWords();
  const place = figures.findIndex(({ id }) => id === shown);
  const go = (to: number) => figures[to] && onShow(figures[to].id);
  return (
    <div className="figure-choice">
      <Button
        icon={<PreviousIcon />}
        aria-label={words.previousFigure}
        disabledFocusable={place <= 0}
        onClick={() => go(place - 1)}
      />
      <select aria-label={words.figure} value={shown} onChange={({ target }) => onShow(target.value)}>
        {figures.map(({ id, number, title }) => (
          <option key={id} value={id}>
            {words.figureNumber(number)} {title}
          </option>
        ))}
      </select>
      <Button
        icon={<FollowingIcon />}
        aria-label={words.nextFigure}
        disabledFocusable={place >= figures.length - 1}
        onClick={() => go(place + 1)}
      />
    </div>
  );
}
