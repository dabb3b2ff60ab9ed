import { groupBy } from '#shared/group-by';
import { isNearlySame } from '#shared/import/compare-texts';
import { decodeRevision } from '#shared/import/decode-revision';
import type { SignatureIndex } from '#shared/import/near-duplicate';
import type { ReadArticle } from '#shared/import/read-file';
import { foldName } from '#shared/text/names';
import type { MatchedArticle } from '../../state/foreign-work';
import { documentWithText } from '../../storage/known-texts';
import { loadText } from '../../storage/load';
import type { DocumentRow } from '../../storage/tables';
import { TextComparison } from '../../storage/text-comparison';
import type { Desk } from '../desk';
import { librarySignatures } from '../library-signatures';

/** So many resembling documents are looked at closely. */
const MOST_COMPARED = 5;

/**
 * Which document each text is: the one that has the very text, else that whose text is nearly the same, found by title,
 * address or its words. That is looked at closely, since other programs clean texts in ways of their own.
 */
export async function matchArticles(desk: Desk, articles: readonly ReadArticle[]): Promise<MatchedArticle[]> {
  const comparison = new TextComparison();
  try {
    const index = await librarySignatures(desk, comparison);
    const library: Library = { comparison, index, rows: await rowsOf(desk) };
    const matched: MatchedArticle[] = [];
    for (const article of articles) matched.push({ article, as: await matchOf(desk, article, library) });
    return matched;
  } finally {
    comparison.end();
  }
}

type Library = {
  readonly comparison: TextComparison;
  readonly index: SignatureIndex;
  readonly rows: {
    readonly byId: ReadonlyMap<string, DocumentRow>;
    readonly byTitle: ReadonlyMap<string, readonly DocumentRow[]>;
    readonly byAddress: ReadonlyMap<string | undefined, readonly DocumentRow[]>;
  };
};

async function rowsOf({ database }: Desk): Promise<Library['rows']> {
  const rows = await database.documents.toArray();
  return {
    byId: new Map(rows.map((row) => [row.id, row])),
    byTitle: groupBy(rows, ({ title }) => foldName(title)),
    byAddress: groupBy(rows, ({ address }) => address),
  };
}

async function matchOf(desk: Desk, article: ReadArticle, library: Library): Promise<MatchedArticle['as']> {
  const { textDigest } = article;
  const row =
    (await documentWithText(desk.database, textDigest)) ?? (await versionAmong(desk, article, library));
  if (!row) return { kind: 'new' };
  const { id: document, title, revision } = row;
  return { kind: revision.textDigest === textDigest ? 'same' : 'version', document, title };
}

/** The document that has most in common with the text, among those that are nearly the same. */
async function versionAmong(
  { bridge, project }: Desk,
  { article, fields: { title, address }, signature }: ReadArticle,
  { comparison, index, rows: { byId, byTitle, byAddress } }: Library,
): Promise<DocumentRow | undefined> {
  const resembling = index.candidatesFor(signature).slice(0, MOST_COMPARED);
  const likely = new Set([
    ...(byTitle.get(foldName(title)) ?? []),
    ...(address === undefined ? [] : (byAddress.get(address) ?? [])),
    ...resembling.flatMap((id) => byId.get(id) ?? []),
  ]);
  const text = likely.size > 0 ? await bridge.peekArticle({ article }) : undefined;
  if (!text?.ok) return undefined;
  let best: { row: DocumentRow; ofBoth: number } | undefined;
  for (const row of likely) {
    const other = await bridge.readBlob({ project: project.project, digest: row.revision.blob });
    const likeness = other.ok ? await comparison.compare(text.value, other.value) : undefined;
    if (!likeness || !isNearlySame(likeness) || likeness.ofBoth <= (best?.ofBoth ?? 0)) continue;
    best = { row, ofBoth: likeness.ofBoth };
  }
  return best?.row;
}

/** The text of an article that was read and is not written yet. */
export async function textOfArticle({ bridge }: Desk, { article }: ReadArticle): Promise<string | undefined> {
  const bytes = await bridge.peekArticle({ article });
  const decoded = bytes.ok ? decodeRevision(bytes.value) : bytes;
  return decoded.ok ? decoded.value.text : undefined;
}

export async function textOfDocument(
  { bridge, database, project }: Desk,
  { revision }: DocumentRow,
): Promise<string | undefined> {
  const file = await loadText(bridge, database, project.project, revision.blob);
  return file.ok ? file.value.text : undefined;
}
