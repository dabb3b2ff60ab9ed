import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useDesk } from '../../../commands/desk';
import { fieldDraft, keepFieldDraft } from '../../../commands/field-drafts';
import { nameOfField } from '../../../commands/record';
import { notify } from '../../../state/session';
import { fieldText } from '../../../text/recording';
import { takeCommitKey } from '../../../ui/commit-key';
import { Button } from '../../../ui/Button';
import { TextArea } from '../../../ui/TextArea';
import type { FieldProps } from './FieldLine';
import styles from './FieldLine.module.css';

const placeholders: Readonly<Record<string, string>> = {
  note: fieldText.notePlaceholder,
  why: fieldText.whyPlaceholder,
};

/** Words of one's own. Leaving saves them; Esc leaves them unsaved, but not lost. */
export function WordsField({ field, aim, value, onSave }: FieldProps) {
  const desk = useDesk();
  const stored = typeof value === 'string' ? value : '';
  const [draft] = useState(() => fieldDraft(desk, field, aim));
  const [words, setWords] = useState(draft ?? stored);
  // What was saved or left is not saved again as the focus goes.
  const isDone = useRef(false);
  const name = nameOfField(desk, field);

  // One goes on after what is there.
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const { current: area } = input;
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);

  const write = (typed: string): void => {
    setWords(typed);
    keepFieldDraft(desk, field, aim, typed === stored ? undefined : typed);
  };
  const save = (): void => {
    if (isDone.current) return;
    isDone.current = true;
    keepFieldDraft(desk, field, aim, undefined);
    onSave(words.trim() || undefined);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      isDone.current = true;
      if (words !== stored) notify(fieldText.wordsKept(name));
    }
    if (takeCommitKey(event)) save();
  };
  const onBlur = (event: FocusEvent): void => {
    // Another window took the focus, or it went to a button of the same line.
    const stays = event.currentTarget.contains(event.relatedTarget) || !document.hasFocus();
    if (!stays) save();
  };

  return (
    <div className={styles.form} onKeyDownCapture={onKeyDown} onBlur={onBlur}>
      {draft !== undefined && draft !== stored && <p className={styles.news}>{fieldText.draftBack}</p>}
      <TextArea
        label={name}
        isLabelHidden
        value={words}
        onChange={write}
        placeholder={placeholders[field] ?? ''}
        minLines={3}
        inputRef={input}
        takesFocus
      />
      <div className={styles.foot}>
        <p className={styles.hint}>{fieldText.wordsHint}</p>
        <Button keys="Mod+Enter" onPress={save}>
          {fieldText.save}
        </Button>
      </div>
    </div>
  );
}
