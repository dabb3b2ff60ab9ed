import { ActorType, AliasKind, NAME_LENGTH } from '../model/actor';
import { z } from '../model/zod';
import type { Candidate } from './candidate';

/** Kinds of alias that may mean another thing than the actor: they ask unless somebody decides otherwise (`model.md` 1.1). */
const weakKinds: ReadonlySet<AliasKind> = new Set(['metonym', 'demonym']);

/** A name as a codebook writes it. Without a kind it is a name; without `apply`, its kind says whether it asks. */
const CodebookAlias = z
  .object({
    text: z.string().trim().min(1).max(NAME_LENGTH),
    kind: AliasKind.default('name'),
    apply: z.enum(['auto', 'ask']).optional(),
  })
  .transform(({ apply, ...alias }) => ({ ...alias, apply: apply ?? defaultApply(alias) }));

/** The actors of a file `{"actors": [{id, name, type, aliases: [{text, kind, apply}]}]}`. What else it holds is not read. */
export const Codebook = z.object({
  actors: z
    .array(
      z.object({
        id: z.string().min(1),
        name: z.string().trim().min(1).max(NAME_LENGTH),
        type: ActorType.optional(),
        aliases: z.array(CodebookAlias).default([]),
      }),
    )
    .refine((actors) => new Set(actors.map(({ id }) => id)).size === actors.length, 'two actors have one id'),
});

/**
 * The candidates of a codebook, or what is wrong with it and where.
 *
 * @param json as it was parsed.
 */
export function readCodebook(json: unknown): { candidates: readonly Candidate[] } | { problem: string } {
  const read = Codebook.safeParse(json);
  if (read.success) return { candidates: read.data.actors };
  const [issue] = read.error.issues;
  const where = issue?.path.map(String).join('.') ?? '';
  return { problem: `${where === '' ? 'the file' : where}: ${issue?.message ?? 'cannot be read'}` };
}

/** A title asks where no other word stands with it: "Secretary-General", but not "President Putin". */
export function defaultApply({ text, kind }: { text: string; kind: AliasKind }): 'auto' | 'ask' {
  const isBareTitle = kind === 'title' && !/\s/u.test(text.trim());
  return weakKinds.has(kind) || isBareTitle ? 'ask' : 'auto';
}
