import { anchorPassages, type Anchored } from '#shared/anchoring/anchor';
import { proposePlaces } from '#shared/anchoring/proposals';
import type { Range } from '#shared/model/document';
import type { Span } from '#shared/model/passage';

/** Passages to find again: the text they were made on, if it is at hand, the one they are sought in, and their pieces. */
export type AnchorOrder = {
  readonly kind: 'anchor';
  readonly oldText: string | undefined;
  readonly newText: string;
  readonly targets: readonly (readonly Span[])[];
};

/** A lost passage, for which places are sought: its pieces, and the same texts. */
export type ProposalOrder = {
  readonly kind: 'propose';
  readonly oldText: string | undefined;
  readonly newText: string;
  readonly spans: readonly Span[];
};

self.onmessage = ({ data }: MessageEvent<AnchorOrder | ProposalOrder>) => {
  const { oldText, newText } = data;
  const answer: Anchored[] | Range[] =
    data.kind === 'anchor'
      ? anchorPassages(oldText, newText, data.targets)
      : proposePlaces(oldText, newText, data.spans);
  self.postMessage(answer);
};
