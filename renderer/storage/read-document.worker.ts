import { documentPatches, type DocumentDraft } from '#shared/import/document-patches';
import { importFile, importPasted } from '#shared/import/import-file';
import type { Imported, ImportReport } from '#shared/import/imported';
import { succeed, type Result } from '#shared/result';

/** A file to read, or text that was pasted. */
export type ReadOrder = { kind: 'file'; name: string; bytes: Uint8Array } | { kind: 'pasted'; text: string };
export type ReadDocument = { draft: DocumentDraft; report: ImportReport; title: string };

self.onmessage = ({ data }: MessageEvent<ReadOrder>) => {
  self.postMessage(read(data));
};

function read(order: ReadOrder): Result<ReadDocument> {
  const original = order.kind === 'file' ? order.bytes : new TextEncoder().encode(order.text);
  const imported = order.kind === 'file' ? importFile(order.name, order.bytes) : importPasted(order.text);
  return imported.ok ? succeed(drafted(imported.value, original)) : imported;
}

function drafted(imported: Imported, original: Uint8Array): ReadDocument {
  return { draft: documentPatches(imported, original), report: imported.report, title: imported.meta.title };
}
