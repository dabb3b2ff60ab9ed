import { withMe } from '#shared/search/by-me';
import { parseQuery } from '#shared/search/parse-query';
import type { Place, Query } from '#shared/search/query';
import { writeQuery } from '#shared/search/write-query';
import { RESULTS_AT_ONCE, rowsOf, totalOf, type Search } from '../../state/search';
import { say, session } from '../../state/session';
import { searchText } from '../../text/search';
import type { Desk } from '../desk';
import { rejectionsIn } from '../rejections';
import { personHere } from '../whose-copy';
import { changeSearch } from './change-search';

/** A hand that types on has not yet said what it looks for, in milliseconds; so long between two keys, it still types. */
const [REST_MS, TYPING_MS] = [120, 400];
/** What takes longer is said to be under way. */
const PATIENCE_MS = 400;
/** While the library changes or is still read, what was found is sought again no sooner. */
const FOLLOW_MS = 700;
/** No result takes less of the screen, in pixels. */
const LEAST_HEIGHT = 30;
/** How long the hand must rest before what was found is said. */
const SAY_AFTER_MS = 600;

const timers: Partial<Record<'patience' | 'follow' | 'say', ReturnType<typeof setTimeout>>> = {};

/** The search under way; what an older one brings is not shown. */
let latest = 0;

/** When the line was changed last, and when the hand that changed it will have rested. */
const hand = { changedAt: -Infinity, restsAt: 0 };

/** Another line was typed: it is sought at once, and what was ticked belonged to the one before. */
export function typeSearch(desk: Desk, line: string): void {
  if (line === session.get().search.line) return;
  changeSearch({
    line,
    most: RESULTS_AT_ONCE,
    current: undefined,
    ticked: new Set(),
    skipped: new Set(),
    areLeftOutShown: false,
  });
  const now = performance.now();
  const isTyping = now - hand.changedAt < TYPING_MS;
  hand.changedAt = now;
  hand.restsAt = isTyping ? now + REST_MS : now;
  lookNow(desk);
}

/** Shows one kind of result, or all. */
export function showOnly(desk: Desk, only: Place | undefined): void {
  changeSearch({ only, most: RESULTS_AT_ONCE });
  lookNow(desk);
}

/** Asks for more of what there is. */
export function showMore(desk: Desk): void {
  changeSearch({ most: session.get().search.most * 10 });
  lookNow(desk);
}

/** Seeks what the line says. What was found before stays in sight until the answer is there. */
export function lookNow(desk: Desk): void {
  stopLooking();
  void look(desk, ++latest);
}

/** Seeks again while the room is open, when something has changed; not at every change of many. */
export function followChanges(desk: Desk): () => void {
  const stop = desk.search.listen(() => {
    if (timers.follow !== undefined) return;
    after('follow', FOLLOW_MS, () => void look(desk, ++latest));
  });
  return () => {
    stop();
    clear('follow');
  };
}

export function stopLooking(): void {
  latest += 1;
  clear('patience');
}

/** What is sought in full: the line, with whoever says "me" in it, and the kind of result that is wanted. */
export function soughtBy(desk: Desk, { line, only }: Pick<Search, 'line' | 'only'>): Query {
  const query = withMe(parseQuery(line).query, personHere(desk));
  if (only === undefined || query.all.length === 0) return query;
  const place = { kind: 'field', field: 'in', comparison: 'is', value: only } as const;
  return { all: [...query.all, { any: [place], isExcluded: false }] };
}

/** By what the results that were left out for good are remembered: the query, however it was typed. */
export function rejectedOf({ line }: Pick<Search, 'line'>): string {
  return `search ${writeQuery(parseQuery(line).query)}`;
}

async function look(desk: Desk, id: number): Promise<void> {
  const { search } = session.get();
  const { line, only, most, answer } = search;
  if (soughtBy(desk, search).all.length === 0)
    return changeSearch({ answer: undefined, isLooking: false, current: undefined });
  after('patience', PATIENCE_MS, () => changeSearch({ isLooking: true }));
  const isOther = answer?.line !== line || answer.only !== only;
  if (!isOther) return void show(desk, id, most);
  // The lines of a thousand results take their time: those that a screen shows come first, the others when the hand rests.
  const isMore = await show(desk, id, Math.ceil(window.innerHeight / LEAST_HEIGHT));
  await until(hand.changedAt + TYPING_MS);
  if (isMore && id === latest) await show(desk, id, most);
}

/** Shows so many of the results. @returns whether there are more. */
async function show(desk: Desk, id: number, most: number): Promise<boolean> {
  const { search } = session.get();
  const { line, only } = search;
  const [findings, whole] = await Promise.all([
    desk.search.search(soughtBy(desk, search), { limit: most, from: 0 }),
    only && desk.search.countOf(soughtBy(desk, { line, only: undefined })),
  ]);
  // Of a word that is half typed there is often nothing: what was found before stays until the hand rests.
  if (findings?.found.length === 0) await until(hand.restsAt);
  if (id !== latest) return false;
  clear('patience');
  if (!findings || (only && !whole)) {
    changeSearch({ isLooking: false });
    return false;
  }
  const rows = rowsOf(findings.found);
  const { articles, documents } = findings;
  const answer = { line, only, rows, articles, documents, counts: (whole ?? findings).counts };
  const isSame = session.get().search.answer?.line === line;
  const current = rows.some(({ key }) => key === search.current) ? search.current : rows[0]?.key;
  changeSearch({ answer, current, isLooking: false, rejected: rejectionsIn(desk, rejectedOf(search)) });
  if (!isSame) after('say', SAY_AFTER_MS, () => say(searchText.found(totalOf(answer), documents)));
  return findings.found.length === most;
}

async function until(time: number): Promise<void> {
  const ms = time - performance.now();
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
}

function after(name: keyof typeof timers, ms: number, run: () => void): void {
  clear(name);
  timers[name] = setTimeout(() => {
    delete timers[name];
    run();
  }, ms);
}

function clear(name: keyof typeof timers): void {
  clearTimeout(timers[name]);
  delete timers[name];
}
