import { Button } from '@fluentui/react-components';
import { Sign } from './icons.js';
import { useWords } from './words.js';

/** Name of the product and the switch of the language, at the foot of the pane: Excel keeps the top right corner for itself. */
export function Brand({ onLanguage }: { readonly onLanguage: () => void }) {
  const words = useWords();
  return (
    <footer className="brand">
      <Sign />
      <span className="brand-name">{words.product}</span>
      <a href="privacy.html" target="_blank" rel="noreferrer">
        {words.privacy}
      </a>
      <Button appearance="subtle" size="small" onClick={onLanguage}>
        {words.otherLanguage}
      </Button>
    </footer>
  );
}
