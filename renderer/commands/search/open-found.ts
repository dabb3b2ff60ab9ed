import { foundStretch, hitPlaces } from '#shared/search/hit-places';
import { parseQuery } from '#shared/search/parse-query';
import { writeTerm } from '#shared/search/write-query';
import type { FoundWords } from '../../editor/plugins/found-words';
import type { ReadingView } from '../../editor/reading-view';
import { rowBeside, shownRows, type FoundRow, type Search } from '../../state/search';
import { say, session } from '../../state/session';
import { searchText } from '../../text/search';
import type { Desk } from '../desk';
import { openDrawer } from '../drawer';
import { openDocument } from '../open-document';
import { readerOf } from '../open-passage';
import { refuse, type Plan, type Refusal } from '../plan';
import { selectPassage } from '../select';
import { changeSearch } from './change-search';
import { typeSearch } from './look';
import { rememberSearch } from './recent-searches';

/** Shows the next of what was found, in whichever article it is. */
export function nextFound(desk: Desk): Plan | Refusal {
  return step(desk, 1);
}

export function previousFound(desk: Desk): Plan | Refusal {
  return step(desk, -1);
}

/**
 * Opens a result: its article at the place, with the words lit. An actor is in no article: what is said of it is sought
 * instead.
 */
export async function openFound(desk: Desk, row: FoundRow): Promise<void> {
  rememberSearch(desk, session.get().search.line);
  const { document, object } = row;
  if (document === undefined) {
    const name = object?.type === 'actor' ? desk.workspace.fields('actor', object.id)?.name : undefined;
    if (name !== undefined)
      typeSearch(desk, writeTerm({ kind: 'field', field: 'actor', comparison: 'is', value: name }));
    return;
  }
  changeSearch({ current: row.key });
  await openDocument(desk, document);
  const reader = await readerOf(desk, document);
  if (!reader) return;
  session.set({ bar: 'found' });
  show(desk, reader, row);
}

/** Where in the text of the open article the words stand that were found. */
export function hitsHere(search: Search, document: string, text: string): FoundWords {
  const rows = shownRows(search).filter((row) => row.document === document && row.place === 'text');
  const hits = rows.flatMap((row) => hitPlaces(text, row)).toSorted((a, b) => a.start - b.start);
  const current = rows.find(({ key }) => key === search.current);
  return { hits, current: current && hitPlaces(text, current)[0] };
}

/** Closes the bar of results above the text; the words at the place stay selected. */
export function closeFound(desk: Desk): void {
  session.set({ bar: undefined });
  desk.reader?.focus();
}

function step(desk: Desk, by: 1 | -1): Plan | Refusal {
  const { search } = session.get();
  if (parseQuery(search.line).query.all.length === 0) return refuse('nothing-sought');
  const rows = shownRows(search).filter(({ document }) => document !== undefined);
  if (rows.length === 0) return refuse('nothing-found');
  const next = rowBeside(rows, search.current, by);
  return {
    kind: 'do',
    run: () => (next ? openFound(desk, next) : say(by === 1 ? searchText.lastOne : searchText.firstOne)),
  };
}

/** Puts the person where the result is: on the passage, the words, or at the top where it is about all of the article. */
function show(desk: Desk, reader: ReadingView, row: FoundRow): void {
  const { object, place, line } = row;
  const passage = object?.type === 'passage' ? desk.book.find(object.id) : undefined;
  if (passage) selectPassage(desk, passage.id);
  else {
    reader.select(foundStretch(reader.file.text, row) ?? { start: 0, end: 0 });
    reader.focus();
  }
  if (object?.type === 'implication') openDrawer(desk, { kind: 'edit', implication: object.id });
  const { search } = session.get();
  const rows = shownRows(search);
  const at = rows.findIndex(({ key }) => key === search.current);
  say(searchText.saidResult(at, rows.length, searchText.places[place], line));
}
