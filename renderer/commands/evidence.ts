import { linkId } from '#shared/model/ids';
import type { Stance } from '#shared/model/implication';
import { keyOfEvidence, type EvidenceItem, type EvidenceSource } from '../state/implication-form';
import { notify } from '../state/session';
import { implicationText } from '../text/implications';
import type { Desk } from './desk';
import { carryOut } from './carry-out';
import { addPassage } from './passages';
import { DraftBuilder, refuse, type Plan, type Refusal } from './plan';
import { selectPassage } from './select';

/** Evidence as it is written: words have become passages, in the same draft. */
export type WrittenEvidence = { readonly passage: string; readonly stance: Stance };

/** Makes passages of the words among evidence. */
export function asPassages(
  desk: Desk,
  draft: DraftBuilder,
  evidence: readonly EvidenceItem[],
): WrittenEvidence[] {
  return evidence.map(({ of, stance }) => ({
    passage: of.kind === 'passage' ? of.id : addPassage(desk, draft, of.range),
    stance,
  }));
}

/** Has a passage bear on an implication, or changes how it does. */
export function writeBearing(
  desk: Desk,
  draft: DraftBuilder,
  implication: string,
  { passage, stance }: WrittenEvidence,
): void {
  const id = linkId('bears', passage, implication);
  const before = desk.workspace.fields('bears', id);
  if (before?.stance === stance) return;
  const fields = before ? { stance } : { passage, implication, stance };
  draft.document({ op: 'put', type: 'bears', id, fields });
}

/** What adding evidence to an implication that is there already writes; the words become passages in the same step. */
export function planEvidence(
  desk: Desk,
  implication: string,
  evidence: readonly EvidenceItem[],
): Plan | Refusal {
  const draft = new DraftBuilder(desk);
  const written = asPassages(desk, draft, evidence);
  for (const each of written) writeBearing(desk, draft, implication, each);
  if (draft.isEmpty) return refuse('evidence-already');
  const [first] = written;
  return {
    kind: 'write',
    draft: draft.build('addEvidence'),
    after: () => {
      selectPassage(desk, first?.passage);
      if (first) notify(implicationText.linked(first.stance), { canUndo: true });
    },
  };
}

/**
 * Adds evidence to an implication that is there, in this article or another one of the project.
 *
 * @returns whether it was done.
 */
export async function addEvidence(
  desk: Desk,
  implication: string,
  evidence: readonly EvidenceItem[],
): Promise<boolean> {
  if (!desk.workspace.find('implication', implication)) {
    const row = await desk.database.implications.get(implication);
    if (row) desk.workspace.lend(row.folded);
  }
  return carryOut(desk, planEvidence(desk, implication, evidence));
}

/** What the words or the passage say; nothing if they are gone. */
export function quoteOf({ book, reader }: Desk, of: EvidenceSource): string | undefined {
  if (of.kind === 'passage') return book.findAnywhere(of.id)?.quote;
  return reader?.file.text.slice(of.range.start, of.range.end);
}

/** Where the words or the passage begin. */
export function startOf({ book }: Desk, of: EvidenceSource): number | undefined {
  return of.kind === 'passage' ? book.find(of.id)?.start : of.range.start;
}

/** Evidence without a second piece of the same. */
export function withEvidence(evidence: readonly EvidenceItem[], item: EvidenceItem): readonly EvidenceItem[] {
  const key = keyOfEvidence(item.of);
  return evidence.some(({ of }) => keyOfEvidence(of) === key) ? evidence : [...evidence, item];
}
