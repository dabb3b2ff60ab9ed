import type { RecordedField } from './project';
import type { z } from './zod';

export type RecordedFieldSettings = z.infer<typeof RecordedField>;
export type RecordLevel = RecordedFieldSettings['level'];
export type OwnFieldKind = NonNullable<RecordedFieldSettings['kind']>;
export type FieldHome = 'passage' | 'implication' | 'document';

/** What the program itself knows how to record, and how it stands while a project has said nothing (model.md, 1.8). */
export type BuiltInField = {
  readonly key: string;
  readonly on: FieldHome;
  readonly level: RecordLevel;
  /** Part of the core: it may be asked for, but never be switched off. */
  readonly isCore?: true;
  /** Free words: no measure of agreement compares them. */
  readonly isProse?: true;
};

/** Every field that a project can set, in the order in which it is shown; whatever is not here is always recorded. */
export const builtInFields = [
  { key: 'actors', on: 'passage', level: 'optional', isCore: true },
  { key: 'roles', on: 'passage', level: 'optional', isCore: true },
  { key: 'voice', on: 'passage', level: 'optional' },
  { key: 'certainty', on: 'passage', level: 'optional' },
  { key: 'kind', on: 'passage', level: 'off' },
  { key: 'credibility', on: 'passage', level: 'off' },
  { key: 'event', on: 'passage', level: 'off' },
  { key: 'themes', on: 'passage', level: 'off' },
  { key: 'note', on: 'passage', level: 'optional', isProse: true },
  { key: 'why', on: 'passage', level: 'optional', isProse: true },
  { key: 'affected', on: 'implication', level: 'optional', isCore: true },
  { key: 'likelihood', on: 'implication', level: 'optional', isCore: true },
  { key: 'confidence', on: 'implication', level: 'optional', isCore: true },
  { key: 'domain', on: 'implication', level: 'optional' },
  { key: 'horizon', on: 'implication', level: 'off' },
  { key: 'assumption', on: 'implication', level: 'off', isProse: true },
  { key: 'indicator', on: 'implication', level: 'off', isProse: true },
  { key: 'conflictsWith', on: 'implication', level: 'off' },
  { key: 'outcome', on: 'implication', level: 'off', isProse: true },
  { key: 'judgement', on: 'document', level: 'optional', isCore: true },
] as const satisfies readonly BuiltInField[];
export type FieldKey = (typeof builtInFields)[number]['key'];

const builtIn: ReadonlyMap<string, BuiltInField> = new Map(builtInFields.map((field) => [field.key, field]));

export function builtInField(key: string): BuiltInField | undefined {
  return builtIn.get(key);
}

/** The single fields of a passage that a person sets one at a time, by key or in its line. */
export const passageFields = [
  'voice',
  'certainty',
  'kind',
  'credibility',
  'event',
  'note',
  'why',
] as const satisfies readonly FieldKey[];
export type PassageField = (typeof passageFields)[number];

export function isPassageField(key: string): key is PassageField {
  return (passageFields as readonly string[]).includes(key);
}
