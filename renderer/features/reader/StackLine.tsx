import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Range } from '#shared/model/document';
import { useDesk } from '../../commands/desk';
import { saysWho } from '../../commands/describe-passage';
import { closeLine } from '../../commands/line';
import { selectPassage } from '../../commands/select';
import { usePassages } from '../../commands/use-passages';
import { session } from '../../state/session';
import { stackText } from '../../text/stack';
import { Kbd } from '../../ui/Kbd';
import { optionId } from '../../ui/OptionList';
import { MarginLine } from './MarginLine';
import styles from './StackLine.module.css';

const LIST = 'stack-list';

/**
 * The passages that lie at one place, the smallest first. The one the arrows are on has its brackets in the text; Enter or
 * its digit picks it, Esc leaves what was selected before.
 */
export function StackLine({ ids, range, top }: { ids: readonly string[]; range: Range; top: number }) {
  const desk = useDesk();
  usePassages();
  const stack = ids.flatMap((id) => desk.book.find(id) ?? []);
  const list = useRef<HTMLDivElement>(null);
  const [before] = useState(() => session.get().selected);
  const [at, setAt] = useState(() => Math.max(0, ids.indexOf(before ?? '')));
  const [first] = useState(ids[at]);

  const goTo = (place: number): void => {
    const to = Math.min(Math.max(place, 0), stack.length - 1);
    setAt(to);
    session.set({ selected: stack[to]?.id });
  };
  const pick = (id: string | undefined): void => {
    closeLine(desk);
    selectPassage(desk, id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : undefined;
    if (event.key === 'ArrowDown') goTo(at + 1);
    else if (event.key === 'ArrowUp') goTo(at - 1);
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(stack.length - 1);
    else if (event.key === 'Enter') pick(stack[at]?.id);
    else if (digit && stack[digit - 1]) pick(stack[digit - 1]?.id);
    // The line itself closes.
    else if (event.key === 'Escape') return session.set({ selected: before });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  useEffect(() => {
    list.current?.focus();
    session.set({ selected: first });
  }, [first]);

  return (
    <MarginLine
      label={stackText.heading}
      quote={quoteOf(desk.reader?.file.text, range, stack[0]?.quote)}
      top={top}
    >
      <div
        ref={list}
        role="listbox"
        aria-label={stackText.heading}
        aria-activedescendant={optionId(LIST, at)}
        tabIndex={0}
        className={styles.list}
        onKeyDown={onKeyDown}
      >
        {stack.map((passage, place) => (
          // Its keys are those of the list.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={passage.id}
            id={optionId(LIST, place)}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            className={styles.option}
            onClick={() => pick(passage.id)}
          >
            {place < 9 && <Kbd keys={String(place + 1)} look="bare" />}
            <span className={styles.words}>
              <q className={styles.quote}>{passage.quote}</q>
              <span className={styles.who}>{saysWho(passage)}</span>
            </span>
          </div>
        ))}
      </div>
      <p className={styles.hint}>{stackText.hint}</p>
    </MarginLine>
  );
}

/** The words the list is about: those selected, else the smallest passage there. */
function quoteOf(text: string | undefined, { start, end }: Range, smallest: string | undefined): string {
  return end > start ? (text ?? '').slice(start, end) : (smallest ?? '');
}
