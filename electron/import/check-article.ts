import { createHash } from 'node:crypto';
import { parseGuarded } from '#shared/bundle/guarded-json';
import { canonicalJson } from '#shared/canonical-json';
import { decodeUtf8 } from '#shared/import/decode';
import { decodeRevision } from '#shared/import/decode-revision';
import { revisionFileOf } from '#shared/import/document-patches';
import type { Imported } from '#shared/import/imported';
import { signatureOf } from '#shared/import/near-duplicate';
import type { ReadArticle } from '#shared/import/read-file';
import { countWords } from '#shared/text/count-words';
import { importedArticle } from './imported-article';

/** An article that was found to be sound, ready to be kept. */
export type CheckedArticle = {
  readonly summary: Omit<ReadArticle, 'article' | 'original'>;
  /** Its revision file, and the digest of that. */
  readonly revision: Uint8Array;
  readonly blob: string;
};

/**
 * Checks what came from the parser window, and works out all that others rely on, first of all the digest of the text.
 *
 * @param json the UTF-8 of an article's JSON
 * @returns nothing if it is not what an importer makes
 */
export function checkArticle(json: Uint8Array): CheckedArticle | undefined {
  try {
    const imported = importedArticle(parseGuarded(decodeUtf8(json) ?? '', 'article'));
    if (!imported) return undefined;
    // Throws for lone surrogates, which could never be written down.
    canonicalJson({ fields: { ...imported.meta } });
    // Not `Buffer.from`, whose short ones share their memory with others: this is handed on as a whole.
    const revision = new TextEncoder().encode(canonicalJson(revisionFileOf(imported)));
    return { summary: summaryOf(imported), revision, blob: digestOf(revision) };
  } catch {
    return undefined;
  }
}

/** The digest of the text in a revision file; nothing if it is not a sound one. */
export function textDigestIn(file: Uint8Array): string | undefined {
  const revision = decodeRevision(file);
  return revision.ok ? digestOf(revision.value.text) : undefined;
}

function summaryOf(imported: Imported): CheckedArticle['summary'] {
  const { meta, text, blocks, pages, outside, removed, format, encoding, findings } = imported;
  return {
    textDigest: digestOf(text),
    fields: { ...meta },
    outside: [...outside],
    words: countWords(text, meta.language),
    blocks: blocks.length,
    pages: pages.length,
    removed: removed.length,
    format,
    ...(encoding !== undefined && { encoding }),
    findings: [...findings],
    signature: signatureOf(text),
  };
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
