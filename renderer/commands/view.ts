import type { Theme } from '#shared/ipc/local-state';
import { session } from '../state/session';
import type { Desk } from './desk';
import { remember } from './local';
import { refuse, type Plan, type Refusal } from './plan';
import { goToLibrary as toLibrary, openDocument } from './open-document';

export function goToLibrary(desk: Desk): Plan {
  return { kind: 'do', run: () => toLibrary(desk) };
}

export function goToReader(desk: Desk): Plan | Refusal {
  const { document } = desk.workspace;
  return document ? { kind: 'do', run: () => openDocument(desk, document) } : refuse('no-document');
}

export function toggleList(): Plan {
  return toggle('isListShown');
}

export function toggleMargin(): Plan {
  return toggle('isMarginShown');
}

function toggle(panel: 'isListShown' | 'isMarginShown'): Plan {
  return {
    kind: 'do',
    run() {
      const isShown = !session.get()[panel];
      session.set({ [panel]: isShown });
      remember({ [panel]: isShown });
    },
  };
}

export const themeSystem = (): Plan => chooseTheme('system');
export const themeLight = (): Plan => chooseTheme('light');
export const themeDark = (): Plan => chooseTheme('dark');

function chooseTheme(theme: Theme): Plan {
  return {
    kind: 'do',
    run() {
      session.set({ theme });
      remember({ theme });
    },
  };
}

export function nextRegion(): Plan {
  return { kind: 'do', run: () => cycleRegions(1) };
}

export function previousRegion(): Plan {
  return { kind: 'do', run: () => cycleRegions(-1) };
}

/** Moves the focus to the next part of the window that is marked as a region, round at the ends. */
function cycleRegions(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.offsetParent !== null,
  );
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(at + step + regions.length) % regions.length];
  const inside = ['[data-region-focus], [contenteditable="true"]', 'button, input, [tabindex="0"]']
    .map((wanted) => next?.querySelector<HTMLElement>(wanted))
    .find(Boolean);
  (inside ?? next)?.focus();
}

export function showKeys(): Plan {
  return { kind: 'do', run: () => session.set({ dialog: { kind: 'keys' } }) };
}
