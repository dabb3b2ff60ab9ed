import type { RevisionFile } from '#shared/model/revision-file';
import { encodeRevision } from '#shared/revision/encode-revision';

self.onmessage = ({ data }: MessageEvent<RevisionFile>) => {
  self.postMessage(encodeRevision(data));
};
