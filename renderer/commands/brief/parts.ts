import type { Candidate } from '#shared/brief/candidates';
import {
  findingsIn,
  keyOfPart,
  moved,
  withFindings,
  withoutParts,
  withWordsBehind,
} from '#shared/brief/parts';
import { briefView } from '../../state/brief-view';
import { notify, say } from '../../state/session';
import { briefText } from '../../text/brief';
import type { Desk } from '../desk';
import { briefInHand, changeBrief, domainsOf } from './keep-briefs';

/** Takes these findings into the brief, each behind the last one of its domain. */
export function takeIn(desk: Desk, ids: readonly string[], candidates: readonly Candidate[]): void {
  const before = findingsIn(briefInHand()?.parts ?? []).length;
  const domainOf = domainsOf(candidates);
  changeBrief(desk, (brief) => ({ ...brief, parts: withFindings(brief.parts, ids, domainOf) }));
  const now = findingsIn(briefInHand()?.parts ?? []).length;
  if (now !== before) say(briefText.tookIn(now - before, now));
}

/** Takes parts out of the brief. They can be put back, to where they were, as long as nothing else was changed. */
export function takeOut(desk: Desk, keys: ReadonlySet<string>): void {
  const before = briefInHand()?.parts;
  if (!before) return;
  const left = withoutParts(before, keys);
  if (left.length === before.length) return;
  const at = before.findIndex((part) => keys.has(keyOfPart(part)));
  const next = left[Math.min(at, left.length - 1)];
  changeBrief(desk, (brief) => ({ ...brief, parts: left }));
  briefView.set({ part: next && keyOfPart(next) });
  const run = (): void => {
    if (briefInHand()?.parts === left) changeBrief(desk, (brief) => ({ ...brief, parts: before }));
    else notify(briefText.changedSince);
  };
  notify(briefText.tookOut(before.length - left.length), { action: { label: briefText.putBack, run } });
}

/** Takes a finding in, or out again. */
export function toggleFinding(desk: Desk, id: string, candidates: readonly Candidate[]): void {
  const { parts = [] } = briefInHand() ?? {};
  if (!findingsIn(parts).includes(id)) return takeIn(desk, [id], candidates);
  const left = withoutParts(parts, new Set([id]));
  changeBrief(desk, (brief) => ({ ...brief, parts: left }));
  say(briefText.leftOut(findingsIn(left).length));
}

/** Moves a part so many places on, or back. */
export function movePart(desk: Desk, key: string, by: number): void {
  const { parts = [] } = briefInHand() ?? {};
  movePartTo(desk, key, parts.findIndex((part) => keyOfPart(part) === key) + by);
}

/** @param to its place among the others, from 0. */
export function movePartTo(desk: Desk, key: string, to: number): void {
  changeBrief(desk, (brief) => ({ ...brief, parts: moved(brief.parts, key, to) }));
  briefView.set({ part: key });
  const { parts = [] } = briefInHand() ?? {};
  say(briefText.movedTo(parts.findIndex((part) => keyOfPart(part) === key) + 1, parts.length));
}

/** Puts room for own words behind a part, else at the beginning. @returns the key of the new part. */
export function addWords(desk: Desk, behind: string | undefined): string {
  const words = { kind: 'words', id: desk.newId(), text: '' } as const;
  changeBrief(desk, (brief) => ({ ...brief, parts: withWordsBehind(brief.parts, behind, words) }));
  briefView.set({ part: words.id });
  return words.id;
}

export function writeWords(desk: Desk, id: string, text: string): void {
  changeBrief(desk, (brief) => ({
    ...brief,
    parts: brief.parts.map((part) => (part.kind === 'words' && part.id === id ? { ...part, text } : part)),
  }));
}
