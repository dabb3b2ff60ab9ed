import { put } from '#shared/bundle/put';
import type { KnownPatch } from '#shared/model/change';
import type { Document } from '#shared/model/document';
import type { Block, Mark, RevisionFile } from '#shared/model/revision-file';
import { DOCUMENT } from './ids';

/** A document as the patches that add it to a project. */
export function aDocument({
  id = DOCUMENT,
  ...fields
}: Partial<Document> & { id?: string } = {}): KnownPatch[] {
  return [
    { op: 'doc', textDigest: id, blob: 'b0'.repeat(32), original: 'c0'.repeat(32) },
    put('document', id, { title: 'Troops in Kursk', ...fields }),
  ];
}

/** A block before its place in the text is known. */
export type BlockDraft = Omit<Block, 'start' | 'end' | 'kind'> & { text: string; kind?: Block['kind'] };

/** The text of these blocks with its structure, as an importer would hand it on. */
export function aRevision(drafts: readonly (string | BlockDraft)[], marks: Mark[] = []): RevisionFile {
  let free = 0;
  const blocks = drafts.map((draft): Block => {
    const { text, kind = 'paragraph', ...traits } = typeof draft === 'string' ? { text: draft } : draft;
    const start = free;
    // The one LF that joins blocks lies between them.
    free = start + text.length + 1;
    return { kind, start, end: start + text.length, ...traits };
  });
  const text = drafts.map((draft) => (typeof draft === 'string' ? draft : draft.text)).join('\n');
  return { text, blocks, marks, meta: { format: 'text' } };
}
