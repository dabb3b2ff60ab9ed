import { counted } from './en';

const whose = {
  shown: 'Shown in the list',
  article: 'This article',
  library: 'All articles',
};

/** Passages as a table. */
export const tableText = {
  heading: 'Export passages as a table',
  intro:
    'A line for each passage: its quote and the sentence around it, the article with its grade, who is in it and what they do, what it implies, and what else was recorded, with a link back to the passage.',
  inert: 'What begins like a formula is plain text there.',
  which: 'Passages',
  offer: ({ of, passages }: { of: keyof typeof whose; passages: number }) =>
    `${whose[of]} (${passages.toLocaleString('en')})`,
  format: 'As',
  formats: { xlsx: 'Excel workbook', csv: 'CSV' },
  formatHints: {
    xlsx: 'A sheet of passages and one of implications, with filters.',
    csv: 'One table, for any program that reads tables.',
  },
  cancel: 'Cancel',
  stop: 'Stop',
  save: 'Save…',
  writing: 'Writing the table',
  progress: (done: number, of: number) =>
    `${done.toLocaleString('en')} of ${of.toLocaleString('en')} passages`,
  written: (name: string, passages: number) =>
    `Saved ${counted(passages, 'passage', 'passages')} as “${name}”.`,
  stopped: 'Stopped. No file was written.',
} as const;
