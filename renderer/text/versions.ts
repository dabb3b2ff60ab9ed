import type { Anchoring } from '#shared/anchoring/anchor';
import type { VersionNote, VersionReason } from '#shared/model/document';
import type { RemovalReason } from '#shared/model/revision-file';
import type { CorrectableKind } from '#shared/revision/correction';

type Counts = Readonly<Record<Anchoring, number>>;

/** Correcting a text, new versions of it, and what becomes of its passages. */
export const versionText = {
  /** On a card and in the list; nothing for what is as it was. */
  anchoring(kind: Anchoring, quote: string): string | undefined {
    if (kind === 'moved') return 'found elsewhere in the present text';
    return kind === 'changed' ? `words changed; they were “${quote}”` : undefined;
  },

  correctHeading: 'Correct the text',
  correctField: 'Text',
  correctHint: 'A blank line divides it into paragraphs.',
  correctWordsOnly: 'Only the words can be corrected here: it is part of a table, a note, a caption or code.',
  kind: 'What it is',
  kinds: {
    paragraph: 'Paragraph',
    heading: 'Heading',
    quote: 'Quote',
    item: 'List item',
  } satisfies Record<CorrectableKind, string>,
  joinNext: 'Join with the next paragraph',
  saveCorrection: 'Save corrected text',
  correctionKept:
    'The correction is not saved. What you wrote is kept: {correctText} on the same words brings it back.',
  correctionIsKept: 'This is what you wrote before. It is not saved yet.',
  goOn: 'Go on with it',
  otherCorrection: (written: string) =>
    `A correction of other words is not saved yet: “${shortened(written)}”.`,
  /** The words under the correction are no longer those that it was begun on. */
  correctedMeanwhile: (now: string) =>
    now === ''
      ? 'The text has changed meanwhile, and these words are no longer in it. Saving puts them in anew.'
      : `The text has changed meanwhile. Here it says now: “${shortened(now)}”. Saving puts your words in the place of these.`,
  emptied: 'Nothing would be left of the article.',
  /** What a change of the text does to the passages on it. */
  effect(counts: Counts): string {
    const stay = counts.exact + counts.moved;
    const parts = [
      [stay, stay === 1 ? 'stays' : 'stay'],
      [counts.changed, counts.changed === 1 ? 'changes' : 'change'],
      [counts.lost, counts.lost === 1 ? 'loses its place' : 'lose their place'],
    ] as const;
    const said = parts
      .filter(([count]) => count > 0)
      .map(([count, does], at) => `${at === 0 ? passages(count) : count.toLocaleString('en')} ${does}`);
    return said.length > 0 ? `${said.join(', ')}.` : 'There are no passages in this text.';
  },
  passagesAffected: 'Passages that change or lose their place',
  changedPassage: 'Changes',
  lostPassage: 'Loses its place',
  corrected: (counts: Counts) => told('The text is corrected.', counts),
  broughtBack: (counts: Counts) => told('It is back in the article.', counts),

  lostHeading: (count: number) => `Without a place ${count.toLocaleString('en')}`,
  lostRegion: 'Passages without a place',
  lostList: 'Nowhere in the present text',
  /** Heard when one comes to it: which one it is, and the old text that it stood in. */
  lostSaid: (at: number, of: number, quote: string, stood: string) =>
    `${at} of ${of} without a place: ${quote}. It stood in: ${stood}`,
  lostNoneInHand: '{nextLost} goes to the first of them and shows what stood around it.',
  propose: 'Propose a place',
  proposed: (at: number, of: number, words: string) =>
    `${of === 1 ? 'The only likely place' : `Likely place ${at} of ${of}`}: “${words}”. {placeLost} places the passage there${of > 1 ? ', {proposePlace} shows the next' : ''}.`,
  nothingProposed: 'Nothing in the present text resembles it. Select the words that it belongs on.',
  placeAgain: 'Place on the selected words',
  placedAgain: 'The passage lies on the selected words now.',
  removeLost: 'Remove passage',
  oldText: 'The text around it, as it was',
  lostRemoved: 'Passage removed.',

  leftOutHeading: 'Left out of this article',
  leftOutNone: 'Nothing was left out of this article.',
  bringBack: 'Bring back',
  why: {
    navigation: 'Menu or navigation',
    advertisement: 'Advertisement',
    comments: 'Readers’ comments',
    related: 'Links to other articles',
    hidden: 'Hidden from readers',
    notice: 'Notice about cookies or the like',
    form: 'Form',
    furniture: 'Page furniture',
    runningHead: 'Repeated on every page',
    pageNumber: 'Page number',
    deletion: 'Deleted, with the change tracked',
    remark: 'Remark of an editor',
  } satisfies Record<RemovalReason, string>,

  originalHeading: 'The original file',
  original: (format: string, bytes: number) =>
    `${format}, ${bytes.toLocaleString('en')} bytes, as it was added.`,
  originalPacked: 'It is packed and has no text of its own to show. The article shows what was read in it.',
  originalCut: 'Only its beginning is shown.',
  originalField: 'Text of the original file',
  saveCopy: 'Save a copy…',
  copied: (name: string) => `A copy of the original file is saved as ${name}.`,

  versionsHeading: 'Versions of this text',
  versionsOne: 'This text has not been changed since it was added.',
  versionsList: 'Versions',
  version: (date: string, who: string) => `${date}, ${who}`,
  /** Why a text took the place of another one, and what it came from. */
  versionWhy(why: VersionReason | 'first' | 'unknown', { file, address }: Partial<VersionNote> = {}): string {
    if (why !== 'newer') return reasons[why];
    const from = [...(file ? [`the file “${file}”`] : []), ...(address ? [address] : [])];
    return from.length > 0 ? `${reasons.newer}, from ${from.join(', ')}` : reasons.newer;
  },
  versionWords({ added, removed }: { added: number; removed: number }): string {
    if (added === 0 && removed === 0) return 'No words changed';
    if (removed === 0) return `${words(added)} added`;
    return added === 0
      ? `${words(removed)} removed`
      : `${words(added)} added, ${removed.toLocaleString('en')} removed`;
  },
  /** How the passages came through when the text was replaced. */
  versionFared({ exact, moved, changed, lost }: Counts): string {
    const parts = [
      [exact, 'as they were', 'as it was'],
      [moved, 'found elsewhere', 'found elsewhere'],
      [changed, 'with other words', 'with other words'],
      [lost, 'without a place', 'without a place'],
    ] as const;
    const there = parts.filter(([count]) => count > 0);
    const all = exact + moved + changed + lost;
    if (there.length === 0) return 'no passages then';
    if (there.length === 1) return `${passages(all)} ${there[0]?.[all === 1 ? 2 : 1]}`;
    return `${passages(all)}: ${there.map(([count, many, one]) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`).join(', ')}`;
  },
  you: 'you',
  somebody: 'somebody else',
  presentVersion: 'present text',
  compare: 'Compare with the present text',
  whatChanged: 'Show what changed',
  comparedWithPresent: (date: string) => `From the text of ${date} to the present one`,
  comparedWithBefore: (date: string) => `What changed on ${date}`,
  versionGone: 'That text is no longer here.',
};

/** What a comparison of two texts says; for whoever shows one. */
export const differenceText = {
  label: 'What changed',
  before: 'Before',
  after: 'Now',
  none: 'The two texts are the same.',
  next: 'Next change',
  previous: 'Previous change',
  count: (at: number, of: number) =>
    at === 0 ? `${of.toLocaleString('en')} ${of === 1 ? 'change' : 'changes'}` : `Change ${at} of ${of}`,
  unfold: (paragraphs: number) => `Show ${paragraphs.toLocaleString('en')} paragraphs that are the same`,
  more: (rows: number) => `Show more (${rows.toLocaleString('en')} left)`,
};

/** Enough to know a paragraph by. */
function shortened(words: string): string {
  return words.length > 200 ? `${words.slice(0, 200)}…` : words;
}

const reasons = {
  first: 'Added',
  corrected: 'Corrected by hand',
  'brought-back': 'A part that was left out was brought back',
  newer: 'A newer version was added',
  'read-again': 'The same file was read again',
  unknown: 'Another text',
} satisfies Record<VersionReason | 'first' | 'unknown', string>;

function words(count: number): string {
  return count === 1 ? '1 word' : `${count.toLocaleString('en')} words`;
}

function passages(count: number): string {
  return count === 1 ? '1 passage' : `${count.toLocaleString('en')} passages`;
}

function told(done: string, { changed, lost }: Counts): string {
  const parts = [
    ...(changed > 0 ? [`the words of ${passages(changed)} changed`] : []),
    ...(lost > 0 ? [`${passages(lost)} ${lost === 1 ? 'has' : 'have'} no place in it now`] : []),
  ];
  if (parts.length === 0) return done;
  const sentence = parts.join(', ');
  return `${done} ${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
