import { Plus, Search } from 'lucide-react';
import type { KeyboardEvent } from 'react-aria-components';
import { carryOut } from '../../commands/carry-out';
import { openNewCode } from '../../commands/codes/code-commands';
import { codeAtHand, untickCodes } from '../../commands/codes/codes-at-hand';
import { useDesk } from '../../commands/desk';
import type { CodeEntry } from '../../state/codebook';
import { codebookView, useCodebookView } from '../../state/codebook-view';
import type { ActorArrangement } from '../../state/code-tree';
import { codebookText } from '../../text/codebook';
import { Button } from '../../ui/Button';
import { MenuButton } from '../../ui/MenuButton';
import type { MenuGroup } from '../../ui/Menu';
import { TextField } from '../../ui/TextField';
import { SlidersHorizontal } from 'lucide-react';
import styles from './CodeTreeHead.module.css';

type CodeTreeHeadProps = {
  entries: readonly CodeEntry[];
  /** Down from the field: to the tree. */
  onLeave: () => void;
};

/** What stands above the tree: finding an entry, making one, and how the tree is arranged. */
export function CodeTreeHead({ entries, onLeave }: CodeTreeHeadProps) {
  const desk = useDesk();
  const { sought, arrangement, areRetiredShown, ticked } = useCodebookView();
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
    else if (event.key === 'Escape' && sought) codebookView.set({ sought: '' });
    else if (event.key === 'Escape') onLeave();
    else event.continuePropagation();
  };
  const make = (of: 'actor' | 'theme'): void => {
    const parent = codeAtHand(desk);
    void carryOut(desk, openNewCode(of, of === 'theme' && parent?.kind === 'theme' ? parent : undefined));
  };
  const retired = entries.filter(({ isRetired }) => isRetired).length;
  return (
    <div className={styles.head}>
      <div className={styles.line}>
        <h1 className={styles.heading}>{codebookText.heading}</h1>
        <MenuButton
          label={codebookText.newHeading}
          icon={Plus}
          isIconOnly
          groups={[
            {
              id: 'new',
              entries: [
                { id: 'theme', label: codebookText.newTheme, onAction: () => make('theme') },
                { id: 'actor', label: codebookText.newActor, onAction: () => make('actor') },
              ],
            },
          ]}
        />
        <MenuButton
          label={codebookText.more}
          icon={SlidersHorizontal}
          isIconOnly
          groups={() => viewGroups(arrangement, areRetiredShown, retired)}
        />
      </div>
      <TextField
        label={codebookText.find}
        isLabelHidden
        icon={Search}
        value={sought}
        onChange={(typed) => codebookView.set({ sought: typed })}
        onKeyDown={onKey}
        placeholder={codebookText.findHint}
        className={styles.field}
        data-code-find
      />
      {ticked.size > 0 && (
        <div className={styles.line}>
          <output className={styles.ticked}>{codebookText.ticked(ticked.size)}</output>
          <Button look="quiet" onPress={untickCodes}>
            {codebookText.untick}
          </Button>
        </div>
      )}
    </div>
  );
}

function viewGroups(
  arrangement: ActorArrangement,
  areRetiredShown: boolean,
  retired: number,
): readonly MenuGroup[] {
  return [
    {
      id: 'arrangement',
      heading: codebookText.arrangement,
      entries: (['type', 'whole'] as const).map((each) => ({
        id: each,
        label: codebookText.arrangements[each],
        isChecked: each === arrangement,
        onAction: () => codebookView.set({ arrangement: each }),
      })),
    },
    {
      id: 'retired',
      entries: [
        {
          id: 'retired',
          label: codebookText.showRetired,
          trailing: retired.toLocaleString('en'),
          isChecked: areRetiredShown,
          onAction: () => codebookView.set({ areRetiredShown: !areRetiredShown }),
        },
      ],
    },
  ];
}
