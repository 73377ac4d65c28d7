import { Button, Textarea } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useRegulatorWords } from './words.js';

interface IncludeFormProps {
  readonly name: string;
  readonly onInclude: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why an institution is to be counted in spite of what stands against it. */
export function IncludeForm({ name, onInclude, onClose }: IncludeFormProps) {
  const words = useRegulatorWords();
  const id = useId();
  const [reason, setReason] = useState('');
  const isGiven = reason.trim() !== '';
  return (
    <form
      className="include"
      aria-label={words.includeTitle(name)}
      onSubmit={(event) => {
        event.preventDefault();
        if (isGiven) onInclude(reason.trim());
      }}
    >
      <label className="part-head" htmlFor={id}>
        {words.includeReason}
      </label>
      <Textarea
        id={id}
        autoFocus
        required
        value={reason}
        maxLength={500}
        aria-describedby={`${id}-note`}
        onChange={(_, { value }) => setReason(value)}
      />
      <p id={`${id}-note`} className="fix">
        {words.includeText}
      </p>
      <div className="commands">
        <Button type="submit" size="small" appearance="primary" disabledFocusable={!isGiven}>
          {words.includeConfirm}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.back}
        </Button>
      </div>
    </form>
  );
}
