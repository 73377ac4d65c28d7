import type { View } from '../view-choice.js';
import { useWords } from './words.js';

interface ViewSwitchProps {
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** Goes between the halves of the product. It stands at the top left, since Excel keeps the right corner for itself. */
export function ViewSwitch({ view, onView }: ViewSwitchProps) {
  const words = useWords();
  return (
    <nav className="view-switch" aria-label={words.views}>
      {(['insurer', 'regulator'] as const).map((one) => (
        <button key={one} type="button" aria-current={one === view ? 'page' : undefined} onClick={() => onView(one)}>
          {words.viewNames[one]}
        </button>
      ))}
    </nav>
  );
}
