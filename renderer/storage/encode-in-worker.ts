import type { RevisionFile } from '#shared/model/revision-file';
import { encodeRevision, type EncodedRevision } from '#shared/revision/encode-revision';
import { isShort } from './anchor-in-worker';
import workerUrl from './revision.worker?worker&url';
import { answerOf } from './start-worker';

/** Encodes a revision file, in a worker where that takes more than a moment. */
export async function encodeInWorker(file: RevisionFile): Promise<EncodedRevision> {
  if (isShort(file.text)) return encodeRevision(file);
  return answerOf<EncodedRevision>(workerUrl, file).catch(() => encodeRevision(file));
}
