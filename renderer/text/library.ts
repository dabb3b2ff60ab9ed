import { counted } from './en';

/** The library's queue, twins, and removing an article. */
export const libraryText = {
  batchOnly: (count: number) => `This batch ${count.toLocaleString('en')}`,
  batches: 'Which batch',
  allBatches: 'All articles',
  /** @param at in milliseconds since 1970 UTC */
  batchAdded(at: number, count: number): string {
    const added = new Date(at);
    const articles = counted(count, 'article', 'articles');
    const time = added.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
    if (added.toDateString() === new Date().toDateString()) return `Today, ${time}: ${articles}`;
    return `${added.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })}, ${time}: ${articles}`;
  },
  progress({ of, judged, today }: { of: number; judged: number; today: number }): string {
    if (today === judged && judged > 0) return `${judged} of ${of} judged today`;
    return today > 0 ? `${judged} of ${of} judged, ${today} today` : `${judged} of ${of} judged`;
  },
  inReader: (progress: string) => `Queue: ${progress}`,
  startReading: 'Start reading',
  goOn: 'Next unread',

  heardTwice: (others: number) =>
    others === 1 ? 'The same source as another article' : `The same source as ${others} other articles`,
  sameSource: (titles: readonly string[]) =>
    `Same source as ${titles.map((title) => `“${title}”`).join(', ')}`,

  removeArticle: 'Remove article…',
  removeHeading: (title: string) => `Remove “${title}”?`,
  removeWork({
    passages,
    implications,
    judgements,
  }: {
    passages: number;
    implications: number;
    judgements: number;
  }): string {
    const parts = [
      ...(passages > 0 ? [counted(passages, 'passage', 'passages')] : []),
      ...(implications > 0 ? [counted(implications, 'implication', 'implications')] : []),
      ...(judgements > 0 ? [counted(judgements, 'judgement', 'judgements')] : []),
    ];
    return `What was done in it goes with it: ${parts.join(', ')}. Evidence from it no longer counts elsewhere. Nothing is destroyed: Undo, or adding the article again, brings all of it back.`;
  },
  remove: 'Remove article',
  keep: 'Keep it',
  removed: (title: string) => `Removed “${title}”.`,
};
