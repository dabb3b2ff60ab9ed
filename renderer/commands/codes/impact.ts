import type { LedgerPassage } from '#shared/search/ledger';
import type { CodeEntry } from '../../state/codebook';
import { idsBecoming } from '../../state/survivors';
import type { Desk } from '../desk';
import { otherPerson, personHere } from '../whose-copy';

/** What a change of entries reaches, in all articles: shown before it is made. */
export type Impact = {
  readonly passages: number;
  readonly articles: number;
  /** How many of the passages are in whose copy: one's own first, without a name. */
  readonly copies: readonly { readonly name: string | undefined; readonly passages: number }[];
  /** Implications that say they affect one of them. */
  readonly implications: number;
  /** How many entries stand below them. */
  readonly below: number;
  /** How many of the passages have more than one of them, or the one that is kept. */
  readonly shared: number;
};

/**
 * Asks what is tagged with entries that are to become another one, and what says it affects them.
 *
 * @returns nothing where the search was ended meanwhile.
 */
export async function impactOf(
  desk: Desk,
  entries: readonly CodeEntry[],
  kept: CodeEntry,
): Promise<Impact | undefined> {
  const found = new Map<string, LedgerPassage>();
  for (const entry of entries) {
    const passages = await passagesWith(desk, entry);
    if (!passages) return undefined;
    for (const passage of passages) found.set(`${passage.document} ${passage.id}`, passage);
  }
  const merged = new Set([kept, ...entries].map(({ id }) => id));
  const timesIn = ({ actors, themes }: LedgerPassage): number =>
    [...actors.map(({ actor }) => actor), ...themes].filter((id) => merged.has(id)).length;
  const passages = [...found.values()];
  const keys = new Set(entries.map(({ key }) => key));
  const ids = new Set(entries.map(({ id }) => id));
  const below = desk.codebook
    .get()
    .entries.filter(({ key, parent }) => parent !== undefined && ids.has(parent) && !keys.has(key));
  return {
    passages: passages.length,
    articles: new Set(passages.map(({ document }) => document)).size,
    copies: copiesOf(desk, passages),
    implications: await countAffecting(desk, entries),
    below: below.length,
    shared: passages.filter((passage) => timesIn(passage) > 1).length,
  };
}

/** The passages of an entry in all articles. */
export async function passagesWith(
  desk: Desk,
  { kind, id }: CodeEntry,
): Promise<readonly LedgerPassage[] | undefined> {
  return desk.search.passages(kind === 'actor' ? { actors: [id] } : { theme: id });
}

/** How many of the passages are whose, one's own first and then the most. */
export function copiesOf(desk: Desk, passages: readonly Pick<LedgerPassage, 'by'>[]): Impact['copies'] {
  const here = personHere(desk);
  const counts = new Map<string | undefined, number>();
  for (const { by } of passages) {
    const name = by === undefined || by === here ? undefined : otherPerson(desk, by);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Array.from(counts, ([name, count]) => ({ name, passages: count })).toSorted(
    (a, b) => Number(a.name !== undefined) - Number(b.name !== undefined) || b.passages - a.passages,
  );
}

async function countAffecting(desk: Desk, entries: readonly CodeEntry[]): Promise<number> {
  const actors = new Set(
    entries.flatMap(({ kind, id }) => (kind === 'actor' ? idsBecoming(desk.workspace, 'actor', id) : [])),
  );
  if (actors.size === 0) return 0;
  const implications = new Set<string>();
  await desk.database.effects.each(({ actor, implication }) => {
    if (actors.has(actor)) implications.add(implication);
  });
  return implications.size;
}
