import type { ReactNode } from 'react';
import { useDrop } from '../../components/use-drop.js';
import { droppedFiles } from './dropped-files.js';
import type { TakeFiles } from './Sources.js';

interface DropAreaProps {
  readonly className: string;
  readonly onFiles: TakeFiles;
  readonly children: ReactNode;
}

/** Takes files and folders that are dropped; not every Excel lets anything be dropped, so the pickers stand beside it. */
export function DropArea({ className, onFiles, children }: DropAreaProps) {
  const { over, handlers } = useDrop((dropped) => void droppedFiles(dropped).then(onFiles));
  return (
    <div className={`${className}${over ? ' over' : ''}`} {...handlers}>
      {children}
    </div>
  );
}
