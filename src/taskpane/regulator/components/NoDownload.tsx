import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useRegulatorWords } from './words.js';

/** Where files cannot be handed out, as in Excel for Mac: the same page in a browser, or the command to type. */
export function NoDownload({ commandLine }: { readonly commandLine: string }) {
  const words = useRegulatorWords();
  const [copied, setCopied] = useState(false);
  const page = new URL('?view=regulator', location.href);
  page.hash = '';
  return (
    <>
      <p>{words.noDownload}</p>
      <p className="commands">
        <a className="page-link" href={page.href} target="_blank" rel="noreferrer">
          {words.openPage}
        </a>
      </p>
      <p className="part-head">{words.command}</p>
      <pre className="command" tabIndex={0}>
        {commandLine}
      </pre>
      <Button
        size="small"
        onClick={() =>
          void navigator.clipboard.writeText(commandLine).then(
            () => setCopied(true),
            () => undefined,
          )
        }
      >
        {copied ? words.copied : words.copy}
      </Button>
    </>
  );
}
