import type { Place } from '#shared/ipc/local-state';
import { session } from '../state/session';
import type { Desk } from './desk';
import { placeKey } from './drafts';
import { local, remember } from './local';

/** A place is written when the hand has rested so long. */
const REST_MS = 400;
/** Places of the documents read last; older ones are forgotten. */
const MOST_PLACES = 500;

let timer: ReturnType<typeof setTimeout> | undefined;
let unwritten: (() => void) | undefined;

/** Notes where the person is in the open document, a moment after they came to rest there. */
export function rememberPlace(desk: Desk): void {
  const { reader } = desk;
  const key = placeKey(desk);
  if (!reader || !key) return;
  clearTimeout(timer);
  const { selected } = session.get();
  const place: Place = {
    offset: reader.caret,
    top: Math.round(reader.scrollTop),
    ...(selected && { passage: selected }),
  };
  unwritten = () => {
    const others = Object.entries(local().places).filter(([id]) => id !== key);
    remember({ places: Object.fromEntries([...others.slice(1 - MOST_PLACES), [key, place]]) });
  };
  timer = setTimeout(writePlace, REST_MS);
}

/** Writes a place that is still waiting: before the window closes, or another document opens. */
export function writePlace(): void {
  clearTimeout(timer);
  unwritten?.();
  unwritten = undefined;
}

/** Brings the reader to where the person was when the document was last open. */
export function returnToPlace(desk: Desk): void {
  const { reader } = desk;
  const key = placeKey(desk);
  const place = key === undefined ? undefined : local().places[key];
  if (!reader || !place) return;
  reader.select({ start: place.offset, end: place.offset }, false);
  reader.scrollTop = place.top;
  if (place.passage && desk.book.find(place.passage)) session.set({ selected: place.passage });
}
