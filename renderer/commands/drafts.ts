import { Range } from '#shared/model/document';
import { Basis, Confidence, Domain, Effect, Horizon, Likelihood, Stance } from '#shared/model/implication';
import { z } from '#shared/model/zod';
import { emptyForm } from '../state/implication-form';
import { session, type OpenDrawer } from '../state/session';
import type { Desk } from './desk';
import { local, remember } from './local';

/** What is typed is kept within so long, however long one types on (reliability, section e). */
const LATEST_MS = 1_000;

const Actor = z.union([z.strictObject({ id: z.string() }), z.strictObject({ name: z.string() })]);
const Source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passage'), id: z.string() }),
  z.strictObject({ kind: z.literal('text'), range: Range }),
]);
const KeptForm = z.object({
  statement: z.string(),
  basis: Basis,
  domain: Domain.optional(),
  horizon: Horizon.optional(),
  likelihood: Likelihood.optional(),
  confidence: Confidence.optional(),
  confidenceReason: z.string(),
  assumption: z.string(),
  indicator: z.string(),
  outcome: z.string(),
  outcomeOn: z.string(),
  affected: z.array(z.object({ actor: Actor, effect: Effect.optional() })),
  evidence: z.array(z.object({ of: Source, stance: Stance })),
  conflicts: z.array(z.string()),
  own: z.record(z.string(), z.string()),
});
const KeptDrawer = z.object({
  aim: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('new'), basis: Basis, evidence: Source }),
    z.object({ kind: z.literal('edit'), implication: z.string() }),
  ]),
  form: KeptForm,
});

let timer: ReturnType<typeof setTimeout> | undefined;
/** What is still to be written, by where it is typed. */
const unwritten = new Map<string, () => void>();

/** Keeps what the open drawers hold unsaved, so that a crash or a closed window loses a second of it at most. */
export function keepDrafts(desk: Desk): void {
  const key = placeKey(desk);
  if (key === undefined) return;
  keepLater(key, () => {
    const changed = session.get().drawers.filter(({ isChanged }) => isChanged);
    const { [key]: _, ...others } = local().drafts;
    const kept = changed.map(({ aim, form }) => ({ aim, form }));
    remember({ drafts: kept.length > 0 ? { ...others, [key]: JSON.stringify(kept) } : others });
  });
}

/** Writes a draft within a second; of several for one place the last. */
export function keepLater(place: string, write: () => void): void {
  unwritten.set(place, write);
  timer ??= setTimeout(writeDrafts, LATEST_MS);
}

/** Writes drafts that are still waiting: the window is about to close, or another document opens. */
export function writeDrafts(): void {
  clearTimeout(timer);
  timer = undefined;
  for (const write of unwritten.values()) write();
  unwritten.clear();
}

/** The drawers as they were when the open document was left with them unsaved. */
export function keptDrafts(desk: Desk): OpenDrawer[] {
  const key = placeKey(desk);
  const kept = z.array(KeptDrawer).safeParse(readJson((key && local().drafts[key]) ?? ''));
  if (!kept.success) return [];
  return kept.data.map(({ aim, form }, at) => {
    // JSON leaves out what is not set.
    const affected = form.affected.map((actor) => ({ effect: undefined, ...actor }));
    return { key: -at - 1, aim, form: { ...emptyForm(form.basis), ...form, affected }, isChanged: true };
  });
}

/** The same article in another project is another place. */
export function placeKey({ project, workspace }: Desk): string | undefined {
  return workspace.document && `${project.project}/${workspace.document}`;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
