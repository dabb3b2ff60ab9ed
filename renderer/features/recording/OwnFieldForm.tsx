import { Trash2 } from 'lucide-react';
import { FIELD_NAME_LENGTH } from '#shared/model/own-fields';
import type { OwnFieldKind } from '#shared/model/recording';
import { sheetText } from '../../text/recording-sheet';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { conditionsFor } from './conditions';
import {
  changedOwn,
  hasOptions,
  problemsOf,
  withoutNew,
  type FieldDraft,
  type OwnDraft,
} from './recording-form';
import styles from './WhatWeRecord.module.css';

const kinds: readonly OwnFieldKind[] = ['choice', 'scale', 'date', 'actor', 'text'];
const ALWAYS = '';

type OwnFieldFormProps = {
  field: FieldDraft;
  own: OwnDraft;
  form: readonly FieldDraft[];
  onChange: (form: FieldDraft[]) => void;
  isTried: boolean;
};

/** What a field of the project's own is called, what it holds, and when it is asked for. */
export function OwnFieldForm({ field, own, form, onChange, isTried }: OwnFieldFormProps) {
  const put = (part: Partial<OwnDraft>): void => onChange(changedOwn(form, field.key, part));
  const problems = isTried ? problemsOf(field, form) : {};
  const conditions = conditionsFor(field, form);
  const condition = conditions.find(({ key }) => key === own.shownWhen?.key);
  const showWhen = (key: string): void => {
    const value = conditions.find((one) => one.key === key)?.values[0]?.value;
    put({ shownWhen: value === undefined ? undefined : { key, value } });
  };
  return (
    <div className={styles.own}>
      <TextField
        label={sheetText.name}
        value={own.name}
        onChange={(name) => put({ name })}
        maxLength={FIELD_NAME_LENGTH}
        error={problems.name}
        takesFocus
      />
      <Select
        label={sheetText.kind}
        options={kinds.map((value) => ({ value, label: sheetText.kinds[value] }))}
        value={own.kind}
        onChange={(kind) => put({ kind })}
        placeholder={sheetText.kind}
        isDisabled={!field.isNew}
        description={!field.isNew && sheetText.kindFixed}
      />
      {hasOptions(own.kind) && (
        <TextArea
          label={own.kind === 'scale' ? sheetText.scaleOptions : sheetText.options}
          value={own.options}
          onChange={(options) => put({ options })}
          description={sheetText.optionsHint}
          error={problems.options}
          minLines={3}
          className={styles.wide}
        />
      )}
      <Select
        label={sheetText.shownWhen}
        options={[
          { value: ALWAYS, label: sheetText.always },
          ...conditions.map(({ key, name }) => ({ value: key, label: sheetText.when(name) })),
        ]}
        value={condition?.key ?? ALWAYS}
        onChange={showWhen}
        placeholder={sheetText.always}
      />
      {condition && own.shownWhen && (
        <Select
          label={sheetText.value}
          options={condition.values}
          value={own.shownWhen.value}
          onChange={(value) => put({ shownWhen: { key: condition.key, value } })}
          placeholder={sheetText.chooseValue}
        />
      )}
      {field.isNew && (
        <div className={styles.wide}>
          <Button look="quiet" icon={Trash2} onPress={() => onChange(withoutNew(form, field.key))}>
            {sheetText.remove}
          </Button>
        </div>
      )}
    </div>
  );
}
