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

/** Keeps words that are being typed at a place, or lets go of them. */
export function keepWords(place: string, words: string | undefined): void {
  changeWords(place, () => words);
}

/** What was typed at a place and neither saved nor thrown away. */
export function keptWords(place: string): string | undefined {
  // It may have been typed a moment ago.
  writeDrafts();
  return local().drafts[place];
}

/** Keeps what is being filled in at a place, or lets go of it. @param change what becomes of what is kept there. */
export function changeForm<Schema extends z.ZodType>(
  place: string,
  schema: Schema,
  change: (before: z.infer<Schema> | undefined) => z.infer<Schema> | undefined,
): void {
  changeWords(place, (before) => {
    const form = change(parsed(schema, before));
    return form === undefined ? undefined : JSON.stringify(form);
  });
}

/** What was filled in at a place and neither saved nor thrown away; nothing if an older program kept it in another form. */
export function keptForm<Schema extends z.ZodType>(
  place: string,
  schema: Schema,
): z.infer<Schema> | undefined {
  return parsed(schema, keptWords(place));
}

function changeWords(place: string, change: (before: string | undefined) => string | undefined): void {
  keepLater(place, () => {
    const { [place]: before, ...others } = local().drafts;
    const words = change(before);
    remember({ drafts: words === undefined ? others : { ...others, [place]: words } });
  });
}

function parsed<Schema extends z.ZodType>(schema: Schema, words = ''): z.infer<Schema> | undefined {
  const kept = schema.safeParse(readJson(words));
  return kept.success ? kept.data : undefined;
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
