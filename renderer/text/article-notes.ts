import { counted } from './en';

/** What was said of an article as a whole. */
export const articleNotesText = {
  open: (count: number) => `${counted(count, 'note', 'notes')} on the whole article`,
  heading: 'On the whole article',
  nobody: 'Somebody without a name',
  themes: (names: readonly string[]) => `Themes: ${names.join(', ')}`,
  close: 'Close',
} as const;
