import { IntervalIndex } from '#shared/anchoring/interval-index';
import type { Range } from '#shared/model/document';
import { idsBecoming } from '../state/survivors';
import { linksOf, passagesOf } from '../storage/document-objects';
import type { Desk } from './desk';

/** What a person has marked in one article, as far as it concerns one actor. */
export type OwnTags = {
  /** Whether a stretch lies in a passage with the actor. */
  readonly isTagged: (range: Range) => boolean;
  /** The passage on exactly this stretch. */
  readonly passageOn: (range: Range) => string | undefined;
  /** The person's copy, if there is one yet. */
  readonly layer: string | undefined;
};

type Piece = { readonly id: string; readonly start: number; readonly end: number };

/** The person's own passages in the open article; what colleagues marked is theirs. */
export function ownTagsHere(desk: Desk, actor: string): OwnTags {
  const { workspace, book } = desk;
  const person = ownPersonId(desk);
  const layer = workspace.all('layer').find(({ id }) => isOwnCopy(workspace.fields('layer', id), person))?.id;
  const own = layer === undefined ? [] : book.inOrder().filter((passage) => passage.layer === layer);
  const tagged = own.filter(({ actors }) => actors.some(({ id }) => id === actor));
  return ownTags(
    tagged.flatMap(({ id, spans }) => spans.map(({ start, end }) => ({ id, start, end }))),
    own.filter(({ spans }) => spans.length === 1),
    layer,
  );
}

/** The same in an article that is not open, from the tables. */
export async function ownTagsIn(desk: Desk, document: string, actor: string): Promise<OwnTags> {
  const { database } = desk;
  const person = ownPersonId(desk);
  const layers = await database.layers.where('stream').equals(document).toArray();
  const layer = layers.find((row) => isOwnCopy(row, person))?.id;
  if (layer === undefined) return ownTags([], [], undefined);
  const [passages, ...links] = await Promise.all([
    passagesOf(database, document),
    linksOf(database, document, 'appears'),
    linksOf(database, document, 'role'),
  ]);
  const named = new Set(idsBecoming(desk.workspace, 'actor', actor));
  const withActor = new Set(links.flat().flatMap((link) => (named.has(link.actor) ? [link.passage] : [])));
  const own = passages.filter((passage) => passage.layer === layer);
  return ownTags(
    own
      .filter(({ id }) => withActor.has(id))
      .flatMap(({ id, target }) => target.spans.map(({ start, end }) => ({ id, start, end }))),
    own.filter(({ target }) => target.spans.length === 1),
    layer,
  );
}

function ownTags(tagged: readonly Piece[], own: readonly Piece[], layer: string | undefined): OwnTags {
  const index = new IntervalIndex(tagged);
  const exact = new Map(own.map(({ id, start, end }) => [`${start}-${end}`, id]));
  return {
    isTagged: ({ start, end }) =>
      index.touching(start, end).some((piece) => piece.start <= start && piece.end >= end),
    passageOn: ({ start, end }) => exact.get(`${start}-${end}`),
    layer,
  };
}

function ownPersonId({ workspace, project }: Desk): string | undefined {
  return workspace
    .all('person')
    .find(({ id }) => workspace.fields('person', id)?.authors.includes(project.author))?.id;
}

function isOwnCopy(layer: { person: string; kind: string } | undefined, person: string | undefined): boolean {
  return layer !== undefined && layer.person === person && layer.kind === 'work';
}
