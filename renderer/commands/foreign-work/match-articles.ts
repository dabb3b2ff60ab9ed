import { compareTexts, isNearlySame } from '#shared/import/compare-texts';
import { decodeRevision } from '#shared/import/decode-revision';
import type { ReadArticle } from '#shared/import/read-file';
import { isSameName } from '#shared/text/names';
import type { MatchedArticle } from '../../state/foreign-work';
import { documentWithText } from '../../storage/known-texts';
import { loadText } from '../../storage/load';
import type { DocumentRow } from '../../storage/tables';
import type { Desk } from '../desk';

/**
 * Which document each text is: the one that has the very text, else one of the same title or address whose text is nearly
 * the same. That is looked at closely, since other programs clean texts in ways of their own.
 */
export async function matchArticles(desk: Desk, articles: readonly ReadArticle[]): Promise<MatchedArticle[]> {
  const rows = await desk.database.documents.toArray();
  return Promise.all(
    articles.map(async (article): Promise<MatchedArticle> => {
      const { textDigest } = article;
      const row =
        (await documentWithText(desk.database, textDigest)) ?? (await versionAmong(desk, article, rows));
      if (!row) return { article, as: { kind: 'new' } };
      const { id: document, title, revision } = row;
      return {
        article,
        as: { kind: revision.textDigest === textDigest ? 'same' : 'version', document, title },
      };
    }),
  );
}

async function versionAmong(
  desk: Desk,
  article: ReadArticle,
  rows: readonly DocumentRow[],
): Promise<DocumentRow | undefined> {
  const { title, address } = article.fields;
  const likely = rows.filter(
    (row) => isSameName(row.title, title) || (address !== undefined && row.address === address),
  );
  if (likely.length === 0) return undefined;
  const text = await textOfArticle(desk, article);
  for (const row of likely) {
    const other = await textOfDocument(desk, row);
    if (text !== undefined && other !== undefined && isNearlySame(compareTexts(text, other))) return row;
  }
  return undefined;
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
