import type { Contrast } from '#shared/ipc/local-state';
import { textSizeAfter, type ReadingSettings } from '#shared/ipc/reading-settings';
import { say, session } from '../state/session';
import { readingText } from '../text/reading-settings';
import { remember } from './local';
import { refuse, type Plan, type Refusal } from './plan';

export function readingSettings(): Plan {
  return { kind: 'do', run: () => session.set({ dialog: { kind: 'readingSettings' } }) };
}

/** Changes some of how this person reads, at once and for the next time. */
export function changeReading(change: Partial<ReadingSettings>): void {
  const reading = { ...session.get().reading, ...change };
  session.set({ reading });
  remember({ reading });
}

export const textLarger = (): Plan | Refusal => resizeText('larger');
export const textSmaller = (): Plan | Refusal => resizeText('smaller');
export const textUsual = (): Plan | Refusal => resizeText('usual');

function resizeText(step: 'larger' | 'smaller' | 'usual'): Plan | Refusal {
  const before = session.get().reading.textSize;
  const textSize = textSizeAfter(before, step);
  if (textSize === before) return refuse('unchanged');
  return {
    kind: 'do',
    run() {
      changeReading({ textSize });
      say(readingText.textSizeNow(textSize));
    },
  };
}

export const contrastSystem = (): Plan => chooseContrast('system');
export const contrastMore = (): Plan => chooseContrast('more');

function chooseContrast(contrast: Contrast): Plan {
  return {
    kind: 'do',
    run() {
      session.set({ contrast });
      remember({ contrast });
    },
  };
}

/** Takes all highlights off the text, so that nothing of them is seen or announced, or puts them back. */
export function silenceHighlights(): Plan {
  return {
    kind: 'do',
    run() {
      const areHighlightsSilenced = !session.get().areHighlightsSilenced;
      session.set({ areHighlightsSilenced });
      say(areHighlightsSilenced ? readingText.silenced : readingText.shownAgain);
    },
  };
}
