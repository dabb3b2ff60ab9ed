import { anchorPassages, type Anchored } from '#shared/anchoring/anchor';
import type { Span } from '#shared/model/passage';

/** Passages to find again: the text they were made on, if it is at hand, the one they are sought in, and their pieces. */
export type AnchorOrder = {
  readonly oldText: string | undefined;
  readonly newText: string;
  readonly targets: readonly (readonly Span[])[];
};

self.onmessage = ({ data: { oldText, newText, targets } }: MessageEvent<AnchorOrder>) => {
  self.postMessage(anchorPassages(oldText, newText, targets) satisfies Anchored[]);
};
