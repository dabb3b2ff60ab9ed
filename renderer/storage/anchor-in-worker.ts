import { anchorPassages, type Anchored } from '#shared/anchoring/anchor';
import { proposePlaces } from '#shared/anchoring/proposals';
import type { Range } from '#shared/model/document';
import type { Span } from '#shared/model/passage';
import workerUrl from './anchor.worker?worker&url';
import type { AnchorOrder, CorrectionOrder, ProposalOrder } from './anchor.worker';
import { anchorCorrected } from '#shared/revision/anchor-corrected';
import { answerOf } from './start-worker';

/** Texts up to this length, in UTF-16 units, are dealt with at once: a worker would take longer to start. */
const SHORT = 100_000;
const FEW = 200;

/** Finds passages again, in a worker where that takes more than a moment. */
export async function anchorInWorker(order: Omit<AnchorOrder, 'kind'>): Promise<readonly Anchored[]> {
  const { oldText, newText, targets } = order;
  if (isShort(newText) && targets.length <= FEW) return anchorPassages(oldText, newText, targets);
  try {
    return await answerOf<Anchored[]>(workerUrl, { ...order, kind: 'anchor' } satisfies AnchorOrder);
  } catch {
    // No passage is left without a place because a worker failed: the window waits instead.
    return anchorPassages(oldText, newText, targets);
  }
}

/** Looks for places of a passage that is lost, likewise. */
export async function proposeInWorker(
  oldText: string | undefined,
  newText: string,
  spans: readonly Span[],
): Promise<readonly Range[]> {
  if (isShort(newText)) return proposePlaces(oldText, newText, spans);
  const order: ProposalOrder = { kind: 'propose', oldText, newText, spans };
  return answerOf<Range[]>(workerUrl, order).catch(() => proposePlaces(oldText, newText, spans));
}

/** Tells where passages would be once a text is corrected, likewise. */
export async function anchorCorrectedInWorker(
  order: Omit<CorrectionOrder, 'kind'>,
): Promise<readonly Anchored[]> {
  const { file, correction, targets } = order;
  if (isShort(file.text)) return anchorCorrected(file, correction, targets);
  const whole: CorrectionOrder = { ...order, kind: 'correct' };
  return answerOf<Anchored[]>(workerUrl, whole).catch(() => anchorCorrected(file, correction, targets));
}

/** Whether a text is dealt with at once, without a worker. */
export function isShort(text: string): boolean {
  return text.length <= SHORT;
}
