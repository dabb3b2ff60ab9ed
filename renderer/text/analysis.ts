import type { MatrixKind } from '#shared/analysis/matrix';
import type { MatrixOrder } from '#shared/analysis/matrix-order';
import { counted } from './en';

const implications = (count: number): string => counted(count, 'implication', 'implications');
const passages = (count: number): string => counted(count, 'passage', 'passages');

/** What the room for analyses says: matrix, dossier, evidence, and what all tabs share. */
export const analysisText = {
  tabs: 'Analyses',
  tabNames: {
    matrix: 'Matrix',
    dossier: 'Dossier',
    evidence: 'Evidence',
    network: 'Network',
    timeline: 'Timeline',
  },

  filters: 'What counts',
  article: 'Article',
  allArticles: 'All articles',
  from: 'From date',
  to: 'To date',
  clearField: (label: string) => `Clear: ${label}`,
  dateHint: 'A date like 2024, 2024-10 or 2024-10-28',
  person: 'Person',
  everybody: 'Everybody',
  unnamed: 'A colleague',
  basis: 'Basis',
  anyBasis: 'Stated or inferred',
  bases: { stated: 'Stated', inferred: 'Inferred' },
  domain: 'Domain',
  anyDomain: 'All domains',
  clear: 'Count all',
  countedOf: (shown: number, all: number) =>
    shown === all ? implications(all) : `${shown.toLocaleString('en')} of ${implications(all)}`,

  nothingYet:
    'No implication says yet whom it affects. Write one in the reader, and say who gains and who loses.',
  toReader: 'Go to the reader',
  nobodyAffected: 'No implication says yet whom it affects. Its drawer asks for that: “For whom”.',
  nothingFits: 'Nothing fits all of what is asked for.',

  matrix: 'Who is affected',
  matrixKind: 'Actors by',
  matrixKinds: { domains: 'Domain', implications: 'Implication' } satisfies Record<MatrixKind, string>,
  order: 'Order',
  orders: { count: 'Most first', name: 'By name', effect: 'Losses first' } satisfies Record<
    MatrixOrder,
    string
  >,
  corner: 'Actor',
  emptyCell: 'none',
  cell: (count: number, effect: string | undefined) =>
    `${count.toLocaleString('en')}, ${effect ?? 'not judged'}`,
  place: (row: string, column: string) => `${row} × ${column}`,
  at: (place: string, short: string) => (short === '' ? place : `${short} · ${place}`),
  legend: '▲ gains · ▼ loses · ◆ mixed · ? unclear',
  gridHint: 'Arrows walk · Enter opens the passages · letters find an actor',
  openCell: 'Show the passages',
  openDossier: (actor: string) => `Dossier of ${actor}`,
  openEvidence: 'Evidence of this implication',
  save: 'Save or copy',
  copyTable: 'Copy as table',
  copiedTable: 'Copied as a table.',
  saveCsv: 'Save as CSV…',
  savePicture: { png: 'Save as picture (PNG)…', svg: 'Save as picture (SVG)…' },
  savePage: { html: 'Save the dossier as a web page…', md: 'Save the dossier as Markdown…' },
  pictureTitle: { domains: 'Actors by domain', implications: 'Actors by implication' } satisfies Record<
    MatrixKind,
    string
  >,
  saved: (name: string) => `Saved as ${name}.`,
  menuOf: (place: string) => `What to do with ${place}`,

  behind: 'Passages',
  behindCount: (implicationCount: number, passageCount: number) =>
    `${implications(implicationCount)}, ${passages(passageCount)}`,
  passages,
  implications,
  closeBehind: 'Close the passages',
  noEvidence: 'no evidence yet',
  heardAlready: 'heard already',
  placeLost: 'no longer in the text',
  reading: 'Reading …',
  nothingBehind: 'No passage lies behind this.',
  open: 'Open in the reader',
  copyCitation: 'Copy quote with citation',
  copiedCitation: 'Copied the quote with its citation.',
  behindHint: 'Enter opens in the reader · Esc goes back',
  evidenceOf: 'Evidence of',
  findImplication: 'Find an implication',
  noImplication: 'Which implication’s evidence? Find it by some of its words.',
  noImplicationYet: 'There is no implication yet.',
  evidencePart: 'Show',
  evidenceParts: { passages: 'Passages', sources: 'Sources' },
  evidenceList: 'Evidence',
  noEvidenceYet: 'Nothing bears on it yet. In the reader, L links a passage to it.',
  stanceTotal: (stance: string, passageCount: number, sourceCount: number) =>
    `${stance}: ${passages(passageCount)}, ${counted(sourceCount, 'source', 'sources')}`,
  columns: { stance: 'Stance', passage: 'Passage', voice: 'Said by', source: 'Source', grade: 'Grade' },
  sourceList: 'Sources',
  moreArticles: (count: number) => `the same story in ${counted(count, 'other article', 'other articles')}`,
  noSource: 'No source says anything of it.',
  stanceCounts: (supports: number, undermines: number, context: number) =>
    [
      supports > 0 && `${supports.toLocaleString('en')} supporting`,
      undermines > 0 && `${undermines.toLocaleString('en')} undermining`,
      context > 0 && `${context.toLocaleString('en')} context`,
    ]
      .filter(Boolean)
      .join(', '),

  dossierOf: 'Dossier of',
  findActor: 'Find an actor',
  noActor: 'Whose dossier? Find an actor by name.',
  noActorYet: 'There is no actor yet. The first one comes with the first tag.',
  dossierPart: 'Part of the dossier',
  dossierParts: {
    passages: 'Passages by role',
    implications: 'Implications',
    voices: 'Who says it',
    sources: 'Sources',
  },
  dossierCount: (passageCount: number, articleCount: number) =>
    `${passages(passageCount)} in ${counted(articleCount, 'article', 'articles')}`,
  partOf: (above: string) => `part of ${above}`,
  alsoCalled: (names: string) => `Also called: ${names}.`,
  theAuthor: 'The author of the article',
  nothingOfActor: 'No passage that counts says anything of this actor.',
  notAffected: 'No implication that counts affects this actor.',
  notJudged: 'not judged',
  somebody: 'somebody not in this project',
} as const;
