import { anchorPassages, type Anchored } from '#shared/anchoring/anchor';
import { proposePlaces } from '#shared/anchoring/proposals';
import { anchorCorrected } from '#shared/revision/anchor-corrected';
import type { Correction } from '#shared/revision/correction';
import type { RevisionFile } from '#shared/model/revision-file';
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

/** A correction that is being typed, and the pieces of the passages on its text. */
export type CorrectionOrder = {
  readonly kind: 'correct';
  readonly file: RevisionFile;
  readonly correction: Correction;
  readonly targets: readonly (readonly Span[])[];
};

self.onmessage = ({ data }: MessageEvent<AnchorOrder | ProposalOrder | CorrectionOrder>) => {
  self.postMessage(answerTo(data));
};

function answerTo(order: AnchorOrder | ProposalOrder | CorrectionOrder): Anchored[] | Range[] {
  switch (order.kind) {
    case 'anchor':
      return anchorPassages(order.oldText, order.newText, order.targets);
    case 'propose':
      return proposePlaces(order.oldText, order.newText, order.spans);
    case 'correct':
      return anchorCorrected(order.file, order.correction, order.targets);
  }
}
