import type { KeyboardEvent } from 'react';

/** Hears Esc from what is inside, unless that has had its own use for it; nobody farther out hears it then. */
export function onEscape(leave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
}
