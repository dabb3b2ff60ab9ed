import type { Theme } from '#shared/ipc/local-state';
import { session } from '../state/session';
import { remember } from './local';
import type { Plan } from './plan';

export function toggleList(): Plan {
  return toggle('isListShown');
}

export function toggleMargin(): Plan {
  return toggle('isMarginShown');
}

export function togglePassageMap(): Plan {
  return toggle('isPassageMapShown');
}

function toggle(panel: 'isListShown' | 'isMarginShown' | 'isPassageMapShown'): Plan {
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

/** Moves the focus to the next part of the window that is marked as a region and takes it, round at the ends. */
function cycleRegions(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.offsetParent !== null,
  );
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const onward = step === 1 ? regions : regions.toReversed();
  const from = step === 1 ? at : regions.length - 1 - at;
  for (const region of [...onward.slice(from + 1), ...onward.slice(0, from)]) if (focusIn(region)) return;
}

/** @returns whether it took the focus: a list without entries has nothing that could. */
function focusIn(region: HTMLElement): boolean {
  const inside = ['[data-region-focus], [contenteditable="true"]', 'button, input, [tabindex="0"]']
    .map((wanted) => region.querySelector<HTMLElement>(wanted))
    .find(Boolean);
  (inside ?? region).focus();
  return region.contains(document.activeElement);
}

export function showKeys(): Plan {
  return { kind: 'do', run: () => session.set({ dialog: { kind: 'keys', isChanging: false } }) };
}

export function changeKeys(): Plan {
  return { kind: 'do', run: () => session.set({ dialog: { kind: 'keys', isChanging: true } }) };
}

export function palette(): Plan {
  return { kind: 'do', run: () => session.set({ dialog: { kind: 'palette' } }) };
}
