import type { FirstStep } from '#shared/ipc/local-state';

/** The guide through the sample. */
export const firstStepsText = {
  guide: 'First steps',
  stepOf: (at: number, of: number) => `Step ${at} of ${of}`,
  steps: {
    phrase: {
      title: 'Tag a phrase inside a sentence',
      how: 'Select a few words with the pointer, or with Shift and the arrows. Press {tag}, type a name, Tab, a digit for the role, Enter.',
    },
    mentions: {
      title: 'Tag all mentions of an actor',
      how: 'Put the caret on “Russia” and press {tagMentions}. Go through the list; leave out a place where the country is only the scene.',
    },
    inference: {
      title: 'Write what it means',
      how: 'Select the words it rests on and press {implicationInferred}. One sentence, for whom (+ gains, - loses), and how likely; then save it.',
    },
    redo: {
      title: 'Find it back, undo, redo',
      how: 'Choose your implication under Implications and close it again. Then {undo} takes the last thing back, {redo} does it again.',
    },
    colleague: {
      title: 'Open a colleague’s bundle',
      how: 'Look at what it brings, then open it. Where you both marked the same words, the cards say whose reading is whose.',
    },
  } satisfies Record<FirstStep, { title: string; how: string }>,
  done: 'done',
  skipped: 'skipped',
  open: 'to do',
  stepLabel: (at: number, title: string, state: string) => `${at}. ${title}, ${state}`,
  skip: 'Skip',
  goToText: 'Go to the article',
  openColleague: 'Open the bundle…',
  hide: 'Put the first steps away',
  allDone: 'That is the whole of it.',
  onward:
    'Initials on a card say that it is a colleague’s. Start a project of your own, or go on with this article.',
  newProject: 'New project…',
};
