import { useState } from 'react';
import type { Outlet } from '#shared/sources/outlets';
import { carryOut } from '../../commands/carry-out';
import { useDesk } from '../../commands/desk';
import { keepOutlet, keptOutlet } from '../../commands/outlet-drafts';
import { planOutlet } from '../../commands/outlets';
import { notify } from '../../state/session';
import { dateErrorIn } from '../../text/dates';
import { text } from '../../text/en';
import { outletText } from '../../text/outlets';
import { Banner } from '../../ui/Banner';
import { Select } from '../../ui/Select';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { useInvalidFocus } from '../../ui/use-invalid-focus';
import { GradeHistory } from './GradeHistory';
import { dayOf, differing, draftOf, formOf, nameErrorIn, type OutletDraft } from './outlet-draft';
import { OutletEnds } from './OutletEnds';
import styles from './OutletsDialog.module.css';

type OutletFormProps = {
  /** By which the button that saves it, outside of it, knows it. */
  formId: string;
  id: string;
  /** Under which what is typed is kept until it is saved. */
  draftKey: string;
  start: Partial<Outlet>;
  isFresh: boolean;
  /** Somebody came to grade it: the grade has the focus, else the name of a new one. */
  takesFocusAtGrade: boolean;
  /** It was removed or merged into another one. */
  onGone: (next?: string) => void;
};

const NONE = 'none';

/** One outlet: its name, what it is recognised by, its grades, and a new one. Saved at once, in one step that undo takes back. */
export function OutletForm({
  formId,
  id,
  draftKey,
  start,
  isFresh,
  takesFocusAtGrade,
  onGone,
}: OutletFormProps) {
  const desk = useDesk();
  const [stored, setStored] = useState(() => draftOf(start, dayOf(new Date())));
  const [kept, setKept] = useState(() => keptOutlet(desk, draftKey));
  const [draft, setDraft] = useState<OutletDraft>(() => Object.assign({}, stored, kept));
  const [tries, setTries] = useState(0);
  const fields = useInvalidFocus(tries);
  const put = (change: Partial<OutletDraft>): void => {
    const changed = { ...draft, ...change };
    setDraft(changed);
    keepOutlet(desk, draftKey, differing(stored, changed));
  };
  const throwAway = (): void => {
    setDraft(stored);
    setKept(undefined);
    keepOutlet(desk, draftKey, undefined);
  };
  const nameError = nameErrorIn(draft, id, desk.outlets.get());
  const dateError = draft.newGrade && (draft.on.trim() === '' ? text.dateWrong : dateErrorIn(draft.on));

  const save = async (): Promise<void> => {
    setTries(tries + 1);
    if (nameError || dateError) return;
    const form = formOf(draft);
    if (!(await carryOut(desk, planOutlet(desk, id, form)))) return;
    const saved = draftOf(
      { ...form, publisherPatterns: [...form.patterns], grades: [...form.grades] },
      draft.on,
    );
    setStored(saved);
    setDraft(saved);
    setKept(undefined);
    keepOutlet(desk, draftKey, undefined);
    notify(outletText.saved(form.name), { canUndo: true });
  };
  const grades = Object.entries(text.reliabilities).map(([value, label]) => ({ value, label }));
  return (
    <form
      id={formId}
      className={styles.form}
      aria-label={isFresh ? outletText.fresh : start.name}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {kept && <Banner action={{ label: text.throwAway, onPress: throwAway }}>{outletText.isKept}</Banner>}
      <div ref={fields} className={styles.fields}>
        <TextField
          label={outletText.name}
          value={draft.name}
          onChange={(name) => put({ name })}
          error={tries > 0 && nameError}
          placeholder={outletText.nameHint}
          maxLength={200}
          takesFocus={isFresh && !takesFocusAtGrade}
          className={styles.wide}
        />
        <TextArea
          label={outletText.patterns}
          description={outletText.patternsHint}
          value={draft.patterns}
          onChange={(patterns) => put({ patterns })}
          minLines={2}
          maxLines={6}
          className={styles.wide}
        />
        <Select
          label={outletText.newGrade}
          options={[{ value: NONE, label: outletText.noNewGrade }, ...grades]}
          value={draft.newGrade ?? NONE}
          // The options are these letters and no others.
          onChange={(chosen) =>
            put({ newGrade: chosen === NONE ? undefined : (chosen as OutletDraft['newGrade']) })
          }
          placeholder={outletText.noNewGrade}
          takesFocus={takesFocusAtGrade}
        />
        <TextField
          label={outletText.gradedOn}
          value={draft.on}
          onChange={(on) => put({ on })}
          error={tries > 0 && dateError}
          isDisabled={draft.newGrade === undefined}
        />
        <TextField
          label={outletText.gradeNote}
          value={draft.note}
          onChange={(note) => put({ note })}
          isDisabled={draft.newGrade === undefined}
          className={styles.wide}
        />
      </div>
      {!isFresh && (
        <GradeHistory
          grades={draft.grades}
          onDrop={(grade) => put({ grades: draft.grades.filter((other) => other !== grade) })}
        />
      )}
      {!isFresh && <OutletEnds id={id} onGone={onGone} />}
    </form>
  );
}
