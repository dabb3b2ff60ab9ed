import type { DesktopBridge } from '#shared/ipc/contract';
import type { ProjectDatabase } from './database';
import type { TextComparison } from './text-comparison';

/** The present text of each document, by its signature. */
export type DocumentSignature = { readonly document: string; readonly signature: ArrayLike<number> };

/**
 * The signatures of all documents. Those that are missing are worked out and kept: of documents that came in a bundle, of
 * new versions, of all after the tables were made anew.
 */
export async function documentSignatures(
  bridge: Pick<DesktopBridge, 'readBlob'>,
  database: ProjectDatabase,
  project: string,
  comparison: Pick<TextComparison, 'signature'>,
): Promise<DocumentSignature[]> {
  const documents = await database.documents.toArray();
  const known = await database.signatures.bulkGet(documents.map(({ revision }) => revision.textDigest));
  const found: DocumentSignature[] = [];
  for (const [at, { id, revision }] of documents.entries()) {
    const signature = known[at]?.signature ?? (await workedOut(revision));
    if (signature) found.push({ document: id, signature });
  }
  return found;

  async function workedOut({ blob, textDigest }: { blob: string; textDigest: string }) {
    const bytes = await bridge.readBlob({ project, digest: blob });
    const worked = bytes.ok ? await comparison.signature(bytes.value) : undefined;
    const signature = worked && Uint32Array.from(worked);
    if (signature) await database.signatures.put({ textDigest, signature });
    return signature;
  }
}
