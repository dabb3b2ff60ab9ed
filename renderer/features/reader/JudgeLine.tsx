import { X } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { carryOut } from '../../commands/carry-out';
import { useDesk } from '../../commands/desk';
import { judgementHere, planJudgement, type JudgementForm } from '../../commands/judge';
import { relevances, type Relevance } from '../../state/judgement';
import { session } from '../../state/session';
import { judgeText } from '../../text/judge';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { TextField } from '../../ui/TextField';
import styles from './JudgeLine.module.css';

/** One sentence: longer, it is no bottom line. */
const BOTTOM_LINE_LENGTH = 240;
const keys: Record<Relevance, { digit: string; letter: string }> = {
  relevant: { digit: '1', letter: 'r' },
  not: { digit: '2', letter: 'n' },
  later: { digit: '3', letter: 'l' },
};

/** Above the text: relevant, not or later by one key, the bottom line, Enter, and the next unread article opens. */
export function JudgeLine() {
  const desk = useDesk();
  const [form, setForm] = useState<JudgementForm>(() => judgementHere(desk));
  const bottomLine = useRef<HTMLInputElement>(null);
  // A digit has brought the focus to the bottom line, where a person who has not seen it go would press Tab to get.
  const isBrought = useRef(false);
  const save = (isGoingOn: boolean): void => void carryOut(desk, planJudgement(desk, form, isGoingOn));
  const close = (): void => {
    session.set({ bar: undefined });
    desk.reader?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const isTyping = event.target === bottomLine.current;
    const wasBrought = isBrought.current;
    isBrought.current = false;
    const chosen = isTyping || isModified(event) ? undefined : relevanceOf(event.key);
    if (chosen) {
      // The same key once more takes it back: nothing is said of the article then.
      setForm({ ...form, relevance: form.relevance === chosen ? undefined : chosen });
      bottomLine.current?.focus();
      isBrought.current = true;
    } else if (event.key === 'Tab' && !event.shiftKey && isTyping && wasBrought) bottomLine.current?.select();
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) save(!event.shiftKey);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // Its keys come from the fields and buttons in it.
    <section className={styles.line} aria-label={judgeText.judge} data-region onKeyDownCapture={onKeyDown}>
      <SegmentedControl
        label={judgeText.relevance}
        isLabelHidden
        takesFocus
        options={relevances.map((value) => ({
          value,
          label: judgeText.relevances[value],
          keys: keys[value].digit,
        }))}
        value={form.relevance ?? null}
        onChange={(relevance) => setForm({ ...form, relevance })}
      />
      <TextField
        label={judgeText.bottomLine}
        isLabelHidden
        inputRef={bottomLine}
        placeholder={judgeText.bottomLineHint}
        maxLength={BOTTOM_LINE_LENGTH}
        value={form.bottomLine}
        onChange={(words) => setForm({ ...form, bottomLine: words })}
        className={styles.sentence}
      />
      <span className={styles.actions}>
        <Button look="quiet" keys="Shift+Enter" onPress={() => save(false)}>
          {judgeText.save}
        </Button>
        <Button look="primary" keys="Enter" onPress={() => save(true)}>
          {judgeText.saveAndNext}
        </Button>
        <IconButton icon={X} label={judgeText.close} keys="Esc" onPress={close} />
      </span>
    </section>
  );
}

function relevanceOf(key: string): Relevance | undefined {
  return relevances.find((relevance) => Object.values(keys[relevance]).includes(key.toLowerCase()));
}

function isModified({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}
