/** An article with its passages as a page for anyone. */
export const markedCopyText = {
  heading: 'Save a marked-up copy',
  intro: (title: string) =>
    `“${title}” as one file that anyone can open and print without Scholion: the text with its highlights, a numbered comment in the margin for each passage, the actors, the implications, and where it comes from.`,
  contents:
    'It has the passages of everyone who worked on the article, with their names and notes. Pictures of the source are not in it. It loads nothing and runs nothing.',
  format: 'As',
  formats: { html: 'Web page', pdf: 'PDF' },
  cancel: 'Cancel',
  stop: 'Stop',
  save: 'Save…',
  writing: 'Writing the copy',
  printing: 'The pages are being printed. Of a long article this takes a while.',
  progress: (done: number, of: number) => `${Math.round((100 * done) / Math.max(1, of))} %`,
  saved: (name: string) => `Saved as “${name}”.`,
  stopped: 'Stopped. No file was written.',
} as const;
