import { Uuid } from './ids';
import { MONOGRAM_LENGTH } from './monogram';
import { z } from './zod';

export const actorTypes = [
  'person',
  'state',
  'public-body',
  'military',
  'intergovernmental',
  'company',
  'group',
  'collective',
] as const;
export const ActorType = z.enum(actorTypes);
export type ActorType = z.infer<typeof ActorType>;

/** The most letters, in UTF-16 units, that a name may have. */
export const NAME_LENGTH = 200;

/** Whoever does, suffers or says something. Only the name is mandatory; without a type it shows as *unsorted*. */
export const Actor = z.strictObject({
  name: z.string().min(1).max(NAME_LENGTH),
  type: ActorType.optional(),
  partOf: Uuid.optional(),
  note: z.string().optional(),
  /** Identifiers elsewhere, by scheme: `wikidata`, `iso3166`, or the team's own. */
  ids: z.record(z.string(), z.string()).optional(),
  monogram: z.string().min(1).max(MONOGRAM_LENGTH).optional(),
  colourSlot: z.int().min(0).max(23).optional(),
  mergedInto: Uuid.optional(),
});
export type Actor = z.infer<typeof Actor>;

export const aliasKinds = [
  'name',
  'short',
  'abbreviation',
  'title',
  'metonym',
  'demonym',
  'codename',
] as const;
export const AliasKind = z.enum(aliasKinds);
export type AliasKind = z.infer<typeof AliasKind>;

/** A name an actor goes by. *Ask* aliases are offered unticked: "Pyongyang" may be the city. */
export const Alias = z.strictObject({
  actor: Uuid,
  text: z.string().min(1).max(NAME_LENGTH),
  kind: AliasKind,
  apply: z.enum(['auto', 'ask']),
});
export type Alias = z.infer<typeof Alias>;
