import type { BriefTemplate } from '#shared/brief/brief';
import type { BriefFormat } from '#shared/brief/brief-format';
import type { BriefTheme } from '#shared/brief/brief-style';
import type { Lack } from '#shared/brief/lacking';
import type { Basis } from '#shared/model/implication';
import { counted, quoted } from './en';

const findings = (count: number): string => counted(count, 'finding', 'findings');

/** The room in which what was found is put together for a reader. */
export const briefText = {
  empty:
    'There is no implication to report yet. Select a passage in an article and press {implicationInferred} to say what it means.',
  loading: 'Looking up what there is to report…',

  briefs: 'Briefs',
  newBrief: 'New brief',
  newTitle: 'New brief',
  copyBrief: 'Duplicate this brief',
  copyTitle: (title: string) => `${title} (copy)`,
  removeBrief: 'Delete this brief',
  removed: (title: string) => `Deleted the brief ${quoted(title)}. What it reports is untouched.`,
  bringBack: 'Bring back',
  untitled: 'Without a title',

  title: 'Title',
  marking: 'Marking',
  markingHint: 'On every page: TLP:AMBER, say',
  template: 'Template',
  templates: { 'one-page': 'One page', full: 'Full', evidence: 'Evidence table' } satisfies Record<
    BriefTemplate,
    string
  >,
  format: 'Save as',
  formats: {
    pdf: 'PDF',
    docx: 'Word (DOCX)',
    html: 'Web page (HTML)',
    md: 'Markdown',
  } satisfies Record<BriefFormat, string>,
  save: 'Save…',
  saving: 'Writing it…',
  stop: 'Stop writing',
  stopped: 'Stopped. No file was written.',
  saved: (name: string) => `Saved ${quoted(name)}.`,
  showInFolder: 'Show in folder',

  tabs: 'What to work on',
  choose: (chosen: number) => `Findings ${chosen.toLocaleString('en')}`,
  arrange: 'Order and text',
  style: 'Style',

  candidates: 'Findings to choose from',
  filterWords: 'Filter by words',
  filters: 'More filters',
  noFilter: 'Show all',
  noneFits: 'No finding fits this filter.',
  article: 'Article',
  anyArticle: 'Any article',
  domain: 'Domain',
  anyDomain: 'Any domain',
  noDomain: 'Without a domain',
  actor: 'For whom',
  anyActor: 'Any actor',
  person: 'By',
  anyPerson: 'Anybody',
  nobody: 'Without a name',
  basis: 'Basis',
  anyBasis: 'Stated or inferred',
  bases: { stated: 'Stated', inferred: 'Inferred' } satisfies Record<Basis, string>,
  shownOf: (chosen: number, shown: number) =>
    `${chosen.toLocaleString('en')} of ${findings(shown)} in the brief`,
  takeAll: 'Take all',
  takeProposed: 'Take the proposed ones',
  leaveAll: 'Leave out all',
  chooseHint: 'Space takes a finding in or out, Enter opens it in its article.',
  by: (name: string) => `by ${name}`,
  notProposed: 'not proposed',

  parts: 'What the brief says, in order',
  ownText: 'Own text',
  emptyText: 'Nothing written yet',
  writeHere: 'What you want to say here. An empty line begins a new paragraph.',
  addText: 'Add text below',
  addTextFirst: 'Add text at the beginning',
  up: 'Move up',
  down: 'Move down',
  takeIn: 'Take in',
  takeOut: 'Take out',
  toFirst: 'Move to the beginning',
  toLast: 'Move to the end',
  mend: 'Fill in what it lacks',
  openFinding: 'Open in the article',
  editText: 'Write',
  grade: 'Grade its source…',
  partMenu: (part: string) => `What to do with ${quoted(part)}`,
  arrangeHint:
    'Alt with an arrow moves a part, T adds text below it, Delete takes it out. N goes to the next finding that lacks something, M to where it is filled in.',
  nothingChosen: 'Nothing is in the brief yet.',
  toChoose: 'Choose findings',
  goneFinding: 'This implication is no longer there. It is left out of the brief.',
  tookIn: (count: number, all: number) => `Took in ${findings(count)}. ${findings(all)} in the brief.`,
  leftOut: (all: number) => `Left it out. ${findings(all)} in the brief.`,
  tookOut: (count: number) => `Took ${counted(count, 'part', 'parts')} out of the brief.`,
  putBack: 'Put back',
  changedSince: 'The brief was changed since, so nothing was put back.',
  movedTo: (place: number, of: number) => `Now ${place.toLocaleString('en')} of ${of.toLocaleString('en')}`,

  lacks: {
    likelihood: 'no likelihood',
    confidence: 'no confidence',
    evidence: 'no evidence for it',
    grade: 'source not graded',
  } satisfies Record<Lack, string>,
  lacking: (count: number) => `${findings(count)} ${count === 1 ? 'lacks' : 'lack'} something`,
  nextLacking: 'Next one',
  nothingLacks: 'Every finding has likelihood, confidence, evidence and a graded source.',

  preview: 'Preview',
  previewOf: (title: string) => `Preview of ${title}`,

  typeface: 'Typeface',
  typefaces: { serif: 'Serif', sans: 'Sans serif' } satisfies Record<BriefTheme['typeface'], string>,
  size: 'Size of type',
  points: (size: number) => `${size} pt`,
  accent: 'Colour of headings',
  pickAccent: 'Pick the colour of headings',
  accentHint: 'As six digits: #1d4e79',
  notAColour: 'Write it as # and six digits of 0–9 and a–f.',
  paleColour: (contrast: string) =>
    `Too pale on white paper: ${contrast} to 1, where small headings need 4.5 to 1.`,
  colourContrast: (contrast: string) => `${contrast} to 1 on white paper`,
  paper: 'Paper',
  papers: { a4: 'A4', letter: 'US Letter' } satisfies Record<BriefTheme['paper'], string>,
  headLine: 'Line at the top of each page',
  footLine: 'Line at the bottom of each page',
  lineHint: 'Your house, a reference number',
} as const;
