import { z } from '#shared/model/zod';
import { Basis, Confidence, Domain, Effect, Likelihood, Stance } from '#shared/model/implication';
import { Range } from '#shared/model/document';
import type { DrawerAim, ImplicationForm } from '../state/session';
import { local, remember } from './local';

/** A draft is kept when the hand has rested so long (reliability, section e). */
const REST_MS = 400;

const Actor = z.union([z.strictObject({ id: z.string() }), z.strictObject({ name: z.string() })]);
const Evidence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passage'), id: z.string() }),
  z.strictObject({ kind: z.literal('text'), range: Range }),
]);
const KeptDraft = z.object({
  aim: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('new'), basis: Basis, evidence: Evidence }),
    z.object({ kind: z.literal('edit'), implication: z.string() }),
  ]),
  form: z.object({
    statement: z.string(),
    basis: Basis,
    domain: Domain.optional(),
    likelihood: Likelihood.optional(),
    confidence: Confidence.optional(),
    confidenceReason: z.string(),
    affected: z.array(z.object({ actor: Actor, effect: Effect.optional() })),
    evidence: z.array(z.object({ passage: z.string(), stance: Stance })),
  }),
});

let timer: ReturnType<typeof setTimeout> | undefined;
let unwritten: (() => void) | undefined;

/** Keeps what is being typed into the drawer, so that a crash or a closed window loses less than a second of it. */
export function keepDraft(document: string, aim: DrawerAim, form: ImplicationForm): void {
  clearTimeout(timer);
  unwritten = () => {
    const { draft: _, ...bare } = aim;
    remember({ drafts: { ...local().drafts, [document]: JSON.stringify({ aim: bare, form }) } });
  };
  timer = setTimeout(writeDraft, REST_MS);
}

/** Writes a draft that is still waiting: the window is about to close. */
export function writeDraft(): void {
  clearTimeout(timer);
  unwritten?.();
  unwritten = undefined;
}

/** The drawer was saved or left: its draft is no longer wanted. */
export function dropDraft(document: string): void {
  clearTimeout(timer);
  unwritten = undefined;
  const { [document]: dropped, ...others } = local().drafts;
  if (dropped !== undefined) remember({ drafts: others });
}

/** The drawer as it was when the program ended with it open, or nothing. */
export function keptDraft(document: string): DrawerAim | undefined {
  const kept = KeptDraft.safeParse(readJson(local().drafts[document] ?? ''));
  if (!kept.success) return undefined;
  const { aim, form } = kept.data;
  // JSON leaves out what is not set.
  const unset = { domain: undefined, likelihood: undefined, confidence: undefined };
  const affected = form.affected.map((actor) => ({ effect: undefined, ...actor }));
  return { ...aim, draft: { ...unset, ...form, affected } };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
