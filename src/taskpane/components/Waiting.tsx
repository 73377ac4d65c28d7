import { Button, ProgressBar } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useWords } from './words.js';

/** Work shorter than this is not announced; a flash of a bar says nothing. */
const NOTICED = 400;

interface WaitingProps {
  readonly label: string;
  readonly done?: number;
  readonly total?: number;
  readonly onCancel?: () => void;
}

/** Work under way, with a way to stop it. */
export function Waiting({ label, done, total, onCancel }: WaitingProps) {
  const words = useWords();
  const [noticed, setNoticed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setNoticed(true), NOTICED);
    return () => clearTimeout(timer);
  }, []);
  if (!noticed) return null;
  return (
    <section className="waiting" aria-label={label}>
      <p role="status">{label}</p>
      <ProgressBar aria-label={label} {...(done !== undefined && total !== undefined && { value: done, max: total })} />
      {onCancel && (
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      )}
    </section>
  );
}
