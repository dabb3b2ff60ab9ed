import { text } from '../../text/en';
import { TextField } from '../../ui/TextField';
import { initialsOf, type OwnName } from '../../commands/own-name';
import styles from './OwnNameFields.module.css';

type OwnNameFieldsProps = {
  value: OwnName;
  errors: Partial<OwnName>;
  onChange: (value: OwnName) => void;
};

export function OwnNameFields({ value: { name, initials }, errors, onChange }: OwnNameFieldsProps) {
  // They follow the name until someone changes them.
  const isDerived = initials === initialsOf(name);
  return (
    <div className={styles.fields}>
      <TextField
        label={text.yourName}
        description={text.nameHint}
        value={name}
        onChange={(typed) => onChange({ name: typed, initials: isDerived ? initialsOf(typed) : initials })}
        maxLength={200}
        error={errors.name}
        className={styles.name}
        takesFocus
      />
      <TextField
        label={text.yourInitials}
        value={initials}
        onChange={(typed) => onChange({ name, initials: typed })}
        maxLength={6}
        error={errors.initials}
        className={styles.initials}
      />
    </div>
  );
}
