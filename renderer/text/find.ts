/** Looking for words in the open article. */
export const findText = {
  find: 'Find in the article',
  placeholder: 'Find in the article',
  count: (at: number | undefined, of: number) =>
    at === undefined
      ? of.toLocaleString('en')
      : `${(at + 1).toLocaleString('en')} of ${of.toLocaleString('en')}`,
  none: 'Not in this article',
  wrapped: 'round the end',
  said: (at: number, of: number, hasWrapped: boolean) =>
    `${hasWrapped ? 'Round the end of the article: ' : ''}${at + 1} of ${of}`,
  saidNone: (query: string) => `“${query}” is not in this article.`,
  options: 'How words are looked for',
  isCaseKept: 'Capitals',
  isWholeWords: 'Whole words',
  areAccentsKept: 'Accents',
  optionHints: {
    isCaseKept: 'Capitals must be the same',
    isWholeWords: 'Whole words only',
    areAccentsKept: 'Accents must be the same',
  },
  next: 'Next place',
  previous: 'Previous place',
  close: 'Close, with the words selected',
};
