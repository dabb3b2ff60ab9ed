import type { KnownPatch } from '#shared/model/change';
import type { Plan, Refusal } from '#renderer/commands/plan';
import { DOCUMENT, PROJECT } from '#tests/builders/ids';

/** What a plan writes: to the register, to the open document. */
export function written(plan: Plan | Refusal): { register: KnownPatch[]; document: KnownPatch[] } {
  if (plan.kind !== 'write') throw new Error(`Nothing is written: ${JSON.stringify(plan)}`);
  const to = (stream: string) =>
    plan.draft.streams.filter((one) => one.stream === stream).flatMap(({ patches }) => patches);
  return { register: to(PROJECT), document: to(DOCUMENT) };
}

/** The same in short: "put role", "del appears". */
export function inShort(patches: readonly KnownPatch[]): string[] {
  return patches.map((patch) => ('type' in patch ? `${patch.op} ${patch.type}` : patch.op));
}
