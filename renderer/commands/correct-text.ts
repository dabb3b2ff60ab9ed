import type { Anchored } from '#shared/anchoring/anchor';
import type { VersionReason } from '#shared/model/document';
import type { RevisionFile } from '#shared/model/revision-file';
import { corrected, type Correction } from '#shared/revision/correction';
import type { Revised } from '#shared/revision/replace-blocks';
import { restorePart } from '#shared/revision/restore-part';
import { notify, session } from '../state/session';
import { anchorCorrectedInWorker } from '../storage/anchor-in-worker';
import { describeFailure } from '../text/failures';
import { versionText } from '../text/versions';
import { carryOut } from './carry-out';
import type { Desk } from './desk';
import { planNewVersion, writeRevision, type NewVersion } from './new-version';
import { openRevision } from './passages';
import { refuse, type Plan, type Refusal } from './plan';

/** Opens the words under the cursor, or all that is selected, for correction. */
export function correctText(desk: Desk): Plan | Refusal {
  const { reader } = desk;
  if (!reader) return refuse('no-document');
  const { start, end } = reader.selection ?? { start: reader.caret, end: reader.caret };
  const { blocks } = reader.file;
  const first = blocks.findIndex((block) => block.end >= start);
  const count = blocks.slice(first).findIndex((block) => block.start > end);
  if (first < 0) return refuse('no-document');
  return {
    kind: 'do',
    run: () =>
      session.set({
        line: undefined,
        dialog: { kind: 'correct', first, count: Math.max(1, count < 0 ? blocks.length - first : count) },
      }),
  };
}

export function leftOut(desk: Desk): Plan | Refusal {
  return desk.reader
    ? { kind: 'do', run: () => session.set({ dialog: { kind: 'leftOut' } }) }
    : refuse('no-document');
}

/** What becomes of the passages on the screen, when this becomes of the text. */
export type Effect = {
  readonly counts: NewVersion['counts'];
  readonly changed: readonly { readonly id: string; readonly before: string; readonly after: string }[];
  readonly lost: readonly { readonly id: string; readonly before: string }[];
};

/** Worked out beside the window where the text is long: it is told while one types. */
export async function effectOf({ book }: Desk, file: RevisionFile, correction: Correction): Promise<Effect> {
  const passages = book.inOrder();
  const targets = passages.map(({ spans }) => spans);
  const all = await anchorCorrectedInWorker({ file, correction, targets });
  const counts: Record<Anchored['kind'], number> = { exact: 0, moved: 0, changed: 0, lost: 0 };
  const changed: { id: string; before: string; after: string }[] = [];
  const lost: { id: string; before: string }[] = [];
  for (const [at, { id, quote }] of passages.entries()) {
    const anchored = all[at];
    if (!anchored) continue;
    counts[anchored.kind] += 1;
    if (anchored.kind === 'lost') lost.push({ id, before: quote });
    if (anchored.kind === 'changed') {
      changed.push({ id, before: quote, after: anchored.spans.map((span) => span.quote).join(' … ') });
    }
  }
  return { counts, changed, lost };
}

/** Nothing is corrected yet. */
export function noEffect({ book }: Desk): Effect {
  return { counts: { exact: book.size, moved: 0, changed: 0, lost: 0 }, changed: [], lost: [] };
}

/** Saves a correction of the present text. @returns whether it is saved, or changes nothing. */
export async function saveCorrection(desk: Desk, correction: Correction): Promise<boolean> {
  const { reader } = desk;
  if (!reader) return false;
  const revised = corrected(reader.file, correction);
  if (!revised) return true;
  return saveRevised(desk, revised, 'correctText', 'corrected', versionText.corrected);
}

/** Brings back a part that was left out of the open article. @returns whether it is saved. */
export async function bringBack(desk: Desk, part: number): Promise<boolean> {
  const { reader } = desk;
  const revised = reader && restorePart(reader.file, part);
  if (!revised) return false;
  return saveRevised(desk, revised, 'bringBack', 'brought-back', versionText.broughtBack);
}

async function saveRevised(
  desk: Desk,
  { file }: Revised,
  command: string,
  why: VersionReason,
  said: (counts: NewVersion['counts']) => string,
): Promise<boolean> {
  const { document } = desk.workspace;
  if (document === undefined) return false;
  const version = await planNewVersion(desk, document, file);
  const revision = version.ok ? await writeRevision(desk, file, openRevision(desk).original) : version;
  if (!version.ok || !revision.ok) {
    if (!revision.ok) notify(describeFailure(revision.failure), { tone: 'failure' });
    return false;
  }
  const { counts, plan } = version.value;
  const after = (): void => notify(said(counts), { canUndo: true });
  return carryOut(desk, plan(revision.value, { command, cause: { why }, after }));
}
