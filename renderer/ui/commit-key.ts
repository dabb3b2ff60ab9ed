import type { KeyboardEvent } from 'react';

/**
 * Takes Mod+Enter, by which a drawer or a field of several lines is done. Drawers hear it on the way down: some controls keep
 * Enter to themselves.
 *
 * @returns whether it was that key, and is nobody else's now.
 */
export function takeCommitKey(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}
