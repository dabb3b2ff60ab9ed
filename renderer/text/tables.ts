import { counted } from './en';

const whose = {
  ticked: 'Chosen results',
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
  copied: (passages: number) => `Copied ${counted(passages, 'passage', 'passages')} as a table.`,
  menu: (quote: string) => `Menu of “${quote}”`,
  copyQuote: 'Copy the quote with its source',
  copyLink: 'Copy a link to the passage',
  copyShown: (passages: number) => `Copy ${counted(passages, 'passage', 'passages')} as a table`,
  exportShown: 'Export passages as a table…',
  written: (name: string, passages: number) =>
    `Saved ${counted(passages, 'passage', 'passages')} as “${name}”.`,
  stopped: 'Stopped. No file was written.',
} as const;
