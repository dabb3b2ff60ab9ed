import { useSyncExternalStore } from 'react';
import { VisuallyHidden } from './VisuallyHidden';

/** Has a screen reader say this when it is done with what it is saying. Needs a `LiveRegion` on the page. */
export function announce(text: string): void {
  said = { text, count: said.count + 1 };
  for (const listener of listeners) listener();
}

/**
 * Rendered once, beside the app. Two places take turns: the same text said twice is then a change each time, which is
 * what a screen reader goes by. The attribute keeps it heard while a dialog hides the rest of the page.
 */
export function LiveRegion() {
  const { text, count } = useSyncExternalStore(subscribe, current);
  return (
    <VisuallyHidden>
      <span data-live-announcer="true">
        <span aria-live="polite">{count % 2 === 1 && text}</span>
        <span aria-live="polite">{count % 2 === 0 && text}</span>
      </span>
    </VisuallyHidden>
  );
}

let said = { text: '', count: 0 };
const listeners = new Set<() => void>();
const current = () => said;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
