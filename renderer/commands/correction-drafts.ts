import { z } from '#shared/model/zod';
import { correctableKinds, correctionOf, type Correction } from '#shared/revision/correction';
import { placeOfCorrection } from '#shared/revision/correction-place';
import type { RevisionFile } from '#shared/model/revision-file';
import type { Desk } from './desk';
import { changeForm, keptForm, placeKey } from './drafts';

const KeptCorrection = z.object({
  first: z.int().nonnegative(),
  count: z.int().nonnegative(),
  /** What the blocks said when their correction was begun. */
  was: z.string(),
  text: z.string(),
  kind: z.enum(correctableKinds).optional(),
});
/** A correction that was begun and neither saved nor thrown away. */
export type KeptCorrection = z.infer<typeof KeptCorrection>;
const KeptCorrections = z.array(KeptCorrection);

/** The corrections of the open article that were begun, the last one first. */
export function keptCorrections(desk: Desk): KeptCorrection[] {
  const place = draftPlace(desk);
  return (place && keptForm(place, KeptCorrections)) || [];
}

/** Keeps a correction while it is typed, so that neither Esc nor a crash loses it; one that changes nothing is let go of. */
export function keepCorrection(desk: Desk, was: string, correction: Correction): void {
  const { first, count, text, kind } = correction;
  const isBegun = text !== was || kind !== undefined;
  write(desk, was, isBegun ? { first, count, was, text, ...(kind && { kind }) } : undefined);
}

/** It is saved or thrown away. */
export function dropCorrection(desk: Desk, was: string): void {
  write(desk, was, undefined);
}

/** A kept correction on the present text: its blocks may have gone elsewhere, or say something else by now. */
export function resumed(
  file: RevisionFile,
  kept: KeptCorrection,
): { correction: Correction; isOther: boolean } | undefined {
  const place = placeOfCorrection(file, kept);
  if (!place) return undefined;
  const { first, count, isOther } = place;
  return { correction: { ...correctionOf(file, first, count), text: kept.text, kind: kept.kind }, isOther };
}

function write(desk: Desk, was: string, kept: KeptCorrection | undefined): void {
  const place = draftPlace(desk);
  if (place === undefined) return;
  changeForm(place, KeptCorrections, (before = []) => {
    const all = [...(kept ? [kept] : []), ...before.filter((other) => other.was !== was)];
    return all.length > 0 ? all : undefined;
  });
}

function draftPlace(desk: Desk): string | undefined {
  const key = placeKey(desk);
  return key && `${key}/correct`;
}
