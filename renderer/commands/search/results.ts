import { isLeftOut, rowBeside, shownRows, tickedRows, withStretch, type FoundRow } from '../../state/search';
import { say, session } from '../../state/session';
import { searchText } from '../../text/search';
import type { Desk } from '../desk';
import { refuse, type Plan, type Refusal } from '../plan';
import { reject } from '../rejections';
import { changeSearch } from './change-search';
import { rejectedOf } from './look';

/** Leaves the result at hand out for now, or brings it back. */
export function skipFound(desk: Desk): Plan | Refusal {
  return leaveOut((row) => {
    const { search } = session.get();
    if (search.rejected.has(row.key)) return takeBack(desk, row.key);
    const skipped = toggled(search.skipped, row.key);
    changeSearch({ skipped });
    say(skipped.has(row.key) ? searchText.skipped : searchText.takenBack);
  });
}

/** Leaves the result at hand out whenever the same is sought, or brings it back. */
export function neverFound(desk: Desk): Plan | Refusal {
  return leaveOut((row) => {
    const { search } = session.get();
    if (search.rejected.has(row.key)) return takeBack(desk, row.key);
    reject(desk, rejectedOf(search), [row.key], []);
    changeSearch({ rejected: new Set([...search.rejected, row.key]) });
    say(searchText.leftOut);
  });
}

/** Shows what was left out among the rest, greyed, or hides it again. */
export function toggleLeftOut(): void {
  changeSearch({ areLeftOutShown: !session.get().search.areLeftOutShown });
}

/** A row of the list was gone to. */
export function goToFound(key: string): void {
  changeSearch({ current: key });
}

/** Ticks a result, or unticks it. */
export function toggleFound(key: string): void {
  const { search } = session.get();
  if (!isLeftOut(search, key)) changeSearch({ ticked: toggled(search.ticked, key) });
}

/** Goes on to the next row with everything ticked from the one where it began. @returns the row it goes to. */
export function tickOn(step: 1 | -1): FoundRow | undefined {
  const { search } = session.get();
  const rows = shownRows(search);
  const from = search.current ?? rows[0]?.key;
  const to = rowBeside(rows, from, step);
  if (from === undefined || !to) return undefined;
  changeSearch({ ticked: withStretch(rows, search.ticked, from, to.key), current: to.key });
  return to;
}

/** Ticks from the row at hand to another, as Shift and a click ask for. */
export function tickTo(key: string): void {
  const { search } = session.get();
  const ticked = withStretch(shownRows(search), search.ticked, search.current ?? key, key);
  changeSearch({ ticked, current: key });
}

/** Ticks all that is in the list; once all is, unticks it. */
export function tickAllFound(): void {
  const { search } = session.get();
  const keys = shownRows(search).flatMap(({ key }) => (isLeftOut(search, key) ? [] : [key]));
  const areAllTicked = keys.every((key) => search.ticked.has(key));
  changeSearch({ ticked: new Set(areAllTicked ? [] : keys) });
  say(areAllTicked ? searchText.noneTicked : searchText.ticked(keys.length));
}

/** The result that has the focus, or would have it if the list had. */
export function foundInHand(): FoundRow | undefined {
  const { search } = session.get();
  const rows = shownRows(search);
  return rows.find(({ key }) => key === search.current) ?? rows[0];
}

/** What a command on several is about: what is ticked, else the result at hand. */
export function foundInHands(): readonly FoundRow[] {
  const ticked = tickedRows(session.get().search);
  const inHand = foundInHand();
  return ticked.length > 0 || !inHand ? ticked : [inHand];
}

/** The row that is next takes its place under the hand. */
function leaveOut(run: (row: FoundRow) => void): Plan | Refusal {
  const row = foundInHand();
  if (!row) return refuse('nothing-found');
  return {
    kind: 'do',
    run: () => {
      const { search } = session.get();
      const rows = shownRows(search);
      const next = rowBeside(rows, row.key, 1) ?? rowBeside(rows, row.key, -1);
      run(row);
      changeSearch({
        current: next?.key,
        ticked: new Set([...search.ticked].filter((key) => key !== row.key)),
      });
    },
  };
}

function takeBack(desk: Desk, key: string): void {
  const { search } = session.get();
  reject(desk, rejectedOf(search), [], [key]);
  changeSearch({ rejected: toggled(search.rejected, key) });
  say(searchText.takenBack);
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const after = new Set(keys);
  if (!after.delete(key)) after.add(key);
  return after;
}
