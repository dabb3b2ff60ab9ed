import { useEffect, useRef } from 'react';
import { useDesk } from '../../commands/desk';
import { bestFound } from '../../state/code-tree';
import { codebookView, useCodebookView } from '../../state/codebook-view';
import { useLatest } from '../../state/picture-first';
import { session } from '../../state/session';
import { codebookText } from '../../text/codebook';
import type { WindowedListHandle } from '../../ui/WindowedList';
import { CodeEntryView } from './CodeEntryView';
import { CodeTree } from './CodeTree';
import { CodeTreeHead } from './CodeTreeHead';
import styles from './CodebookRoom.module.css';
import { useUse } from './use-use';

/** All that passages and implications are coded with: on the left the tree, beside it the entry at hand. */
export function CodebookRoom() {
  const desk = useDesk();
  const codebook = useLatest(desk.codebook.listen, desk.codebook.get);
  const chosen = useCodebookView((view) => view.chosen);
  const entry = chosen === undefined ? undefined : codebook.find(chosen);
  const use = useUse();
  const tree = useRef<WindowedListHandle>(null);
  const side = useRef<HTMLDivElement>(null);

  // Whoever comes in goes on in the tree, unless they are asked something.
  useEffect(() => {
    if (!session.get().dialog) tree.current?.focus();
  }, []);

  const leaveFind = (): void => {
    const found = bestFound(codebook.entries, codebookView.get());
    if (found) tree.current?.go(found.key);
    else tree.current?.focus();
  };

  return (
    <section className={styles.room} aria-label={codebookText.heading}>
      <div className={styles.side} data-region role="group" aria-label={codebookText.tree}>
        <CodeTreeHead entries={codebook.entries} onLeave={leaveFind} />
        <CodeTree
          ref={tree}
          entries={codebook.entries}
          use={use}
          onEdit={() => side.current?.querySelector<HTMLElement>('input, textarea')?.focus()}
        />
      </div>
      <div ref={side} className={styles.entry} data-region role="group" aria-label={codebookText.entry}>
        {entry ? (
          <CodeEntryView
            key={entry.key}
            entry={entry}
            use={use?.get(entry.key)}
            isCounted={use !== undefined}
            onLeave={() => tree.current?.focus()}
          />
        ) : (
          <p className={styles.hint}>{codebookText.choose}</p>
        )}
      </div>
    </section>
  );
}
