import { useState } from 'react';
import { PartialDate } from '#shared/model/document';
import { useRecording } from '../../commands/use-recording';
import type { ImplicationForm } from '../../state/implication-form';
import { isInPlace, isSet, type FieldSetting } from '../../state/recording';
import { text } from '../../text/en';
import { fieldText } from '../../text/recording';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { OwnActorField } from './OwnActorField';
import styles from './MoreFields.module.css';

const UNSET = '';

type OwnFieldsProps = {
  form: ImplicationForm;
  onChange: (part: Partial<ImplicationForm>) => void;
  /** Fields that are off are wanted, too. */
  isMoreOpen: boolean;
};

/** What the project added to record of an implication. */
export function OwnFields({ form, onChange, isMoreOpen }: OwnFieldsProps) {
  const recording = useRecording();
  const values: Readonly<Record<string, unknown>> = { ...form, ...form.own };
  const fields = recording.fields.filter((field) => {
    if (!field.own || field.on !== 'implication') return false;
    if (isSet(values[field.key])) return true;
    return (isMoreOpen || field.level !== 'off') && isInPlace(field, (key) => values[key]);
  });
  if (fields.length === 0) return null;
  return (
    <div className={styles.fields}>
      {fields.map((field) => (
        <OwnField
          key={field.key}
          field={field}
          value={form.own[field.key] ?? UNSET}
          onChange={(value) => onChange({ own: { ...form.own, [field.key]: value } })}
        />
      ))}
    </div>
  );
}

type OwnFieldProps = { field: FieldSetting; value: string; onChange: (value: string) => void };

function OwnField({ field: { own }, value, onChange }: OwnFieldProps) {
  switch (own?.kind) {
    case undefined:
      return null;
    case 'choice':
    case 'scale': {
      // What was taken out of the list since is still what somebody chose.
      const options = [...new Set([...own.options, ...(value === UNSET ? [] : [value])])];
      return (
        <Select
          label={own.name}
          placeholder={fieldText.valueUnset}
          options={[
            { value: UNSET, label: fieldText.notSet },
            ...options.map((option) => ({ value: option, label: option })),
          ]}
          value={value}
          onChange={onChange}
        />
      );
    }
    case 'date':
      return <OwnDate name={own.name} value={value} onChange={onChange} />;
    case 'actor':
      return <OwnActorField name={own.name} value={value} onChange={onChange} />;
    case 'text':
      return <TextField label={own.name} value={value} onChange={onChange} />;
  }
}

/** Only what is a date is taken over. */
function OwnDate({
  name,
  value,
  onChange,
}: {
  name: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  const [isLeft, setIsLeft] = useState(false);
  const isWrong = typed.trim() !== '' && !PartialDate.safeParse(typed.trim()).success;
  return (
    <TextField
      label={name}
      value={typed}
      onChange={(words) => {
        setTyped(words);
        const date = words.trim();
        if (date === '' || PartialDate.safeParse(date).success) onChange(date);
      }}
      onBlur={() => setIsLeft(true)}
      description={!(isLeft && isWrong) && text.dateHint}
      // A date is wrong all the time while it is being typed.
      error={isLeft && isWrong && text.dateWrong}
    />
  );
}
