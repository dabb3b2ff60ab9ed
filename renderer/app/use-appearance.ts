import { useEffect, useSyncExternalStore } from 'react';
import { measures, spacings } from '#shared/ipc/reading-settings';
import { useSession } from '../state/session';

/** How wide a character of the text is on average, in text sizes: what makes 68 of them 31 wide. */
const CHARACTER = 31 / 68;
/** Pixels from one lane to the next: a line of up to three and a gap. Small text has less room below it. */
const lanePitch = (textSize: number): number => (textSize >= 17 ? 4 : 3);

/** Puts the chosen colours and sizes on the page. `tokens.css` says what they mean; `system` is left to the system. */
export function useAppearance(): void {
  const theme = useSession((now) => now.theme);
  const contrast = useSession((now) => now.contrast);
  const { textSize, measure, spacing } = useSession((now) => now.reading);
  const systemWantsMore = useSyncExternalStore(listenToContrast, () => moreContrast.matches);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
    if (contrast === 'more' || systemWantsMore) dataset['contrast'] = 'more';
    else delete dataset['contrast'];
  }, [theme, contrast, systemWantsMore]);
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--size-text', `${textSize}px`);
    style.setProperty('--measure', `${Math.round(measures[measure] * CHARACTER * textSize)}px`);
    style.setProperty('--leading-text', String(spacings[spacing]));
    style.setProperty('--lane-pitch', `${lanePitch(textSize)}px`);
  }, [textSize, measure, spacing]);
}

const moreContrast = window.matchMedia('(prefers-contrast: more)');

function listenToContrast(listener: () => void): () => void {
  moreContrast.addEventListener('change', listener);
  return () => moreContrast.removeEventListener('change', listener);
}
