import { useState } from 'react';
import type { FieldHome } from '#shared/model/recording';
import { carryOut } from '../../commands/carry-out';
import { useDesk } from '../../commands/desk';
import { planRecording } from '../../commands/what-we-record';
import { recordingOf } from '../../state/recording';
import { text } from '../../text/en';
import { sheetText } from '../../text/recording-sheet';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useInvalidFocus } from '../../ui/use-invalid-focus';
import { FieldGroup } from './FieldGroup';
import { problemsOf, settingsFrom, startForm } from './recording-form';
import styles from './WhatWeRecord.module.css';

const homes: readonly FieldHome[] = ['passage', 'implication', 'document'];

/** What the project records, field by field, and the fields that it adds. Saved whole, as one step. */
export function WhatWeRecordDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const [form, setForm] = useState(() => startForm(recordingOf(desk)));
  const [tries, setTries] = useState(0);
  const fields = useInvalidFocus(tries);
  const hasProblems = form.some((field) => Object.keys(problemsOf(field, form)).length > 0);
  const submit = (): void => {
    setTries(tries + 1);
    if (hasProblems) return;
    // It stays open with what was set if it cannot be saved.
    void carryOut(desk, planRecording(desk, settingsFrom(form))).then((isSaved) => isSaved && onClose());
  };
  return (
    <Dialog
      heading={sheetText.heading}
      size="large"
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button type="submit" look="primary">
            {sheetText.save}
          </Button>
        </>
      }
    >
      <div ref={fields} className={styles.sheet}>
        <p className={styles.intro}>{sheetText.intro}</p>
        {homes.map((home) => (
          <FieldGroup key={home} home={home} form={form} onChange={setForm} isTried={tries > 0} />
        ))}
        <p className={styles.intro}>{sheetText.comparedHint}</p>
      </div>
    </Dialog>
  );
}
