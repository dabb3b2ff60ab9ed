import { actorTypes, AliasKind, aliasKinds, NAME_LENGTH, type Alias } from '../model/actor';
import { Uuid } from '../model/ids';
import { domains } from '../model/implication';
import { MONOGRAM_LENGTH } from '../model/monogram';
import { roles } from '../model/passage';
import { z } from '../model/zod';

/** The most letters, in UTF-16 units, that a definition, a rule or a note may have in a file. */
const LONGEST_WORDS = 20_000;
/** More entries than any codebook has. */
export const MOST_CODES = 20_000;

const words = z.string().max(LONGEST_WORDS).optional();
const name = z.string().trim().min(1).max(NAME_LENGTH);
const guidance = { definition: words, useWhen: words, doNotUseWhen: words };

export const PortableAlias = z.strictObject({
  text: name,
  kind: AliasKind,
  apply: z.enum(['auto', 'ask']),
});
export type PortableAlias = z.infer<typeof PortableAlias>;

const PortableActor = z.strictObject({
  kind: z.literal('actor'),
  /** That of the project it comes from; one made in a spreadsheet has none. */
  id: Uuid.optional(),
  name,
  type: z.enum(actorTypes).optional(),
  /** The id of the entry that it stands below, or its name. */
  below: z.string().max(NAME_LENGTH).optional(),
  aliases: z.array(PortableAlias).max(1_000).optional(),
  monogram: z.string().min(1).max(MONOGRAM_LENGTH).optional(),
  colourSlot: z.int().min(0).max(23).optional(),
  ...guidance,
  note: words,
  retired: z.boolean().optional(),
});
const PortableTheme = z.strictObject({
  kind: z.literal('theme'),
  id: Uuid.optional(),
  name,
  below: z.string().max(NAME_LENGTH).optional(),
  ...guidance,
  retired: z.boolean().optional(),
});
const PortableDomain = z.strictObject({ kind: z.literal('domain'), id: z.enum(domains), ...guidance });
const PortableRole = z.strictObject({ kind: z.literal('role'), id: z.enum(roles), ...guidance });

/**
 * An entry of a codebook as files carry it. What is left out says nothing: an import leaves it as it is.
 */
export const PortableCode = z.discriminatedUnion('kind', [
  PortableActor,
  PortableTheme,
  PortableDomain,
  PortableRole,
]);
export type PortableCode = z.infer<typeof PortableCode>;

/** Kinds of names that may as well mean something else: nobody is tagged for them without being asked. */
export function usualApply(kind: Alias['kind']): Alias['apply'] {
  return kind === 'metonym' || kind === 'demonym' || kind === 'title' ? 'ask' : 'auto';
}

/** "DPRK", "Pyongyang (metonym, ask)": what is not said is a name that is tagged without asking. */
export function writeAlias({ text, kind, apply }: PortableAlias): string {
  const said = [kind === 'name' ? undefined : kind, apply === usualApply(kind) ? undefined : apply];
  const words = said.filter((word) => word !== undefined);
  return words.length === 0 ? text : `${text} (${words.join(', ')})`;
}

/** Reads what `writeAlias` writes; words in brackets that it does not know are part of the name. */
export function readAlias(written: string): PortableAlias {
  const [, text = '', inside = ''] = /^(.*?)\s*\(([^()]*)\)$/u.exec(written.trim()) ?? [];
  const words = inside.split(',').map((word) => word.trim());
  const kind = aliasKinds.find((each) => words.includes(each));
  const apply = (['auto', 'ask'] as const).find((each) => words.includes(each));
  const areKnown = words.every((word) => word === kind || word === apply);
  if (text === '' || !areKnown) return { text: written.trim(), kind: 'name', apply: 'auto' };
  return { text, kind: kind ?? 'name', apply: apply ?? usualApply(kind ?? 'name') };
}
