import { Plus } from 'lucide-react';
import { Fragment, useId, useState } from 'react';
import type { FieldHome } from '#shared/model/recording';
import { sheetText } from '../../text/recording-sheet';
import { Button } from '../../ui/Button';
import { FieldRow } from './FieldRow';
import { OwnFieldForm } from './OwnFieldForm';
import { newField, problemsOf, type FieldDraft } from './recording-form';
import styles from './WhatWeRecord.module.css';

type FieldGroupProps = {
  home: FieldHome;
  form: readonly FieldDraft[];
  onChange: (form: FieldDraft[]) => void;
  /** Somebody tried to save: what is missing is said. */
  isTried: boolean;
};

/** The fields of passages, of implications or of articles; those of the project's own last. */
export function FieldGroup({ home, form, onChange, isTried }: FieldGroupProps) {
  const heading = useId();
  const [open, setOpen] = useState<string>();
  const fields = form.filter(({ on }) => on === home);
  const add = (): void => {
    if (home === 'document') return;
    const field = newField(form, home);
    onChange([...form, field]);
    setOpen(field.key);
  };
  const isOpen = (field: FieldDraft): boolean =>
    field.key === open || (isTried && Object.keys(problemsOf(field, form)).length > 0);
  return (
    <section aria-labelledby={heading}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" id={heading} className={styles.home}>
              {sheetText.homes[home]}
            </th>
            <th scope="col" className={styles.level}>
              {sheetText.level}
            </th>
            <th scope="col" className={styles.compared}>
              {sheetText.compared}
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <Fragment key={field.key}>
              <FieldRow
                field={field}
                form={form}
                onChange={onChange}
                isOpen={isOpen(field)}
                onOpen={() => setOpen(open === field.key ? undefined : field.key)}
              />
              {field.own && isOpen(field) && (
                <tr>
                  <td colSpan={3} className={styles.form}>
                    <OwnFieldForm
                      field={field}
                      own={field.own}
                      form={form}
                      onChange={onChange}
                      isTried={isTried}
                    />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      {home !== 'document' && (
        <Button look="quiet" icon={Plus} onPress={add}>
          {sheetText.add}
        </Button>
      )}
    </section>
  );
}
