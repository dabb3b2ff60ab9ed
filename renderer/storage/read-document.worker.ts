import { documentPatches, type DocumentDraft } from '#shared/import/document-patches';
import { failureOf } from '#shared/import/import-file';
import { importPasted, importText } from '#shared/import/import-text';
import type { Imported } from '#shared/import/imported';
import { fail, succeed, type Result } from '#shared/result';

/** A file to read, or text that was pasted. */
export type ReadOrder = { kind: 'file'; name: string; bytes: Uint8Array } | { kind: 'pasted'; text: string };
export type ReadDocument = { draft: DocumentDraft; title: string };

self.onmessage = ({ data }: MessageEvent<ReadOrder>) => {
  self.postMessage(read(data));
};

function read(order: ReadOrder): Result<ReadDocument> {
  const original = order.kind === 'file' ? order.bytes : new TextEncoder().encode(order.text);
  try {
    const imported = order.kind === 'file' ? importText(order.name, order.bytes) : importPasted(order.text);
    return succeed(drafted(imported, original));
  } catch (error) {
    return fail(failureOf(order.kind === 'file' ? order.name : 'pasted text', error));
  }
}

function drafted(imported: Imported, original: Uint8Array): ReadDocument {
  return { draft: documentPatches(imported, original), title: imported.meta.title };
}
