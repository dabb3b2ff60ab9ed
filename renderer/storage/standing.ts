import type { ProjectDatabase } from './database';
import { inPieces } from './in-pieces';

/** How far a person is with an article: not begun, begun, or judged. */
export const standings = ['unread', 'read', 'relevant', 'later', 'not'] as const;
export type Standing = (typeof standings)[number];

/** How an article stands in one's own copy, and its bottom line where one wrote it. */
export type OwnStanding = {
  readonly standing: Standing;
  readonly bottomLine: string | undefined;
  /** When it was judged last, in milliseconds since 1970 UTC. */
  readonly judgedAt?: number;
};

const unread: OwnStanding = { standing: 'unread', bottomLine: undefined };

/**
 * How articles stand for the person who writes as this author: unread is what has no judgement, no passages and no state of
 * one's own.
 *
 * @param documents those that are asked for; without it, all.
 * @returns what stands for a document that is not in it: unread.
 */
export async function standingsOf(
  database: ProjectDatabase,
  author: string,
  documents?: readonly string[],
): Promise<(document: string) => OwnStanding> {
  const own = await ownCopies(database, author, documents);
  const copies = new Set(own.map(({ id }) => id));
  const [judged, counts] = await Promise.all([
    documents
      ? database.judgements.where('stream').anyOf(streamsOf(own)).toArray()
      : inPieces(database.judgements),
    documents ? database.counts.bulkGet(streamsOf(own)) : inPieces(database.counts),
  ]);
  const counted = new Map(counts.map((row) => [row?.stream, row]));
  const standing = new Map<string, OwnStanding>();
  for (const { stream, state = 'not-started' } of own) {
    const isBegun = state !== 'not-started' || (counted.get(stream)?.passages ?? 0) > 0;
    if (isBegun) standing.set(stream, { standing: 'read', bottomLine: undefined });
  }
  for (const { stream, layer, relevance, bottomLine, changedAt } of judged) {
    if (!copies.has(layer)) continue;
    const judgedAt = relevance && { judgedAt: changedAt };
    standing.set(stream, { standing: relevance ?? 'read', bottomLine, ...judgedAt });
  }
  return (document) => standing.get(document) ?? unread;
}

async function ownCopies(
  database: ProjectDatabase,
  author: string,
  documents: readonly string[] | undefined,
) {
  const people = (await database.people.toArray()).filter(({ authors }) => authors.includes(author));
  const person = new Set(people.map(({ id }) => id));
  const copies = await (documents
    ? database.layers.where('stream').anyOf(documents).toArray()
    : inPieces(database.layers));
  return copies.filter((copy) => person.has(copy.person) && copy.kind === 'work');
}

function streamsOf(rows: readonly { readonly stream: string }[]): string[] {
  return [...new Set(rows.map(({ stream }) => stream))];
}
