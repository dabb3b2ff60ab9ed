import type { ReliabilityOf } from '#shared/sources/grades';
import { counted } from './en';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "3 March 2024", "March 2024", "2024", as far as the date is known. */
export function dateInWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  return [day && Number(day), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** Reliability and credibility side by side, "B2"; "B" or "–2" where nobody graded the other, nothing for neither. */
export function gradeCode(
  reliability: string | undefined,
  credibility: number | undefined,
): string | undefined {
  if (reliability === undefined && credibility === undefined) return undefined;
  return `${reliability?.toUpperCase() ?? '–'}${credibility ?? ''}`;
}

/** Outlets: the papers, agencies and sites that articles come from, and how far they are to be trusted. */
export const outletText = {
  heading: 'Sources',
  intro: 'A source is graded once, here, and its articles have the grade unless they have one of their own.',
  empty: 'No source yet. Add the first one, or open an article and grade where it comes from.',
  list: 'Sources of this project',
  articles: (count: number) => counted(count, 'article', 'articles'),
  add: 'Add a source',
  fresh: 'New source',
  name: 'Name',
  nameHint: 'As a reader knows it',
  nameMissing: 'A source needs a name.',
  nameTaken: 'Another source is called so. Merge the two, or give this one another name.',
  patterns: 'Also known as',
  patternsHint:
    'Publishers’ names and hosts, one a line. A host holds for all below it: reuters.com for uk.reuters.com.',
  newGrade: 'New grade',
  noNewGrade: 'No new grade',
  gradedOn: 'Graded on',
  gradeNote: 'Why',
  grades: 'Grades',
  noGrades: 'Not graded yet',
  graded: (on: string) => `graded ${dateInWords(on)}`,
  dropGrade: (on: string) => `Take back the grade of ${dateInWords(on)}`,
  save: 'Save source',
  saved: (name: string) => `Saved the source ${name}.`,
  merge: 'Is the same as',
  mergeWith: 'Choose another source',
  mergeNow: 'Merge into this one',
  isKept: 'What you wrote before is here again. It is not saved yet.',
  notSaved: 'The source is not saved. What you wrote is kept and comes back with it.',
  merged: (kept: string, gone: string) => `${gone} is now part of ${kept}.`,
  remove: 'Remove source',
  removed: (name: string) => `Removed the source ${name}.`,
  close: 'Close',

  offer: (name: string) => `New source: ${name}`,
  offerGrade: 'Grade it',
  offerDismiss: (name: string) => `Do not ask about ${name} again`,

  outlet: 'Source record',
  recognised: (name: string) => `By publisher or address: ${name}`,
  notRecognised: 'By publisher or address: none yet',
  inherited: (grade: string, origin: string) => `${grade}, ${origin}`,
  /** "from Reuters, graded 3 March 2024" */
  origin: ({ outlet, on }: NonNullable<ReliabilityOf['from']>) => `from ${outlet}, graded ${dateInWords(on)}`,
  ownGrade: 'graded for this article',

  anySource: 'All sources',
  filterSource: 'Source',
  anyGrade: 'All grades',
  filterGrade: 'Grade',
  notGraded: 'Not graded',
  atLeast: (letter: string) => `${letter.toUpperCase()} or better`,
  only: (letter: string) => `${letter.toUpperCase()} only`,
};
