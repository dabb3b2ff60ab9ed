import { withSignsNamed } from '#shared/import/unusual-characters';
import type { Failure } from '#shared/result';
import { counted, quoted } from './en';
import { reasonInWords } from './reasons';

/** Where one says how alike two texts are: never 100, for then they would be the same. */
function percent(share: number): string {
  return `${Math.min(99, Math.max(1, Math.round(share * 100)))} %`;
}

type Counts = Readonly<
  Record<
    'failed' | 'unread' | 'ready' | 'known' | 'alike' | 'added' | 'unsaved' | 'version' | 'skipped',
    number
  >
>;

/** By the clock on the wall, not by UTC. */
function dayOf(date: Date): string {
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** What is said while articles come in and once they are there. */
export const intakeText = {
  pastedName: (extension: string) => `Pasted text.${extension}`,
  leftOut: (count: number, kinds: readonly string[]) =>
    `${counted(count, 'file', 'files')} left out: hidden, or of a kind that is not read${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}.`,
  folderEmpty: 'Nothing in this folder can be read as an article.',
  folderCutShort: (count: number) =>
    `The folder holds more than can be added at once: the first ${count.toLocaleString('en')} files are read.`,
  later: 'They are read as soon as you have answered at the foot of the window.',

  tray: 'Adding articles',
  reading: (name: string) => `Reading ${withSignsNamed(name)}`,
  readingStarts: 'Reading',
  filesDone: (done: number, of: number) => `${done.toLocaleString('en')} of ${counted(of, 'file', 'files')}`,
  within: (done: number, of: number) => (of > 0 ? `part ${done} of ${of}` : `part ${done}`),
  writing: 'Writing what was read to the disk',
  articlesDone: (done: number, of: number) =>
    `${done.toLocaleString('en')} of ${counted(of, 'article', 'articles')}`,
  stop: 'Cancel',
  stopping: 'Stopping',
  stopped(ready: number, unread: number, isResumed: boolean): string {
    const parts = [
      isResumed ? 'Scholion was closed while articles were being added.' : 'Stopped.',
      ...(ready > 0 ? [`${counted(ready, 'article', 'articles')} can be added as read so far.`] : []),
      ...(unread > 0 ? [`${counted(unread, 'file is', 'files are')} not read yet.`] : []),
    ];
    return parts.join(' ');
  },
  goOn: 'Go on',
  addRead: 'Add them',
  leaveOutRead: 'Leave them out',
  report: 'Report',
  startReading: 'Start reading',
  putAway: 'Put away',
  outcome(counts: Counts): string {
    const parts = [
      [counts.added, 'added'],
      [counts.version, counts.version === 1 ? 'added as a new version' : 'added as new versions'],
      [counts.known, 'already here'],
      [counts.alike, counts.alike === 1 ? 'waits for your decision' : 'wait for your decision'],
      [counts.skipped, 'skipped'],
      [counts.ready, 'read, not yet added'],
      [counts.unsaved, 'could not be saved'],
      [counts.failed, 'could not be read'],
      [counts.unread, 'not read'],
    ] as const;
    const said = parts
      .filter(([count]) => count > 0)
      .map(([count, words]) => `${count.toLocaleString('en')} ${words}`);
    return said.length === 0 ? 'Nothing came in.' : `${said.join(', ')}.`;
  },

  heading: 'What came in',
  list: 'Files and articles',
  filter: 'Show',
  all: (count: number) => `All ${count.toLocaleString('en')}`,
  problems: (count: number) => `To look at ${count.toLocaleString('en')}`,
  noProblems: 'Nothing to look at: all was read without doubts.',
  outcomes: {
    failed: 'Could not be read',
    unread: 'Not read yet',
    unsaved: 'Could not be saved',
    ready: 'Read, not yet added',
    known: 'Already here',
    alike: 'Waits for your decision',
    added: 'Added',
    version: 'Added as a new version',
    skipped: 'Skipped',
  },
  /** Of an article that was read and could not be written. */
  notSaved(failure: Failure): string {
    const why = 'reason' in failure ? reasonInWords(failure.reason) : undefined;
    const words =
      why === undefined
        ? 'It was read, but could not be saved'
        : `It was read, but could not be saved: ${why}`;
    return `${words}. It is kept until you try again, also when Scholion is closed.`;
  },
  knownAs: (title: string) => `This text is already in the library, as ${quoted(title)}.`,
  twinOf: (title: string) => `Added, and marked as the same source as ${quoted(title)}, heard twice.`,
  versionOf: (title: string) => `Added as a new version of ${quoted(title)}.`,
  nearlySame: (share: number, title: string) => `${percent(share)} the same as ${quoted(title)}`,
  sameAddress: (title: string, share: number) =>
    `From the same address as ${quoted(title)}, but another text: ${percent(share)} the same`,
  sameFile: (title: string, share: number) =>
    `From the same file as ${quoted(title)}, read differently: ${percent(share)} the same`,
  allOfItThere: 'Nearly all of this text stands in that one.',
  allOfThatHere: 'Nearly all of that text stands in this one.',
  decide: 'What is to become of it?',
  decisions: {
    twin: 'Add it, as the same source heard twice',
    own: 'Add it as an article of its own',
    skip: 'Skip it',
  },
  decisionHints: {
    twin: 'Both stay readable; where evidence is counted, they count as one source.',
    own: 'It has nothing to do with the other one.',
    skip: 'It is not added.',
  },
  forAll: (count: number) => `Do so with all ${count.toLocaleString('en')} that wait`,
  decided(added: number, skipped: number): string {
    const words = [
      ...(added > 0 ? [`${counted(added, 'article', 'articles')} added`] : []),
      ...(skipped > 0 ? [`${counted(skipped, 'article', 'articles')} skipped`] : []),
    ];
    return `${words.join(', ') || 'Nothing added'}.`;
  },
  tryAgain: 'Try again',
  tryAllAgain: (count: number) => `Try ${counted(count, 'file', 'files')} again`,
  openArticle: 'Open the article',
  copyReport: 'Copy report',
  reportCopied: 'Copied the report.',
  saveReport: 'Save report…',
  reportSaved: (name: string) => `Saved the report as ${quoted(name)}.`,
  reportName: (on: Date) => `What came in ${dayOf(on)}`,
  reportHeading(project: string, on: Date): string {
    const time = on.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
    return `What came in: ${project}, ${dayOf(on)}, ${time}`;
  },
  asVersion: 'Keep it as a new version',
  asVersionHint: (title: string, effect: string) => `It becomes the text of ${quoted(title)}. ${effect}`,
  compare: 'Compare the two texts',
  compareNoMore: 'Hide the comparison',
  close: 'Close',
  facts: {
    file: 'File',
    title: 'Title',
    author: 'Author',
    publisher: 'Source',
    published: 'Date published',
    address: 'Address',
    language: 'Language',
    format: 'Kind of file',
    encoding: 'Written in',
    words: 'Words',
    pages: 'Pages',
  },
  findings: 'What was found',
  noFindings: 'Nothing was assumed or left out.',
  documentHeading: (title: string) => `How ${quoted(title)} was read`,
  documentReport: 'How it was read…',
  showLeftOut: 'Left out of it…',
  wordCount: (words: number) => counted(words, 'word', 'words'),
  pageCount: (pages: number) => counted(pages, 'page', 'pages'),
};
