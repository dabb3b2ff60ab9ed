import type { Json } from '#shared/canonical-json';
import { canonicalJson } from '#shared/canonical-json';
import { recordedFieldId } from '#shared/model/own-fields';
import type { RecordedFieldSettings } from '#shared/model/recording';
import type { FieldSetting } from '../state/recording';
import { recordingOf } from '../state/recording';
import { session } from '../state/session';
import type { Desk } from './desk';
import { DraftBuilder, refuse, type Plan, type Refusal } from './plan';

/** Opens the sheet that says what the project records. */
export function whatWeRecord(): Plan {
  return { kind: 'do', run: () => session.set({ dialog: { kind: 'recording' } }) };
}

/** From now on the whole project records this field. */
export function planRecordInProject(desk: Desk, key: string): Plan | Refusal {
  const field = recordingOf(desk).find(key);
  return field ? planRecording(desk, [{ ...field, level: 'optional' }]) : refuse('unchanged');
}

/** Writes what differs in these fields from what the project records: one undo step. */
export function planRecording(desk: Desk, wanted: readonly FieldSetting[]): Plan | Refusal {
  const draft = new DraftBuilder(desk);
  for (const field of wanted) {
    const id = recordedFieldId(desk.project.project, field.key);
    const said = desk.workspace.fields('recordedField', id);
    const before = recordingOf(desk).find(field.key);
    const fields = changes(before && settingsOf(before), settingsOf(field));
    if (Object.keys(fields).length === 0) continue;
    // The first to say something of a field names it, and says how it stands.
    const first = said ? {} : { key: field.key, level: field.level };
    draft.register({ op: 'put', type: 'recordedField', id, fields: { ...first, ...fields } });
  }
  return draft.isEmpty ? refuse('unchanged') : { kind: 'write', draft: draft.build('whatWeRecord') };
}

type Settings = Omit<RecordedFieldSettings, 'key'>;

/** A field as the project says it. What a measure never compares is not said to be compared, or not. */
function settingsOf({ level, isProse, isCompared, own }: FieldSetting): Settings {
  const { name, kind, options = [], shownWhen } = own ?? {};
  return {
    level,
    ...(!isProse && { compared: isCompared }),
    ...(name !== undefined && { name, kind }),
    ...(options.length > 0 && { options: [...options] }),
    ...(shownWhen && { shownWhen }),
  };
}

/** What differs; what is no longer said becomes unset. */
function changes(before: Settings | undefined, after: Settings): Record<string, Json | null> {
  const [old, now] = [before ?? {}, after] as Record<string, Json | undefined>[];
  const keys = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const [was, is] = [old?.[key], now?.[key]];
      const isSame =
        was === undefined || is === undefined ? was === is : canonicalJson(was) === canonicalJson(is);
      return isSame ? [] : [[key, is ?? null] as const];
    }),
  );
}
