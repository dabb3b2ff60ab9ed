import { useRef, useState, type KeyboardEvent } from 'react';
import { NAME_LENGTH } from '#shared/model/actor';
import { carryOut } from '../../commands/carry-out';
import { namesake, planRename } from '../../commands/codes/edit-code';
import { useDesk } from '../../commands/desk';
import type { CodeEntry } from '../../state/codebook';
import { notify } from '../../state/session';
import { codebookText } from '../../text/codebook';
import styles from './CodeTreeRow.module.css';

type RenameFieldProps = { entry: CodeEntry; onDone: () => void };

/** The name of an entry, to be written anew in its line: Enter or leaving it takes it, Esc does not. */
export function RenameField({ entry, onDone }: RenameFieldProps) {
  const desk = useDesk();
  const [typed, setTyped] = useState(entry.name);
  const isDone = useRef(false);

  const end = (): void => {
    isDone.current = true;
    onDone();
  };
  const take = async (): Promise<void> => {
    if (isDone.current) return;
    const name = typed.trim();
    if (name === '' || name === entry.name) return end();
    if (namesake(desk, entry.kind, name, entry)) {
      notify(codebookText.nameTaken(name));
      return end();
    }
    end();
    if (await carryOut(desk, planRename(desk, entry, name))) {
      notify(codebookText.renamed(entry.name, name), { canUndo: true });
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') void take();
    else if (event.key === 'Escape') end();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      // It is there because somebody asked to rename it.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      className={styles.rename}
      aria-label={codebookText.renameOf(entry.name)}
      dir="auto"
      spellCheck={false}
      maxLength={NAME_LENGTH}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onFocus={({ target }) => target.select()}
      onKeyDown={onKeyDown}
      onBlur={() => void take()}
    />
  );
}
