import type { KeyboardEvent } from 'react';

/** Moves the focus between the lines of a list: Arrow Up and Down, Home and End. Tab still goes to everything. */
export function arrowKeys(event: KeyboardEvent<HTMLElement>): void {
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-finding]')];
  const place = lines.indexOf(document.activeElement as HTMLElement);
  if (place < 0) return;
  const target = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: lines.length - 1 }[event.key];
  if (target === undefined || !lines[target]) return;
  event.preventDefault();
  lines[target].focus();
}
