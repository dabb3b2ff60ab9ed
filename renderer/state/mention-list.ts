import type { Range } from '#shared/model/document';
import type { RoleName, Span } from '#shared/model/passage';
import type { Doubt, Mention } from '#shared/suggestions/candidate';

/** Where mentions are looked for. */
export type MentionScope = 'selection' | 'document' | 'library';

/** One mention as the list shows it, with all that tagging it takes. */
export type MentionRow = {
  readonly key: string;
  readonly document: string;
  /** Of the article, where it is not the open one. */
  readonly title: string | undefined;
  readonly textDigest: string;
  readonly span: Span;
  /** The rest of its line on either side, as far as a list can show it. */
  readonly before: string;
  readonly after: string;
  readonly asks: boolean;
  readonly why: Doubt | undefined;
  /** *Tagged*: it lies in a passage of one's own with this actor. *Rejected*: it was left out before. */
  readonly standing: 'open' | 'tagged' | 'rejected';
  /** The passage of one's own on exactly these words, if there is one: it takes the actor. */
  readonly passage: string | undefined;
};

/** An actor whose mentions can be gone through, and how many the article has. */
export type MentionedActor = { readonly id: string; readonly mentions: number };

/** The list that is open: whose mentions, where, and which of them are to be tagged. */
export type MentionList = {
  /** The actor's id, or the candidate's; nothing while the list asks whose. */
  readonly actor: string | undefined;
  /** A name nobody is known by that stands where it was asked for. */
  readonly proposed?: string | undefined;
  /** Who is offered while it asks; nothing until the article was read. */
  readonly mentioned: readonly MentionedActor[] | undefined;
  readonly scope: MentionScope;
  readonly selection: Range | undefined;
  readonly rows: readonly MentionRow[];
  readonly ticked: ReadonlySet<string>;
  readonly role: RoleName;
  /** How many articles were read of how many, while the search goes on. */
  readonly search: { readonly done: number; readonly of: number } | undefined;
};

/** How much of a line is kept on either side of a mention, in UTF-16 units. */
const AROUND = 120;

/** The line that a mention stands in, without what is too far away to be shown. */
export function lineAround(text: string, { start, end }: Range): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return { before: before.slice(before.lastIndexOf('\n') + 1), after: after.split('\n', 1)[0] ?? '' };
}

/** Who is named how often, most first. */
export function mentionedIn(mentions: readonly Mention[]): MentionedActor[] {
  const counts = new Map<string, number>();
  for (const { actor } of mentions) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return [...counts].map(([id, mentions]) => ({ id, mentions })).toSorted((a, b) => b.mentions - a.mentions);
}

/** Those that are ticked from the start: what neither asks nor was left out before. */
export function tickedAtFirst(rows: readonly MentionRow[]): string[] {
  return rows.filter(({ asks, standing }) => !asks && standing === 'open').map(({ key }) => key);
}

/** Those that can be ticked. */
export function tickable(rows: readonly MentionRow[]): MentionRow[] {
  return rows.filter(({ standing }) => standing !== 'tagged');
}

/** How many of the list stand how. *Left*: they ask, and nobody has decided on them yet. */
export function mentionCounts({ rows, ticked }: Pick<MentionList, 'rows' | 'ticked'>): {
  ticked: number;
  left: number;
  tagged: number;
  articles: number;
} {
  const chosen = rows.filter(({ key }) => ticked.has(key));
  return {
    ticked: chosen.length,
    left: rows.filter(({ key, asks, standing }) => asks && standing === 'open' && !ticked.has(key)).length,
    tagged: rows.filter(({ standing }) => standing === 'tagged').length,
    articles: new Set(chosen.map(({ document }) => document)).size,
  };
}
