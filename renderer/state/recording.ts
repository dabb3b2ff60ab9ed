import { ownHomeOf } from '#shared/model/own-fields';
import {
  builtInField,
  builtInFields,
  type FieldHome,
  type OwnFieldKind,
  type RecordedFieldSettings,
  type RecordLevel,
} from '#shared/model/recording';
import { derive, type Derived } from './derived';
import type { Workspace } from './workspace';

/** A field as the project records it. */
export type FieldSetting = {
  readonly key: string;
  readonly on: FieldHome;
  readonly level: RecordLevel;
  /** It may be asked for, but not be switched off. */
  readonly isCore: boolean;
  /** Free words, which no measure of agreement compares. */
  readonly isProse: boolean;
  readonly isCompared: boolean;
  /** What the project says of a field that it added itself. */
  readonly own: OwnField | undefined;
};

/** A field that the project added. */
export type OwnField = {
  readonly name: string;
  readonly kind: OwnFieldKind;
  /** What can be chosen; of a scale, the lowest first. */
  readonly options: readonly string[];
  /** Asked for only where another field has this value. */
  readonly shownWhen: { readonly key: string; readonly value: string } | undefined;
};

/** What the open project records: the fields of the program in their order, then its own by name. */
export type Recording = {
  readonly fields: readonly FieldSetting[];
  readonly find: (key: string) => FieldSetting | undefined;
  readonly levelOf: (key: string) => RecordLevel;
  /** Whether a field has a place on the screen: it is recorded, or holds a value all the same. */
  readonly isShown: (key: string, value: unknown) => boolean;
};

/** What a project records, kept up with what it says of its fields. */
export function deriveRecording(workspace: Workspace): Derived<Recording> {
  return derive(workspace, ['recordedField'], () => {
    const said = new Map<string, RecordedFieldSettings>();
    for (const { id } of workspace.all('recordedField')) {
      const settings = workspace.fields('recordedField', id);
      if (settings) said.set(settings.key, settings);
    }
    return recordingFrom(said);
  });
}

/** What the project records now. */
export function recordingOf({ recording }: { readonly recording: Derived<Recording> }): Recording {
  return recording.get();
}

/** @param said what the project says, by key; of all else the defaults hold. */
export function recordingFrom(said: ReadonlyMap<string, RecordedFieldSettings>): Recording {
  const fields = [
    ...builtInFields.map(({ key }) => builtInSetting(key, said.get(key))),
    ...[...said.values()]
      .flatMap(ownSetting)
      .toSorted((a, b) => (a.own?.name ?? '').localeCompare(b.own?.name ?? '') || (a.key < b.key ? -1 : 1)),
  ];
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const levelOf = (key: string): RecordLevel => byKey.get(key)?.level ?? 'off';
  return {
    fields,
    find: (key) => byKey.get(key),
    levelOf,
    isShown: (key, value) => levelOf(key) !== 'off' || isSet(value),
  };
}

/** Whether a field of one's own is in place: always, or while another field has the value on which it depends. */
export function isInPlace({ own }: FieldSetting, valueOf: (key: string) => unknown): boolean {
  return own?.shownWhen === undefined || valueOf(own.shownWhen.key) === own.shownWhen.value;
}

/** Whether somebody set it: no list, no text and no value at all say nothing. */
export function isSet(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== '';
}

function builtInSetting(key: string, said: RecordedFieldSettings | undefined): FieldSetting {
  const {
    on,
    level,
    isCore = false,
    isProse = false,
  } = builtInField(key) as NonNullable<ReturnType<typeof builtInField>>;
  const wanted = said?.level ?? level;
  return {
    key,
    on,
    // What belongs to the core is recorded also where an older or foreign program said otherwise.
    level: isCore && wanted === 'off' ? 'optional' : wanted,
    isCore,
    isProse,
    isCompared: !isProse && said?.compared !== false,
    own: undefined,
  };
}

/** A key that is neither the program's nor one of one's own belongs to a later version: it is kept, and not shown. */
function ownSetting({
  key,
  level,
  compared,
  name,
  kind = 'text',
  options = [],
  shownWhen,
}: RecordedFieldSettings): FieldSetting[] {
  const on = ownHomeOf(key);
  if (!on) return [];
  const isProse = kind === 'text';
  const own: OwnField = { name: name ?? key, kind, options, shownWhen };
  return [{ key, on, level, isCore: false, isProse, isCompared: !isProse && compared !== false, own }];
}
