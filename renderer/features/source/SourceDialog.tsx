import { useState } from 'react';
import { useDesk } from '../../commands/desk';
import { carryOut } from '../../commands/carry-out';
import { keepSourceFields, keptSourceFields } from '../../commands/source-drafts';
import { planSource, type SourceField } from '../../commands/source-fields';
import { notify } from '../../state/session';
import { text } from '../../text/en';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { useInvalidFocus } from '../../ui/use-invalid-focus';
import { GradeField } from './GradeField';
import { inheritedGrade } from './inherited-grade';
import { OutletField } from './OutletField';
import { differing, draftOf, errorsIn, formOf, type SourceDraft } from './source-form';
import styles from './SourceDialog.module.css';

/** Where the open document comes from, and how far it is to be trusted. */
export function SourceDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const [stored] = useState(() => {
    const { document } = desk.workspace;
    const fields = document && desk.workspace.fields('document', document);
    return fields && draftOf(fields);
  });
  const [kept, setKept] = useState(() => keptSourceFields(desk));
  const [draft, setDraft] = useState(() => stored && { ...stored, ...kept });
  const [tries, setTries] = useState(0);
  const fields = useInvalidFocus(tries);

  // Without a document there is nothing to say this of; the command refuses before it comes to this.
  if (!draft || !stored) return null;
  const errors = errorsIn(draft);
  const put = (change: Partial<SourceDraft>): void => {
    const changed = { ...draft, ...change };
    setDraft(changed);
    keepSourceFields(desk, differing(stored, changed));
  };
  const throwAway = (): void => {
    setDraft(stored);
    setKept({});
    keepSourceFields(desk, {});
  };
  const leave = (): void => {
    if (Object.keys(differing(stored, draft)).length > 0) notify(text.sourceKept);
    onClose();
  };
  const submit = (): void => {
    setTries(tries + 1);
    if (Object.keys(errors).length > 0) return;
    // It stays open with what was typed if it cannot be saved.
    void carryOut(desk, planSource(desk, formOf(draft))).then((isSaved) => {
      if (!isSaved) return;
      keepSourceFields(desk, {});
      onClose();
    });
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
      onClose={leave}
      onSubmit={submit}
      actions={
        <>
          <Button onPress={leave}>{text.cancel}</Button>
          <Button type="submit" look="primary">
            {text.save}
          </Button>
        </>
      }
    >
      {Object.keys(kept).length > 0 && (
        <Banner action={{ label: text.throwAway, onPress: throwAway }}>{text.sourceIsKept}</Banner>
      )}
      <div ref={fields} className={styles.fields}>
        <TextField {...field('title')} maxLength={500} className={styles.wide} takesFocus />
        <TextField {...field('author')} />
        <TextField {...field('publisher')} />
        <TextField {...field('published', text.dateHint)} />
        <TextField {...field('accessed', text.dateHint)} />
        <TextField {...field('address')} className={styles.wide} />
        <OutletField className={styles.wide} draft={draft} onChange={(source) => put({ source })} />
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
