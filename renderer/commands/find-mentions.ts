import { spanOf } from '#shared/anchoring/span';
import type { Range } from '#shared/model/document';
import type { Mention } from '#shared/suggestions/candidate';
import type { Sought } from '../state/lookout';
import { lineAround, type MentionRow } from '../state/mention-list';
import { loadText } from '../storage/load';
import type { Desk } from './desk';
import { ownTagsHere, ownTagsIn, type OwnTags } from './find-own-tags';
import { openRevision } from './passages';
import { rejectionOf, rejectionsIn } from './rejections';

/** An article with what the search needs of it. */
type Searched = {
  readonly document: string;
  readonly title: string | undefined;
  readonly textDigest: string;
  readonly text: string;
  readonly outside: readonly Range[];
};

/** All mentions of anybody in the body of the open article. */
export async function mentionsHere(desk: Desk): Promise<readonly Mention[]> {
  const { reader, lookout } = desk;
  if (!reader) return [];
  const searched = openArticle(desk);
  return searched ? inBody(await lookout.search.mentions(searched.text, lookout.sought()), searched) : [];
}

/** The rows for an actor's mentions in the open article, out of all that are there. */
export function rowsHere(
  desk: Desk,
  actor: string,
  mentions: readonly Mention[],
  within?: Range,
): MentionRow[] {
  const searched = openArticle(desk);
  if (!searched) return [];
  const own = mentions.filter(
    (mention) =>
      mention.actor === actor && (!within || (mention.start >= within.start && mention.end <= within.end)),
  );
  return rowsFor(desk, actor, own, searched, ownTagsHere(desk, actor));
}

/** The rows for an actor's mentions in every article of the library, article by article; the open one comes first. */
export async function* rowsInLibrary(
  desk: Desk,
  actor: string,
): AsyncGenerator<{ rows: MentionRow[]; done: number; of: number }> {
  const { database, workspace, lookout } = desk;
  const sought = lookout.sought();
  const documents = await database.documents.orderBy('[createdAt+createdTick]').toArray();
  const others = documents.filter(({ id }) => id !== workspace.document).toReversed();
  const of = documents.length;
  const here = rowsHere(desk, actor, await mentionsHere(desk));
  let done = of - others.length;
  yield { rows: here, done, of };
  for (const row of others) {
    const read = await loadText(desk.bridge, database, desk.project.project, row.revision.blob);
    done += 1;
    // An article whose text is missing has nothing to be tagged; opening it says so.
    if (!read.ok) continue;
    const { id, title, revision, outside = [] } = row;
    const { text } = read.value;
    const searched: Searched = { document: id, title, textDigest: revision.textDigest, text, outside };
    yield { rows: await rowsElsewhere(desk, actor, searched, sought), done, of };
  }
}

async function rowsElsewhere(
  desk: Desk,
  actor: string,
  searched: Searched,
  sought: Sought,
): Promise<MentionRow[]> {
  const mentions = inBody(await desk.lookout.search.mentions(searched.text, sought), searched);
  const own = mentions.filter((mention) => mention.actor === actor);
  if (own.length === 0) return [];
  return rowsFor(desk, actor, own, searched, await ownTagsIn(desk, searched.document, actor));
}

function openArticle(desk: Desk): Searched | undefined {
  const { document } = desk.workspace;
  if (!desk.reader || document === undefined) return undefined;
  return {
    document,
    title: undefined,
    textDigest: openRevision(desk).textDigest,
    text: desk.reader.file.text,
    outside: desk.workspace.fields('document', document)?.outside ?? [],
  };
}

/** Page furniture names people, too, and is no part of what is read. */
function inBody(mentions: readonly Mention[], { outside }: Searched): Mention[] {
  return mentions.filter(
    ({ start, end }) => !outside.some((range) => start < range.end && end > range.start),
  );
}

function rowsFor(
  desk: Desk,
  actor: string,
  mentions: readonly Mention[],
  { document, title, textDigest, text }: Searched,
  tags: OwnTags,
): MentionRow[] {
  const name = desk.lookout.find(actor)?.candidate.name ?? '';
  const rejections = rejectionsIn(desk, document);
  return mentions.map((mention) => {
    const { start, end, apply, why } = mention;
    const isRejected = rejections.has(rejectionOf(name, mention));
    return {
      key: `${document}:${start}`,
      document,
      title,
      textDigest,
      span: spanOf(text, start, end),
      ...lineAround(text, mention),
      asks: apply === 'ask',
      why,
      standing: tags.isTagged(mention) ? 'tagged' : isRejected ? 'rejected' : 'open',
      passage: tags.passageOn(mention),
    };
  });
}
