import { anchorPassages } from '#shared/anchoring/anchor';
import { spanOf } from '#shared/anchoring/span';
import { foundStretch } from '#shared/search/hit-places';
import { groupBy } from '#shared/group-by';
import type { Range } from '#shared/model/document';
import type { Span } from '#shared/model/passage';
import { PassageBook } from '../../state/passage-book';
import { ownCopyIn } from '../../state/own-copy';
import type { PassageView } from '../../state/passage-view';
import type { FoundRow } from '../../state/search';
import { Workspace } from '../../state/workspace';
import { loadText, loadToWorkOn } from '../../storage/load';
import type { Desk } from '../desk';
import type { TagPlace } from '../tag-places';
import type { Watch } from '../write-parts';

/** A place that was found, with what the person has marked there. */
export type FoundPlace = TagPlace & {
  /** The person's own passages that cover it: what is on one of them is on it. */
  readonly covering: readonly Pick<PassageView, 'id' | 'actors' | 'themes'>[];
};

/** Where what was found can be tagged. */
export type FoundPlaces = {
  readonly places: readonly FoundPlace[];
  /** The person's copies of these articles, by article. */
  readonly layers: ReadonlyMap<string, string>;
  /** How many results are no words of an article: titles, actors, implications, notes on articles. */
  readonly without: number;
};

/** An article in memory: its objects, its passages, its text. */
type Article = { readonly workspace: Workspace; readonly book: PassageBook; readonly text: string };

/**
 * The places of these results, article by article. Words found twice, as text and as a quote, are one place.
 *
 * @returns nothing where it was stopped.
 */
export async function foundPlaces(
  desk: Desk,
  rows: readonly FoundRow[],
  { onProgress, signal }: Watch,
): Promise<FoundPlaces | undefined> {
  const byArticle = [...groupBy(rows, ({ document }) => document ?? '')];
  const places: FoundPlace[] = [];
  const layers = new Map<string, string>();
  let without = 0;
  for (const [at, [document, own]] of byArticle.entries()) {
    onProgress(at, byArticle.length);
    const article = document === '' ? undefined : await articleAt(desk, document);
    if (signal.aborted) return undefined;
    const found = article ? own.map((row) => placeOf(article, document, row, desk.project.author)) : [];
    const here = found.flatMap((place) => place ?? []);
    without += own.length - here.length;
    places.push(...oncePerPlace(here));
    const layer = article && ownCopyIn(article.workspace, desk.project.author);
    if (layer !== undefined) layers.set(document, layer);
  }
  return { places, layers, without };
}

/** The open article as it is, or another one as it is stored. */
async function articleAt(desk: Desk, document: string): Promise<Article | undefined> {
  const isOpen = desk.workspace.document === document;
  const workspace = isOpen ? desk.workspace : await loaded(desk, document);
  const blob = workspace.fields('document', document)?.revision.blob;
  if (blob === undefined) return undefined;
  const read = await loadText(desk.bridge, desk.database, desk.project.project, blob);
  if (!read.ok) return undefined;
  return { workspace, book: isOpen ? desk.book : new PassageBook(workspace), text: read.value.text };
}

async function loaded(desk: Desk, document: string): Promise<Workspace> {
  const workspace = new Workspace(desk.project.project, desk.project.author);
  const { objects, pack } = await loadToWorkOn(desk.database, document);
  workspace.load(objects, document, pack);
  return workspace;
}

function placeOf(
  { workspace, book, text }: Article,
  document: string,
  row: FoundRow,
  author: string,
): FoundPlace | undefined {
  const textDigest = workspace.fields('document', document)?.revision.textDigest;
  if (textDigest === undefined) return undefined;
  const copy = ownCopyIn(workspace, author);
  const quoted = row.object?.type === 'passage' ? row.object.id : undefined;
  const marked = quoted === undefined ? undefined : book.find(quoted);
  const own = quoted === undefined || marked ? undefined : unplaced(workspace, document, quoted, copy);
  if (own) return own;
  const words = row.place === 'text' ? foundStretch(text, row) : undefined;
  const spans =
    marked?.spans ??
    (quoted === undefined
      ? words && [spanOf(text, words.start, words.end)]
      : inPresentText(workspace, quoted, text));
  const [first] = spans ?? [];
  if (!spans || !first) return undefined;
  const beside = book.touching(first.start, first.end).filter(({ layer }) => layer === copy);
  const onThese = beside.filter((passage) => areSame(passage.spans, spans)).map(({ id }) => id);
  return {
    document,
    target: { textDigest, spans: [...spans] },
    passage: onThese.find((id) => id === quoted) ?? onThese[0],
    covering: beside.filter((passage) => spans.every((span) => covers(passage.spans, span))),
  };
}

/** A passage of one's own whose place in the present text is not known takes tags as well. */
function unplaced(
  workspace: Workspace,
  document: string,
  passage: string,
  copy: string | undefined,
): FoundPlace | undefined {
  const fields = workspace.fields('passage', passage);
  if (!fields || fields.layer !== copy) return undefined;
  return { document, target: fields.target, passage, covering: [] };
}

/** Where in the present text a colleague's passage on an older one is; nothing where its words are gone. */
function inPresentText(workspace: Workspace, passage: string, text: string): readonly Span[] | undefined {
  const target = workspace.fields('passage', passage)?.target;
  const [place] = target ? anchorPassages(undefined, text, [target.spans]) : [];
  return !place || place.kind === 'lost' ? undefined : place.spans;
}

function oncePerPlace(places: readonly FoundPlace[]): FoundPlace[] {
  const byPlace = new Map(
    places.map((place) => {
      const words = place.target.spans.map(({ start, end }) => `${start}-${end}`);
      return [place.passage ?? words.join(), place];
    }),
  );
  return [...byPlace.values()];
}

function areSame(one: readonly Range[], other: readonly Range[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ start, end }, at) => start === other[at]?.start && end === other[at]?.end)
  );
}

function covers(spans: readonly Range[], { start, end }: Range): boolean {
  return spans.some((span) => span.start <= start && span.end >= end);
}
