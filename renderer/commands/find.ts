import { firstFrom } from '#shared/anchoring/first-from';
import type { Range } from '#shared/model/document';
import { Finder, hitFrom, type Find } from '../state/find';
import { say, session } from '../state/session';
import { findText } from '../text/find';
import type { Desk } from './desk';
import { refuse, type Plan, type Refusal } from './plan';

/** More than this is a passage, not something to look for. */
const LONGEST_QUERY = 120;

/** Opens the find bar; selected words are what is looked for. */
export function find(desk: Desk): Plan | Refusal {
  const { reader } = desk;
  if (!reader) return refuse('no-document');
  const { selection, caret } = reader;
  const words = selection && reader.file.text.slice(selection.start, selection.end);
  return {
    kind: 'do',
    run: () => {
      session.set({ bar: 'find', line: undefined });
      const from = selection?.start ?? caret;
      const isShort = words !== undefined && words.length <= LONGEST_QUERY && !words.includes('\n');
      lookFor(desk, { from, ...(isShort && { query: words }) });
      document.querySelector<HTMLInputElement>('[role="search"] input')?.select();
    },
  };
}

export function findNext(desk: Desk): Plan | Refusal {
  return step(desk, 1);
}

export function findPrevious(desk: Desk): Plan | Refusal {
  return step(desk, -1);
}

/** Looks for other words, or otherwise, and shows the first place from where the search began. */
export function lookFor(desk: Desk, news: Partial<Pick<Find, 'query' | 'options' | 'from'>>): void {
  const next = { ...session.get().find, ...news };
  const hits = hitsFor(desk, next);
  goTo(desk, next, hits, hitFrom(hits, next.from), false);
  if (next.query && hits.length === 0) say(findText.saidNone(next.query));
}

/** Closes the find bar. The words at the current place are selected, so that they can be tagged at once. */
export function closeFind(desk: Desk): void {
  const { find: now } = session.get();
  const hit = now.at === undefined ? undefined : hitsFor(desk, now)[now.at];
  session.set({ bar: undefined });
  if (hit) desk.reader?.select(hit);
  desk.reader?.focus();
}

/** Where the words stand that are looked for in the open article. */
export function hitsFor(desk: Desk, { query, options }: Pick<Find, 'query' | 'options'>): readonly Range[] {
  const article = desk.reader?.file.text;
  if (article === undefined || query === '') return [];
  if (last?.article !== article) last = { article, finder: new Finder(article) };
  const key = JSON.stringify([query, options]);
  if (last.found?.key !== key) last.found = { key, hits: last.finder.hits(query, options) };
  return last.found.hits;
}

let last: { article: string; finder: Finder; found?: { key: string; hits: readonly Range[] } } | undefined;

/** The next or previous place. Without the bar, or with the focus in the text, from the caret on, and selected there. */
function step(desk: Desk, by: 1 | -1): Plan | Refusal {
  const { reader } = desk;
  if (!reader) return refuse('no-document');
  const { find: now, bar } = session.get();
  if (now.query === '') return find(desk);
  const hits = hitsFor(desk, now);
  const isInText = bar !== 'find' || reader.hasFocus;
  const here = isInText ? placeOfCaret(desk, hits) : (now.at ?? -1);
  return {
    kind: 'do',
    run: () => {
      if (hits.length === 0) return say(findText.saidNone(now.query));
      const wanted = Math.floor(by === 1 ? here + 1 : Math.ceil(here) - 1);
      const at = (wanted + hits.length) % hits.length;
      goTo(desk, now, hits, at, wanted !== at);
      const hit = hits[at];
      if (!isInText || !hit) return;
      reader.select(hit);
      reader.focus();
    },
  };
}

/** Which hit is selected, or, as a half, between which two the caret stands. */
function placeOfCaret({ reader }: Desk, hits: readonly Range[]): number {
  const start = reader?.selection?.start ?? reader?.caret ?? 0;
  const next = firstFrom(hits, start);
  return hits[next]?.start === start && reader?.selection ? next : next - 0.5;
}

function goTo(
  desk: Desk,
  now: Find,
  hits: readonly Range[],
  at: number | undefined,
  hasWrapped: boolean,
): void {
  session.set({ find: { ...now, at, hasWrapped } });
  const hit = at === undefined ? undefined : hits[at];
  if (!hit || at === undefined) return;
  desk.reader?.reveal(hit.start);
  say(findText.said(at, hits.length, hasWrapped));
}
