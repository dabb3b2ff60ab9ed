import { problemIn } from '#shared/history/patch-problem';
import type { ReadArticle } from '#shared/import/read-file';
import type { KnownPatch } from '#shared/model/change';
import type { Revision } from '#shared/model/document';
import { symmetricLinkId } from '#shared/model/ids';
import { fail, succeed, type Failure, type Result } from '#shared/result';
import type { Desk } from '../desk';
import { DraftBuilder } from '../plan';
import { settled, submit } from '../submit';

/** An article to write, and the document that is the same source heard once more, if one is. */
export type ToWrite = { readonly article: ReadArticle; readonly twinOf?: string | undefined };

/** One undo takes back so many: more in one frame of the journal is more than it takes at once. */
const MOST_AT_ONCE = 2_000;
/** After so many files the person hears how far it is. */
const FILES_AT_ONCE = 100;
const SIGNATURES_AT_ONCE = 100;

/**
 * Writes articles that were read: their texts and originals first, then all of them as one action. Those that cannot be
 * written do not stop the others.
 */
export async function writeArticles(
  desk: Desk,
  articles: readonly ToWrite[],
  onProgress: (done: number) => void = () => undefined,
): Promise<ReadonlyMap<string, Result<string>>> {
  const outcomes = new Map<string, Result<string>>();
  for (let from = 0; from < articles.length; from += MOST_AT_ONCE) {
    const group = articles.slice(from, from + MOST_AT_ONCE);
    const revisions = await writeFiles(desk, group, outcomes, (done) => onProgress(from + done));
    await submitAll(desk, group, revisions, outcomes);
  }
  await settled(desk);
  // Only what is saved is forgotten: the rest can be tried again, also after a restart.
  const saved = articles.flatMap(({ article: { article } }) => (outcomes.get(article)?.ok ? [article] : []));
  if (saved.length > 0) await desk.bridge.dropArticles({ articles: saved });
  await keepSignatures(desk, articles, outcomes);
  return outcomes;
}

async function writeFiles(
  { bridge, project }: Desk,
  group: readonly ToWrite[],
  outcomes: Map<string, Result<string>>,
  onProgress: (done: number) => void,
): Promise<Map<string, Revision>> {
  const revisions = new Map<string, Revision>();
  for (let from = 0; from < group.length; from += FILES_AT_ONCE) {
    const some = group.slice(from, from + FILES_AT_ONCE).map(({ article }) => article.article);
    const written = await bridge.writeArticles({ project: project.project, articles: some });
    for (const [at, article] of some.entries()) {
      const revision = written.ok ? written.value[at] : undefined;
      if (revision) revisions.set(article, revision);
      else outcomes.set(article, fail(written.ok ? missing : written.failure));
    }
    onProgress(Math.min(from + FILES_AT_ONCE, group.length));
  }
  return revisions;
}

const missing: Failure = { code: 'request-refused', request: 'writeArticles', reason: 'article-unknown' };

async function submitAll(
  desk: Desk,
  group: readonly ToWrite[],
  revisions: ReadonlyMap<string, Revision>,
  outcomes: Map<string, Result<string>>,
): Promise<void> {
  const draft = new DraftBuilder(desk);
  const submitted: string[] = [];
  for (const { article, twinOf } of group) {
    const revision = revisions.get(article.article);
    if (!revision) continue;
    const patches = documentPatches(article, revision);
    if (patches.some((patch) => problemIn(patch, article.textDigest) !== undefined)) {
      const { title } = article.fields;
      outcomes.set(article.article, fail({ code: 'import-failed', name: title, reason: 'readerFailed' }));
      continue;
    }
    draft.stream(article.textDigest, ...patches);
    if (twinOf !== undefined) draft.register(twinPatch(article.textDigest, twinOf));
    submitted.push(article.article);
    outcomes.set(article.article, succeed(article.textDigest));
  }
  if (draft.isEmpty) return;
  const saved = await submit(desk, draft.build('addDocument'));
  if (!saved.ok) for (const article of submitted) outcomes.set(article, saved);
}

/** What adding a document writes to its stream. Its id is the digest of its first text. */
export function documentPatches(
  { fields, outside, textDigest }: ReadArticle,
  revision: Revision,
): KnownPatch[] {
  const known = Object.entries(fields).flatMap(([field, value]) =>
    value === undefined ? [] : [[field, value] as const],
  );
  const set = {
    ...Object.fromEntries(known),
    ...(outside.length > 0 && { outside: outside.map((range) => ({ textDigest, ...range })) }),
  };
  return [
    { op: 'doc', ...revision },
    { op: 'put', type: 'document', id: textDigest, fields: set },
  ];
}

/** Two documents are one source heard twice. */
export function twinPatch(one: string, other: string): KnownPatch {
  const [a, b] = one < other ? [one, other] : [other, one];
  return { op: 'put', type: 'twin', id: symmetricLinkId('twin', one, other), fields: { a, b } };
}

async function keepSignatures(
  { database }: Desk,
  articles: readonly ToWrite[],
  outcomes: ReadonlyMap<string, Result<string>>,
): Promise<void> {
  const rows = articles
    .filter(({ article }) => outcomes.get(article.article)?.ok)
    .map(({ article: { textDigest, signature } }) => ({
      textDigest,
      signature: Uint32Array.from(signature),
    }));
  // The window draws between one part and the next.
  for (let from = 0; from < rows.length; from += SIGNATURES_AT_ONCE) {
    await database.signatures.bulkPut(rows.slice(from, from + SIGNATURES_AT_ONCE));
  }
}
