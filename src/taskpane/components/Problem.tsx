import type { ReactNode } from 'react';
import type { DescribedError } from '../../findings/index.js';
import { BlockedIcon } from './icons.js';

interface ProblemProps {
  readonly title: string;
  readonly text?: string;
  readonly problem?: DescribedError;
  readonly children?: ReactNode;
}

/** A state in which there is nothing to list: what happened, what to do, and the code for whoever is asked. */
export function Problem({ title, text, problem, children }: ProblemProps) {
  return (
    <section className="problem" role="alert">
      <BlockedIcon />
      <h1>{title}</h1>
      {text !== undefined && <p>{text}</p>}
      {problem && (
        <>
          {problem.message !== title && <p>{problem.message}</p>}
          {problem.fix !== text && <p>{problem.fix}</p>}
          <p className="code">{problem.code}</p>
        </>
      )}
      {children}
    </section>
  );
}
