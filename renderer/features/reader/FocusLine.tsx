import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useDesk } from '../../commands/desk';
import { focusOn, focusTargets, type FocusTarget } from '../../commands/focus';
import { closeLine } from '../../commands/line';
import { filterText } from '../../text/filter';
import { MarginLine } from './MarginLine';
import styles from './FocusLine.module.css';

/** Which of several to focus on: the actors in a passage, and the implications that rest on it. */
export function FocusLine({ passage: id, top }: { passage: string; top: number }) {
  const desk = useDesk();
  const passage = desk.book.find(id);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  if (!passage) return null;
  const targets = focusTargets(passage);
  const choose = (target: FocusTarget): void => {
    closeLine(desk);
    focusOn(desk, target);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    const target = targets[Number(event.key) - 1];
    if (target) choose(target);
    else if (!walkButtons(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <MarginLine label={filterText.focusLine} quote={passage.quote} top={top}>
      {/* Its keys come from the buttons in it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul ref={list} className={styles.list} onKeyDown={onKeyDown}>
        {targets.map((target, at) => (
          <li key={target.wish.value}>
            <button type="button" className={styles.target} onClick={() => choose(target)}>
              <span className={styles.digit} aria-hidden>
                {at + 1}
              </span>
              <span className={styles.name}>{target.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{filterText.focusHint}</p>
    </MarginLine>
  );
}

/** ↓ and ↑ go from one to the next. @returns whether the key was one of them. */
function walkButtons({ key, currentTarget }: KeyboardEvent<HTMLUListElement>): boolean {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (!step) return false;
  const buttons = [...currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus();
  return true;
}
