import { useState } from 'react';
import { useDesk } from '../../commands/desk';
import { carryOut } from '../../commands/carry-out';
import { planSource, type SourceField } from '../../commands/source-fields';
import { text } from '../../text/en';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { useInvalidFocus } from '../../ui/use-invalid-focus';
import { GradeField } from './GradeField';
import { inheritedGrade } from './inherited-grade';
import { OutletField } from './OutletField';
import { draftOf, errorsIn, formOf, type SourceDraft } from './source-form';
import styles from './SourceDialog.module.css';

/** Where the open document comes from, and how far it is to be trusted. */
export function SourceDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const [draft, setDraft] = useState(() => {
    const { document } = desk.workspace;
    const stored = document && desk.workspace.fields('document', document);
    return stored && draftOf(stored);
  });
  const [tries, setTries] = useState(0);
  const fields = useInvalidFocus(tries);

  // Without a document there is nothing to say this of; the command refuses before it comes to this.
  if (!draft) return null;
  const errors = errorsIn(draft);
  const put = (change: Partial<SourceDraft>): void => setDraft({ ...draft, ...change });
  const submit = (): void => {
    setTries(tries + 1);
    if (Object.keys(errors).length > 0) return;
    // It stays open with what was typed if it cannot be saved.
    void carryOut(desk, planSource(desk, formOf(draft))).then((isSaved) => isSaved && onClose());
  };
  const field = (name: SourceField, hint?: string) => ({
    label: text.fields[name],
    value: draft[name],
    onChange: (value: string) => put({ [name]: value }),
    // Said once it was tried: a date is wrong all the time while it is being typed.
    error: tries > 0 && errors[name],
    description: !(tries > 0 && errors[name]) && hint,
  });

  return (
    <Dialog
      heading={text.sourceHeading}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button type="submit" look="primary">
            {text.save}
          </Button>
        </>
      }
    >
      <div ref={fields} className={styles.fields}>
        <TextField {...field('title')} maxLength={500} className={styles.wide} takesFocus />
        <TextField {...field('author')} />
        <TextField {...field('publisher')} />
        <TextField {...field('published', text.dateHint)} />
        <TextField {...field('accessed', text.dateHint)} />
        <TextField {...field('address')} className={styles.wide} />
        <OutletField draft={draft} onChange={(source) => put({ source })} />
        <GradeField
          {...field('reliability')}
          grades={text.reliabilities}
          unset={inheritedGrade(draft, desk.outlets.get())}
        />
        <GradeField {...field('credibility')} grades={text.credibilities} />
      </div>
    </Dialog>
  );
}
