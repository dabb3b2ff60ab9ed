import { decodeRevision } from '#shared/import/decode-revision';
import type { ReadArticle } from '#shared/import/read-file';
import { succeed, type Result } from '#shared/result';
import { intake, type Known } from '../../state/intake';
import { notify } from '../../state/session';
import { keepText } from '../../storage/load';
import { describeFailure } from '../../text/failures';
import { carryOut } from '../carry-out';
import type { Desk } from '../desk';
import { planNewVersion, type NewVersion, type VersionCause } from '../new-version';
import { settled } from '../submit';
import { changeOutcomes } from './job';

/** Works out what becomes of the passages of a document if an article that came in is its new text. Nothing is written. */
export async function previewVersion(
  desk: Desk,
  { article }: ReadArticle,
  document: string,
): Promise<Result<NewVersion>> {
  const bytes = await desk.bridge.peekArticle({ article });
  if (!bytes.ok) return bytes;
  const file = decodeRevision(bytes.value);
  if (!file.ok) return file;
  const isThere = await desk.database.documents.get(document);
  return isThere ? planNewVersion(desk, document, file.value) : goneFailure(document);
}

/** Adding it may have been undone. */
function goneFailure(document: string): Result<never> {
  return { ok: false, failure: { code: 'blob-missing', digest: document } };
}

/** Makes the article that a line of the report holds the new text of a document, in one step. @returns whether it is saved. */
export async function takeVersion(
  desk: Desk,
  key: string,
  article: ReadArticle,
  of: Known,
): Promise<boolean> {
  const version = await previewVersion(desk, article, of.document);
  const written = version.ok ? await writeFiles(desk, article) : version;
  if (!version.ok || !written.ok) {
    if (!written.ok) notify(describeFailure(written.failure), { tone: 'failure' });
    return false;
  }
  const { textDigest, signature } = article;
  await keepText(desk.database, written.value.blob, version.value.file);
  const fields = await fieldsNotSet(desk, article, of.document);
  const cause = await causeOf(desk, key, article, of.document);
  const plan = version.value.plan(written.value, { command: 'newVersion', cause, fields });
  const isSaved = await carryOut(desk, plan);
  if (!isSaved) return false;
  await settled(desk);
  await desk.bridge.dropArticles({ articles: [article.article] });
  await desk.database.signatures.put({ textDigest, signature: Uint32Array.from(signature) });
  changeOutcomes(new Map([[key, { kind: 'version', article, of }]]));
  return true;
}

async function writeFiles({ bridge, project }: Desk, { article }: ReadArticle) {
  const written = await bridge.writeArticles({ project: project.project, articles: [article] });
  if (!written.ok) return written;
  const [revision] = written.value;
  if (!revision) throw new Error('An article was written without an answer');
  return succeed(revision);
}

/** Where the new text is from: another file, or the one that the present text was read from. */
async function causeOf(
  { database }: Desk,
  key: string,
  { original, fields: { address } }: ReadArticle,
  document: string,
): Promise<VersionCause> {
  const row = await database.documents.get(document);
  if (row?.revision.original === original) return { why: 'read-again' };
  const offer = intake.get().entries.find((entry) => entry.key === key)?.offer;
  const file = offer?.name.split(/[\\/]/).at(-1)?.slice(0, 255);
  return { why: 'newer', ...(file && { file }), ...(address && { address }) };
}

/** What the new text says of its source that nobody had said of the old one. */
async function fieldsNotSet({ database }: Desk, { fields }: ReadArticle, document: string) {
  const row = await database.documents.get(document);
  const known = Object.entries(fields).flatMap(([field, value]) =>
    value === undefined || row?.[field as keyof ReadArticle['fields']] !== undefined
      ? []
      : [[field, value] as const],
  );
  return Object.fromEntries(known);
}
