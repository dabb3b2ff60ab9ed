import { ownKey, type OwnHome } from '#shared/model/own-fields';
import type { OwnFieldKind } from '#shared/model/recording';
import type { FieldSetting, Recording } from '../../state/recording';
import { sheetText } from '../../text/recording-sheet';

/** A field as it stands in the sheet. */
export type FieldDraft = Omit<FieldSetting, 'own' | 'isProse'> & {
  /** Of a field that is not saved yet the key stands for it in the sheet alone. */
  readonly isNew: boolean;
  readonly isProse: boolean;
  readonly own: OwnDraft | undefined;
};

export type OwnDraft = {
  readonly name: string;
  readonly kind: OwnFieldKind;
  /** One to a line, as they are typed. */
  readonly options: string;
  readonly shownWhen: { readonly key: string; readonly value: string } | undefined;
};

export type Problems = { readonly name?: string; readonly options?: string };

export function startForm({ fields }: Recording): FieldDraft[] {
  return fields.map((field) => ({
    ...field,
    isNew: false,
    own: field.own && { ...field.own, options: field.own.options.join('\n') },
  }));
}

/** A new field, to be named. */
export function newField(form: readonly FieldDraft[], on: OwnHome): FieldDraft {
  const numbers = form.filter(({ isNew }) => isNew).map(({ key }) => Number(key.replace(/\D/g, '')));
  return {
    key: `new-${Math.max(0, ...numbers) + 1}`,
    on,
    level: 'optional',
    isCore: false,
    isProse: false,
    isCompared: true,
    isNew: true,
    own: { name: '', kind: 'choice', options: '', shownWhen: undefined },
  };
}

export function changed(
  form: readonly FieldDraft[],
  key: string,
  part: Partial<Pick<FieldDraft, 'level' | 'isCompared'>>,
): FieldDraft[] {
  return form.map((field) => (field.key === key ? { ...field, ...part } : field));
}

export function changedOwn(form: readonly FieldDraft[], key: string, part: Partial<OwnDraft>): FieldDraft[] {
  return form.map((field) => {
    if (field.key !== key || !field.own) return field;
    const own = { ...field.own, ...part };
    return { ...field, own, isProse: own.kind === 'text' };
  });
}

/** Takes a field that was never saved out again; nothing asks for it any more. */
export function withoutNew(form: readonly FieldDraft[], key: string): FieldDraft[] {
  return form
    .filter((field) => field.key !== key)
    .map((field) =>
      field.own?.shownWhen?.key === key ? { ...field, own: { ...field.own, shownWhen: undefined } } : field,
    );
}

/** What cannot be saved so. */
export function problemsOf({ key, on, own }: FieldDraft, form: readonly FieldDraft[]): Problems {
  if (!own) return {};
  const name = own.name.trim().toLowerCase();
  const isTaken = form.some(
    (other) => other.key !== key && other.on === on && other.own?.name.trim().toLowerCase() === name,
  );
  const needsOptions = hasOptions(own.kind) && optionsIn(own.options).length < 2;
  return {
    ...(name === '' && { name: sheetText.nameMissing }),
    ...(name !== '' && isTaken && { name: sheetText.nameTaken }),
    ...(needsOptions && { options: sheetText.optionsMissing }),
  };
}

export function hasOptions(kind: OwnFieldKind): boolean {
  return kind === 'choice' || kind === 'scale';
}

/** The lines that say something, each once. */
export function optionsIn(lines: string): string[] {
  return [...new Set(lines.split('\n').map((line) => line.trim()))].filter(Boolean);
}

/** A form without problems as it is saved: new fields get the keys by which their values are kept from now on. */
export function settingsFrom(form: readonly FieldDraft[]): FieldSetting[] {
  const taken = new Set(form.map(({ key }) => key));
  const keys = new Map<string, string>();
  for (const { key, on, own, isNew } of form) {
    if (!isNew || !own || on === 'document') continue;
    const made = ownKey(on, own.name, taken);
    taken.add(made);
    keys.set(key, made);
  }
  const keyFor = (key: string): string => keys.get(key) ?? key;
  return form.map(({ key, on, level, isCore, isProse, isCompared, own }) => ({
    key: keyFor(key),
    on,
    level,
    isCore,
    isProse,
    isCompared,
    own: own && {
      name: own.name.trim(),
      kind: own.kind,
      options: hasOptions(own.kind) ? optionsIn(own.options) : [],
      shownWhen: own.shownWhen && { key: keyFor(own.shownWhen.key), value: own.shownWhen.value },
    },
  }));
}
