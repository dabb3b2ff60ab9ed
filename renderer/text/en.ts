import { withSignsNamed } from '#shared/import/unusual-characters';
import type { Basis, Confidence, Likelihood, Stance } from '#shared/model/implication';
import { likelihoodRanges } from '#shared/model/implication';
import type { RoleName } from '#shared/model/passage';
import { credibilityTerms, reliabilityTerms } from '#shared/report/terms';

export const roleNames: Record<RoleName, string> = {
  acts: 'acts',
  affected: 'affected',
  speaks: 'speaks',
  supports: 'supports',
  opposes: 'opposes',
  mentioned: 'mentioned',
};

export const roleQuestions: Record<RoleName, string> = {
  acts: 'does, decides or sends it',
  affected: 'receives an action, a consequence or a judgement',
  speaks: 'is quoted, reported, signals',
  supports: 'backs the action or the actor',
  opposes: 'resists or condemns it',
  mentioned: 'named, does nothing',
};

export const basisNames: Record<Basis, string> = {
  stated: 'Stated by the source',
  inferred: 'Inferred by me',
};
export const basisWords: Record<Basis, string> = { stated: 'stated', inferred: 'inferred' };

export const likelihoodNames: Record<Likelihood, string> = {
  'almost-no-chance': 'Almost no chance',
  'very-unlikely': 'Very unlikely',
  unlikely: 'Unlikely',
  'roughly-even': 'Roughly even',
  likely: 'Likely',
  'very-likely': 'Very likely',
  'almost-certain': 'Almost certain',
};

export function likelihoodRange(likelihood: Likelihood): string {
  const [from, to] = likelihoodRanges[likelihood];
  return `${from}–${to} %`;
}

export const confidenceNames: Record<Confidence, string> = { low: 'Low', moderate: 'Moderate', high: 'High' };

export const stanceNames: Record<Stance, string> = {
  supports: 'Supports',
  undermines: 'Undermines',
  context: 'Context',
};

/** What one user action did, as undo and redo name it. */
const actionNames: Record<string, string> = {
  addDocument: 'adding articles',
  renameProject: 'renaming the project',
  removeArticle: 'removing an article',
  takeForeignWork: 'taking in work from another tool',
  takeMoreForeignWork: 'taking in work from another tool',
  tag: 'tagging a passage',
  retag: 'changing tags',
  tagMentions: 'tagging mentions',
  tagFound: 'tagging what was found',
  tagMoreFound: 'tagging what was found',
  saveSearch: 'saving a search',
  renameSearch: 'renaming a search',
  removeSearch: 'removing a search',
  highlight: 'highlighting',
  repeatTags: 'tagging a passage',
  favourite: 'tagging a passage',
  removePassage: 'removing a passage',
  moveEdge: 'moving an edge',
  addPiece: 'adding a piece',
  removePiece: 'taking out a piece',
  voice: 'saying who says it',
  certainty: 'setting how sure the speaker is',
  kind: 'setting the kind of passage',
  note: 'writing a note',
  why: 'writing why it is read so',
  credibility: 'grading a passage',
  event: 'setting the event',
  ownField: 'setting a field',
  whatWeRecord: 'changing what is recorded',
  addImplication: 'adding an implication',
  editImplication: 'changing an implication',
  removeImplication: 'removing an implication',
  addEvidence: 'adding evidence',
  judge: 'judging an article',
  sortActor: 'sorting an actor',
  addCode: 'adding to the codebook',
  renameCode: 'renaming an entry',
  editCode: 'changing an entry',
  moveCodes: 'moving entries',
  orderCodes: 'putting themes in order',
  retireCodes: 'retiring entries',
  reviveCodes: 'bringing entries back',
  addAlias: 'adding an alias',
  editAlias: 'changing an alias',
  removeAlias: 'removing an alias',
  mergeCodes: 'merging entries',
  splitCode: 'splitting an entry',
  splitMoreCode: 'splitting an entry',
  importCodebook: 'importing a codebook',
  importMoreCodebook: 'importing a codebook',
  editSource: 'changing source fields',
  editOutlet: 'changing a source',
  mergeOutlets: 'merging two sources',
  removeOutlet: 'removing a source',
  toggleOutside: 'setting a block in or out',
  correctText: 'correcting the text',
  bringBack: 'bringing back a part',
  newVersion: 'taking a new version',
  placePassage: 'placing a passage',
};

function actionName(command: string): string {
  return actionNames[command] ?? 'the last action';
}

/** What something is called, within a sentence: nothing in it is unseen or turns the rest of the line. */
export function quoted(name: string): string {
  return `“${withSignsNamed(name)}”`;
}

export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** The beginning of a long quote. */
function shortened(quote: string): string {
  return quote.length > 40 ? `${quote.slice(0, 38).trimEnd()}…` : quote;
}

export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Every sentence and label that a person reads, outside menus (those are in `shared/commands.ts`). */
export const text = {
  program: 'Scholion',
  fallbackRuntime: 'test runtime, trusted files only',
  starting: 'Opening your work',
  regions: {
    rooms: 'Rooms',
    text: 'Text',
    margin: 'Passage cards',
    passages: 'Passages',
    implications: 'Implications',
    status: 'Status',
    news: 'News',
  },
  rooms: {
    library: 'Library',
    reader: 'Reader',
    search: 'Search',
    implications: 'Implications',
    actors: 'Actors',
    codebook: 'Codebook',
    analysis: 'Analysis',
    brief: 'Brief',
  },
  openedFrom: (room: string) => `Opened from ${room}.`,
  backTo: (room: string) => `Back to ${room}`,
  project: 'Project',
  projectMenu: (name: string) => `Project: ${name}`,
  newProject: 'New project…',
  myProject: 'My project',
  sampleProject: 'Sample project',
  projectUnnamed: 'Project without a name',

  libraryEmpty:
    'No articles yet. Drop files or folders here: PDF, Word, web pages, e-books, mail, plain text.',
  libraryHeading: 'Articles',
  addDocuments: 'Add articles…',
  addFolder: 'Add a folder…',
  pasteText: 'Paste text…',
  openSample: 'Open the sample',
  openBundle: 'Open a colleague’s bundle…',
  exportBundle: 'Export bundle…',
  searchDocuments: 'Filter by title or source',
  noDocumentMatches: 'No article matches.',
  clearFilter: 'Clear filter',
  documentCount: (count: number) => counted(count, 'article', 'articles'),
  documentsShown: (shown: number, all: number) =>
    `${shown.toLocaleString('en')} of ${counted(all, 'article', 'articles')}`,
  passageCount: (count: number) => counted(count, 'passage', 'passages'),
  columns: {
    title: 'Title',
    source: 'Source',
    date: 'Date',
    grade: 'Grade',
    standing: 'Status',
    passages: 'Passages',
  },
  sortBy: (column: string, order?: string) =>
    `Sort by ${column.toLowerCase()}${order ? `, now ${order}` : ''}`,
  lastAddedFirst: 'last added first',
  orders: {
    title: { up: 'A to Z', down: 'Z to A' },
    source: { up: 'A to Z', down: 'Z to A' },
    date: { up: 'oldest first', down: 'newest first' },
    grade: { up: 'best first', down: 'worst first' },
    standing: { up: 'unread first', down: 'unread last' },
    passages: { up: 'fewest first', down: 'most first' },
  },
  sourceUnknown: '–',
  openDocument: 'Open',
  documentMenu: (title: string) => `What to do with “${title}”`,
  fileGone: 'it is a folder, or it was moved meanwhile',
  dropToAdd: (count: number) => `Drop to add ${counted(count, 'file or folder', 'files or folders')}`,

  readerEmpty: 'No article is open.',
  goToLibrary: 'Go to the library',
  readerMenu: 'Text',
  textMissing: 'The text of this article could not be read.',
  source: 'Source',
  editSource: 'Edit source fields…',
  noSource: 'Source not recorded',
  articleLabel: (title: string) => `Text of ${title}`,

  throwAway: 'Throw it away',
  sourceKept: 'The source fields are not saved. What you wrote is kept and comes back with them.',
  sourceIsKept: 'What you wrote before is in the fields. It is not saved yet.',
  passagesEmpty: 'Nothing marked yet. Select some words and press {tag}.',
  /** All that was marked is in the tray. */
  passagesAllLost: (count: number) =>
    count === 1
      ? 'The one passage has no place in the present text. {nextLost} goes to it.'
      : `None of the ${count.toLocaleString('en')} passages has a place in the present text. {nextLost} goes through them.`,
  implicationsEmpty:
    'None yet. Select some words and press {implicationStated}, or {implicationInferred} for your own inference.',
  noTags: 'highlight, no actors',
  roleNotSet: 'role not set',
  pending: 'saving',
  cardLabel: (at: number, of: number, tags: string) => `${at} of ${of}, ${tags}`,
  implicationCount: (count: number) => counted(count, 'implication', 'implications'),
  editTags: 'Edit tags',
  removePassage: 'Remove passage',
  moreActors: (count: number) => `+${count}`,

  tagLine: 'Tag line',
  tagLineFor: (quote: string) => `Who is in “${quote}”?`,
  whoIsInIt: 'Who is in it?',
  newActor: (name: string) => `New actor: “${name}”`,
  saveTags: 'Save',
  rolesOf: (actor: string) => `Roles of ${actor}`,
  removeActor: (actor: string) => `Take out ${actor}`,
  suggestions: 'Actors',
  nothingTyped: 'Type a name',
  foundInText: 'in the text',
  selectedWords: 'selected words',

  drawer: {
    stated: 'Implication stated by the source',
    inferred: 'Implication I infer',
    edit: 'Implication',
  },
  closeDrawer: 'Close without saving',
  statement: 'What it means, in one sentence',
  statementHint: 'Your own words, without may or could: how likely it is has its own scale.',
  statementMissing: 'Write what it means, in one sentence.',
  lettersLeft: (count: number) => `${count} left`,
  basis: 'Basis',
  basisShort: { stated: 'Stated', inferred: 'Inferred' },
  domain: 'Domain',
  domainUnset: 'Not set',
  affected: 'For whom',
  affectedHint: 'Type a name, Tab takes it; then + gain, - loss, = mixed, ? unclear.',
  affectedPlaceholder: 'Add an actor',
  effectOf: (actor: string) => `Effect on ${actor}`,
  likelihood: 'How likely',
  likelihoodUnset: 'Not assessed',
  confidence: 'Confidence in the basis',
  confidenceWords: (confidence: string) => `${confidence} confidence`,
  confidenceReason: 'Why this confidence',
  evidence: 'Evidence',
  stanceOf: (quote: string) => `What “${quote}” does for it`,
  removeEvidence: (quote: string) => `Take out “${quote}”`,
  passageGone: 'The passage was removed.',
  addEvidence: (quote: string) => `Add “${shortened(quote)}”`,
  drawerLeft: 'Left without saving.',
  bringBack: 'Bring it back',
  notStorable: (problem: string) =>
    `This cannot be saved: ${problem}. Nothing was changed; shorten or correct it and try again.`,
  mistake:
    'Something in the program failed. What is shown as saved is safe; do the last thing again, and reload the window if it repeats.',
  dismissFailure: 'Dismiss',
  marked: (at: number, of: number, who: string, quote: string) => `Passage ${at} of ${of}: ${who}. ${quote}`,
  saveImplication: 'Save implication',
  removeImplication: 'Remove implication',
  implicationRemoved: 'Implication removed.',

  passageRemoved: (implications: number) =>
    implications === 0
      ? 'Passage removed.'
      : `Passage removed. ${counted(implications, 'implication', 'implications')} rested on it.`,
  blockOutside: 'Block set outside the body.',
  blockBack: 'Block brought back into the body.',
  undo: 'Undo',
  undone: (side: 'undo' | 'redo', command: string) =>
    side === 'undo' ? `Undone: ${actionName(command)}.` : `Done again.`,
  takingBack: { undo: 'Undoing', redo: 'Doing again' },
  undonePartly: (command: string) =>
    `Undone in part: ${actionName(command)}. What a colleague changed since was left as it is.`,
  undoneByOthers: (command: string) =>
    `Not undone: a colleague has changed all of it since (${actionName(command)}).`,

  documentAdded: (title: string) => `Added “${title}”.`,
  documentKnown: (title: string) =>
    `This text is already in the library as “${title}”. It was opened, not added again.`,

  pasteHeading: 'Add pasted text',
  pasteLabel: 'Text',
  pasteHint: 'Paste the article. Its first line or words become the title, which you can change.',
  addDocument: 'Add article',
  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Dismiss',

  sourceHeading: 'Source fields',
  fields: {
    title: 'Title',
    author: 'Author',
    publisher: 'Publisher',
    published: 'Date published',
    accessed: 'Date accessed',
    address: 'Address',
    source: 'Source record',
    reliability: 'Reliability of the source',
    credibility: 'Credibility of this article',
  },
  dateHint: '2024, 2024-10 or 2024-10-28',
  dateWrong: 'Write the date as 2024, 2024-10 or 2024-10-28.',
  dateNone: 'There is no such date.',
  titleMissing: 'An article needs a title.',
  notGraded: 'Not graded',
  reliabilities: {
    a: `A · ${reliabilityTerms.a}`,
    b: `B · ${reliabilityTerms.b}`,
    c: `C · ${reliabilityTerms.c}`,
    d: `D · ${reliabilityTerms.d}`,
    e: `E · ${reliabilityTerms.e}`,
    f: `F · ${reliabilityTerms.f}`,
  },
  credibilities: {
    1: `1 · ${credibilityTerms[1]}`,
    2: `2 · ${credibilityTerms[2]}`,
    3: `3 · ${credibilityTerms[3]}`,
    4: `4 · ${credibilityTerms[4]}`,
    5: `5 · ${credibilityTerms[5]}`,
    6: `6 · ${credibilityTerms[6]}`,
  },
  save: 'Save source fields',

  newProjectHeading: 'New project',
  projectName: 'Name',
  projectNameMissing: 'Give the project a name.',
  createProject: 'Create project',

  exportHeading: 'Export bundle',
  exportIntro:
    'A bundle holds these articles with their text and all work on them. Whoever gets the file can read it.',
  chooseDocuments: 'Articles to hand over',
  allDocuments: (count: number) => `All ${counted(count, 'article', 'articles')}`,
  allShown: (count: number) => `All ${count.toLocaleString('en')} shown`,
  nothingChosen: 'Choose at least one article.',
  yourName: 'Your name',
  yourInitials: 'Initials',
  nameHint: 'So that a colleague knows whose work this is. Asked once.',
  nameMissing: 'Write the name your colleagues know you by.',
  initialsMissing: 'One to six letters.',
  unsigned: 'The file is not signed or encrypted.',
  saveBundle: 'Save bundle…',
  exportSummary: (documents: number, passages: number) =>
    `${counted(documents, 'article', 'articles')} with ${counted(passages, 'passage', 'passages')}.`,
  bundleWritten: (name: string, bytes: number) => `Exported “${name}” (${fileSize(bytes)}).`,

  bundleHeading: 'Open bundle',
  bundleReading: (name: string) => `Checking “${name}”`,
  bundleFrom: 'From',
  bundleUnnamed: 'someone without a name',
  bundleUnsigned: 'Not signed: who made it cannot be proved.',
  bundleProject: 'Project',
  bundleBrings: 'What it brings',
  bundleNothingNew: 'You already have everything in this bundle. Opening it changes nothing.',
  bundleNews: (fresh: number) => `${counted(fresh, 'change', 'changes')} you do not have yet.`,
  bundleKnown: (known: number) => `${counted(known, 'change', 'changes')} you have already.`,
  bundleNewHere: 'new here',
  bundleTaking: 'Taking it in',
  bundleArriving: (name: string) => `All of “${name}” is saved; reading it in`,
  bundleWriting: 'Writing the bundle',
  bundlePercent: (done: number, of: number) => `${Math.floor((100 * done) / of)} %`,
  stopBundle: 'Stop',
  bundleStopped: (name: string, fresh: number, left: number) =>
    `Stopped: ${counted(fresh, 'change', 'changes')} of “${name}” came in, in whole articles; ${counted(left, 'change', 'changes')} did not. Open it again for the rest.`,
  takeBundle: 'Open bundle',
  goToProject: 'Go to its project',
  bundleTaken: (name: string, fresh: number) =>
    fresh === 0
      ? `“${name}” held nothing new.`
      : `Opened “${name}”: ${counted(fresh, 'change', 'changes')} taken.`,

  keysHeading: 'Keys',
  menus: { file: 'File', edit: 'Edit', passage: 'Passage', go: 'Go', view: 'View', help: 'Help' },
  inMenu: 'in the menu',
  or: 'or',
  readingKeys: 'While reading',
  readingKeyList: [
    ['ArrowDown', 'next sentence'],
    ['ArrowUp', 'previous sentence'],
    ['ArrowRight', 'next word'],
    ['ArrowLeft', 'previous word'],
    ['Shift+ArrowRight', 'select by word'],
    ['Shift+ArrowDown', 'select by sentence'],
  ] as const,

  failureHeading: 'That did not work',
  statusSaved: (time: string) => `All saved ${time}`,
  statusAllSaved: 'All saved',
  statusSaving: 'Saving',
  statusCounts: (project: string, documents: number, passages: number) =>
    `${project}: ${counted(documents, 'article', 'articles')}, ${counted(passages, 'passage', 'passages')}`,
  statusNetwork: (refused: number) => `Network requests: ${refused.toLocaleString('en')}`,
  overdue:
    'Your last action has not reached the disk for five seconds. Do not close the program; copy what you typed.',
  stopped:
    'Nothing more is being saved. Your work up to now is safe on the disk. Free some space or check the disk, then start Scholion again.',
  tornEnd: (bytes: number) =>
    `The program ended in the middle of writing: ${bytes} unfinished bytes were set aside. Nothing that was shown as saved was lost.`,
  damaged: (frame: number) =>
    `The record of your work is damaged after action ${frame}. Everything before it is here; what follows was set aside in the quarantine folder, not deleted.`,
  rebuilt: (entries: number) =>
    `The tables were rebuilt from the journal (${counted(entries, 'entry', 'entries')}). Nothing is missing.`,
  lost: 'The screen can no longer show what is saved. Nothing is lost: reload the window to see it all again.',
  crashed: 'Something in the window failed. Your work is saved. Reload to go on.',
  reload: 'Reload',
};
