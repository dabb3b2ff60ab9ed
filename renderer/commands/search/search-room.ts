import { session } from '../../state/session';
import type { Desk } from '../desk';
import { goToRoom, openDocument } from '../open-document';
import { writePlace } from '../places';
import type { Plan } from '../plan';
import { changeSearch } from './change-search';
import { lookNow, stopLooking, typeSearch } from './look';

/** More than this is a passage, not something to look for. */
const LONGEST_QUERY = 120;

/** Opens the search through all articles, with the words that are selected or looked for; asked for there, it goes back. */
export function searchAll(desk: Desk): Plan {
  return { kind: 'do', run: () => (session.get().room === 'search' ? leaveSearch(desk) : openSearch(desk)) };
}

/** Opens the room with what was sought there last, or with other words. */
export function openSearch(desk: Desk, words: string | undefined = wordsInHand(desk)): void {
  const { room, bar, search } = session.get();
  writePlace();
  const startsInList = words === undefined && bar === 'found' && search.current !== undefined;
  changeSearch({ isTagging: false, startsInList, ...(room !== 'search' && { from: room }) });
  session.set({ room: 'search', line: undefined });
  if (words === undefined) lookNow(desk);
  else typeSearch(desk, inQuotes(words));
}

/** Goes back to where one was before. */
export async function leaveSearch(desk: Desk): Promise<void> {
  stopLooking();
  const { document } = desk.workspace;
  const { from } = session.get().search;
  if (from !== 'reader') goToRoom(desk, from);
  else if (document !== undefined) await openDocument(desk, document);
  else goToRoom(desk, 'library');
}

/** The words selected in the text; with the find bar open, those that are looked for in it. */
function wordsInHand({ reader }: Desk): string | undefined {
  const { room, bar, find } = session.get();
  // What stands selected there is a result: one goes back to the others.
  if (room !== 'reader' || !reader || bar === 'found') return undefined;
  if (bar === 'find') return find.query.trim() || undefined;
  const { selection } = reader;
  const words = selection && reader.file.text.slice(selection.start, selection.end).trim();
  return words && words.length <= LONGEST_QUERY && !words.includes('\n') ? words : undefined;
}

/** Words that were pointed at are sought as they stand there, whatever the signs in them. */
function inQuotes(words: string): string {
  return /^[\p{L}\p{N}]+$/u.test(words) ? words : `"${words.replaceAll('"', '""')}"`;
}
