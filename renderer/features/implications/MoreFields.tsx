import { horizons } from '#shared/model/implication';
import { horizonNames } from '#shared/report/terms';
import type { ImplicationForm } from '../../state/implication-form';
import { implicationText } from '../../text/implications';
import { fieldNames } from '../../text/recording';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { ConflictsField } from './ConflictsField';
import styles from './MoreFields.module.css';

const UNSET = 'unset';

type MoreFieldsProps = {
  form: ImplicationForm;
  onChange: (part: Partial<ImplicationForm>) => void;
  /** The implication that the drawer is on, if it is there already. */
  self: string | undefined;
  /** Which of the fields are to be seen. */
  isShown: (field: MoreField) => boolean;
  outcomeError: string | undefined;
};

export const moreFields = ['horizon', 'assumption', 'indicator', 'conflictsWith', 'outcome'] as const;
export type MoreField = (typeof moreFields)[number];

/** What a project may record of an implication beyond its core. */
export function MoreFields({ form, onChange, self, isShown, outcomeError }: MoreFieldsProps) {
  return (
    <div className={styles.fields}>
      {isShown('horizon') && (
        <Select
          label={fieldNames.horizon}
          placeholder={implicationText.horizonUnset}
          options={[
            { value: UNSET, label: implicationText.horizonUnset },
            ...horizons.map((value) => ({ value, label: horizonNames[value] })),
          ]}
          value={form.horizon ?? UNSET}
          onChange={(chosen) => onChange({ horizon: chosen === UNSET ? undefined : chosen })}
        />
      )}
      {isShown('assumption') && (
        <TextField
          label={fieldNames.assumption}
          description={implicationText.assumptionHint}
          value={form.assumption}
          onChange={(assumption) => onChange({ assumption })}
        />
      )}
      {isShown('indicator') && (
        <TextField
          label={fieldNames.indicator}
          description={implicationText.indicatorHint}
          value={form.indicator}
          onChange={(indicator) => onChange({ indicator })}
        />
      )}
      {isShown('conflictsWith') && (
        <ConflictsField
          self={self}
          conflicts={form.conflicts}
          onChange={(conflicts) => onChange({ conflicts })}
        />
      )}
      {isShown('outcome') && (
        <div className={styles.outcome}>
          <TextField
            className={styles.what}
            label={fieldNames.outcome}
            description={implicationText.outcomeHint}
            value={form.outcome}
            onChange={(outcome) => onChange({ outcome })}
          />
          <TextField
            className={styles.on}
            label={implicationText.outcomeOn}
            error={outcomeError}
            value={form.outcomeOn}
            onChange={(outcomeOn) => onChange({ outcomeOn })}
          />
        </div>
      )}
    </div>
  );
}

/** Whether a form says anything in a field. */
export function saysMore(form: ImplicationForm, field: MoreField): boolean {
  switch (field) {
    case 'horizon':
      return form.horizon !== undefined;
    case 'assumption':
    case 'indicator':
      return form[field] !== '';
    case 'conflictsWith':
      return form.conflicts.length > 0;
    case 'outcome':
      return form.outcome !== '' || form.outcomeOn !== '';
  }
}
