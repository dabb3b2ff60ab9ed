import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../canonical-json';
import type { KnownPatch } from '../model/change';
import type { RevisionFile } from '../model/revision-file';
import { sha256Hex } from '../sha256';
import type { Imported } from './imported';

/** What adding a document writes: the patches of its stream, and the files that must be on the disk before them. */
export type DocumentDraft = {
  /** The id of the document and of its stream: the digest of its text. */
  readonly document: string;
  readonly blobs: readonly { readonly digest: string; readonly bytes: Uint8Array }[];
  readonly patches: readonly KnownPatch[];
};

/** A document as it is stored. Two people who import the same text make the same document (`data.md`). */
export function documentPatches(imported: Imported, original: Uint8Array): DocumentDraft {
  const { meta, text, outside } = imported;
  const textDigest = sha256Hex(text);
  const revision = keep(utf8ToBytes(canonicalJson(revisionFileOf(imported))));
  const source = keep(original);
  const put: KnownPatch = {
    op: 'put',
    type: 'document',
    id: textDigest,
    fields: {
      ...meta,
      ...(outside.length > 0 && { outside: outside.map((range) => ({ textDigest, ...range })) }),
    },
  };
  return {
    document: textDigest,
    blobs: [revision, source],
    patches: [{ op: 'doc', textDigest, blob: revision.digest, original: source.digest }, put],
  };
}

/** The revision file of an article: its text and structure, and what is known of how it was read. */
export function revisionFileOf(imported: Imported): RevisionFile {
  const { text, blocks, marks, format, encoding, pages, removed, findings } = imported;
  return {
    text,
    blocks: [...blocks],
    marks: [...marks],
    meta: {
      format,
      ...(encoding !== undefined && { encoding }),
      ...(pages.length > 0 && { pages: [...pages] }),
      ...(removed.length > 0 && { removed: [...removed] }),
      ...(findings.length > 0 && { findings: [...findings] }),
    },
  };
}

function keep(bytes: Uint8Array): { digest: string; bytes: Uint8Array } {
  return { digest: sha256Hex(bytes), bytes };
}
