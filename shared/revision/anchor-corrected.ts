import { anchorPassages, type Anchored } from '../anchoring/anchor';
import type { Span } from '../model/passage';
import type { RevisionFile } from '../model/revision-file';
import { corrected, type Correction } from './correction';

/** Where passages of a text would be once it is corrected. @param targets the pieces of each, offsets of the text as it is. */
export function anchorCorrected(
  file: RevisionFile,
  correction: Correction,
  targets: readonly (readonly Span[])[],
): Anchored[] {
  const revised = corrected(file, correction);
  if (!revised) return targets.map((spans) => ({ kind: 'exact', spans, score: 1 }));
  return anchorPassages(file.text, revised.file.text, targets);
}
