/** What is said and shown while somebody reads, jumps, moves edges and copies. */
export const readingText = {
  jumpAsks: 'Jump: press a word’s first letter',
  jumpAgain: (letter: string) =>
    `No word on the screen begins with “${letter}”. Press another letter, or Esc to stay.`,
  jumpAsksLabel: 'Press the letter above the word, or Enter for the nearest',
  jumpSeveral: (count: number, letter: string, nearest: string) =>
    `${count.toLocaleString('en')} words on the screen begin with ${letter}. Enter goes to the nearest, ${nearest}.`,
  jumpedTo: (word: string) => `At ${word}`,
  selectedUpTo: (words: string) => `Selected: ${words}`,
  jumpLeft: 'Stayed',

  edgeMoved: (quote: string) => `The passage is now: ${quote}`,
  edgeAtEnd: 'That edge can go no further.',

  pieceAdded: (quote: string) => `Added to the passage: ${quote}`,
  pieceRemoved: (quote: string) => `Taken out of the passage: ${quote}`,

  copiedQuote: 'Copied the quote with its source.',
  copiedWords: 'Copied the selected words.',
  copiedLink: 'Copied a link to the passage.',
  copiedAddress: (address: string) => `Copied the address: ${address}`,

  atNote: (label: string | undefined, words: string) =>
    label === undefined ? `Note: ${words}` : `Note ${label}: ${words}`,
  backAt: (words: string) => `Back at: ${words}`,

  page: (label: string) => `p. ${label}`,
  goToPage: 'Go to page',
  pageHint: 'Number of a page',
  pageCount: (count: number) => (count === 1 ? '1 page' : `${count.toLocaleString('en')} pages`),
  noPageMatches: 'No page is called so.',
};
