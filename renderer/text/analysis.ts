import type { MatrixKind } from '#shared/analysis/matrix';
import type { MatrixOrder } from '#shared/analysis/matrix-order';
import { counted } from './en';

const implications = (count: number): string => counted(count, 'implication', 'implications');
const passages = (count: number): string => counted(count, 'passage', 'passages');

/** What the room for analyses says: matrix, dossier, evidence. */
export const analysisText = {
  tabs: 'Analyses',
  tabNames: { matrix: 'Matrix', dossier: 'Dossier', evidence: 'Evidence' },

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
  nothingFits: 'Nothing fits all of what is asked for.',

  matrix: 'Who is affected',
  matrixKind: 'Actors by',
  matrixKinds: { domains: 'Domain', implications: 'Implication' } satisfies Record<MatrixKind, string>,
  order: 'Order',
  orders: { count: 'Most first', name: 'By name', effect: 'Losses first' } satisfies Record<
    MatrixOrder,
    string
  >,
  emptyCell: 'none',
  cell: (count: number, effect: string | undefined) =>
    effect === undefined ? `${count}, not judged` : `${count}, ${effect}`,
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
  savePng: 'Save as picture (PNG)…',
  saveSvg: 'Save as picture (SVG)…',
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
  somebody: 'somebody not in this project',
} as const;
