import type { DragEvent, ReactNode } from 'react';
import { useState } from 'react';
import { droppedFiles } from './dropped-files.js';
import type { TakeFiles } from './Sources.js';

interface DropAreaProps {
  readonly className: string;
  readonly onFiles: TakeFiles;
  readonly children: ReactNode;
}

/** Takes files and folders that are dropped; not every Excel lets anything be dropped, so the pickers stand beside it. */
export function DropArea({ className, onFiles, children }: DropAreaProps) {
  const [over, setOver] = useState(false);
  const drag = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      void droppedFiles(event.dataTransfer).then(onFiles);
    },
  };
  return (
    <div className={`${className}${over ? ' over' : ''}`} {...drag}>
      {children}
    </div>
  );
}
