import type { Finding, FindingCode } from '../model/finding';

type Say = (count: number, items: readonly string[]) => string;

/** What was found in a file, one short line each. */
const words: Readonly<Record<FindingCode, Say>> = {
  encodingGuessed: (_, items) =>
    `Read as ${list(items)}, because the file does not say what it is written in`,
  charactersReplaced: (count) => `${some(count, 'character')} that no text may hold, shown as \uFFFD`,
  directionMarks: (count) =>
    `${some(count, 'mark')} that ${count === 1 ? 'turns' : 'turn'} the direction of writing, shown by name`,
  invisibleCharacters: (count) => `${some(count, 'invisible character')}, shown by name`,
  imagesLeftOut: (count) => `${some(count, 'image')} left out`,
  rulesLeftOut: (count) => `${some(count, 'ruled line')} left out`,
  embedsLeftOut: (count) =>
    count === 1
      ? '1 script or embedded thing left out, not run'
      : `${count} scripts or embedded things left out, none of them run`,
  attachmentsLeftOut: (count, items) => `${some(count, 'attached file')} not read${named(items)}`,
  fieldsLeftOut: (_, items) => `Fields not taken: ${list(items)}`,
  furnitureSetOutside: (count) => `${some(count, 'line')} of page furniture at the end set outside the body`,
  partsRemoved: (count) => `${some(count, 'part')} left out that can be brought back`,
  articleNotFound: () => 'No article was found on the page, so all its text was taken',
  hiddenTextRemoved: (count) => `${some(count, 'stretch')} of text that the page hides from its readers`,
  hyphensJoined: (count) => `${some(count, 'word')} joined that were cut at the end of a line`,
  runningHeadsRemoved: (count) =>
    `${some(count, 'running head')} or page ${count === 1 ? 'number' : 'numbers'} set aside`,
  columnsRead: (count) => `${some(count, 'page')} read column by column`,
  pagesWithoutText: (count) => `${some(count, 'page')} without text, likely pictures`,
  deletionsLeftOut: (count) => `${some(count, 'tracked deletion')} left out`,
  insertionsTaken: (count) => `${some(count, 'tracked insertion')} taken in`,
  remarksLeftOut: (count) => `${some(count, 'remark')} in the margin left out of the text`,
  notesKept: (count) => `${some(count, 'note')} set at the end of the text`,
  tablesRead: (count) => `${some(count, 'table')}, read by rows`,
  damageBridged: (_, items) => `Damaged in places and read as far as it made sense${named(items)}`,
  endMissing: () => 'The end of the file is missing',
  dateUnclear: (_, items) => `A date that can be read in two ways was left out${named(items)}`,
  entriesWithoutText: (count, items) => `${some(count, 'entry')} without text left out${named(items)}`,
  workLeftOut: (count, items) => `${some(count, 'thing')} of the other program left out${named(items)}`,
  sourcesMissing: (count, items) => `${some(count, 'text')} named but not in the file${named(items)}`,
  mediaLeftOut: (count, items) =>
    `${count === 1 ? 'One picture or recording' : `${count} pictures or recordings`} left out${named(items)}`,
  passagesOnMedia: (count) => `${some(count, 'passage')} on pictures, recordings or printed pages left out`,
  richTextLeftOut: (count) => `${some(count, 'formatted copy')} left out, the plain text taken`,
  memosLeftOut: (count, items) => `${some(count, 'memo')} on nothing that was taken left out${named(items)}`,
  linksLeftOut: (count, items) => `${some(count, 'link')} left out${named(items)}`,
  setsLeftOut: (count, items) => `${some(count, 'group')} of codes or texts left out${named(items)}`,
  casesLeftOut: (count, items) => `${some(count, 'case')} left out${named(items)}`,
  offsetsReadAs: (count, items) => `Places of ${some(count, 'passage')} read as ${list(items.map(counting))}`,
  passagesByQuote: (count) =>
    `${some(count, 'passage')} found by ${count === 1 ? 'its words, since its place does' : 'their words, since their places do'} not fit`,
  passagesWithoutPlace: (count) => `${some(count, 'passage')} left out whose place is nowhere in the text`,
};

const countings: Readonly<Record<string, string>> = {
  utf16: 'counted in UTF-16 units',
  one: 'with one character for each line break',
  two: 'with two characters for each line break',
  mark: 'with the mark at the beginning of the file counted',
};

/** "utf16 two" in words. */
function counting(code: string): string {
  return code
    .split(' ')
    .map((part) => countings[part] ?? part)
    .join(', ');
}

/** A finding in a line, without a stop at its end. One that a later version wrote is named as it stands. */
export function findingInWords({ code, count = 0, items = [] }: Finding): string {
  const say = Object.hasOwn(words, code) ? words[code as FindingCode] : undefined;
  return say ? say(count, items) : `${code}${named(items)}`;
}

function some(count: number, thing: string): string {
  const several = thing.endsWith('y')
    ? `${thing.slice(0, -1)}ies`
    : `${thing}${thing.endsWith('ch') ? 'es' : 's'}`;
  return `${count} ${count === 1 ? thing : several}`;
}

function named(items: readonly string[]): string {
  return items.length === 0 ? '' : `: ${list(items)}`;
}

const MOST_NAMED = 5;

function list(items: readonly string[]): string {
  const more = items.length - MOST_NAMED;
  return items.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
