import {
  ArchiveRestore,
  ArchiveX,
  ArrowDown,
  ArrowUp,
  FolderInput,
  Merge,
  Pencil,
  Split,
  TextCursorInput,
} from 'lucide-react';
import type { CommandId } from '#shared/commands';
import { canBeChanged } from '../../commands/codes/edit-code';
import type { Desk } from '../../commands/desk';
import { perform } from '../../commands/registry';
import type { CodeEntry } from '../../state/codebook';
import { mergeText, splitText } from '../../text/code-changes';
import { codebookText } from '../../text/codebook';
import type { MenuGroup } from '../../ui/Menu';

/** What can be done with the entries at hand. */
export function codeMenu(desk: Desk, entries: readonly CodeEntry[], onEdit?: () => void): MenuGroup[] {
  const does = (id: CommandId) => () => void perform(desk, id);
  const isOne = entries.length === 1;
  if (!entries.some(canBeChanged)) {
    return [{ id: 'entry', entries: [...edit(onEdit)] }];
  }
  return [
    {
      id: 'entry',
      entries: [
        ...(isOne
          ? [
              ...edit(onEdit),
              {
                id: 'rename',
                label: codebookText.rename,
                icon: TextCursorInput,
                keys: 'F2',
                onAction: does('renameCode'),
              },
            ]
          : []),
        {
          id: 'merge',
          label: mergeText.merge,
          icon: Merge,
          keys: 'F7',
          onAction: does('mergeCodes'),
        },
        ...(isOne
          ? [
              {
                id: 'split',
                label: splitText.split,
                icon: Split,
                keys: 'Shift+F7',
                onAction: does('splitCode'),
              },
            ]
          : []),
        { id: 'move', label: codebookText.move, icon: FolderInput, onAction: does('moveCodes') },
        ...(entries[0]?.kind === 'theme'
          ? [
              {
                id: 'up',
                label: codebookText.moveUp,
                icon: ArrowUp,
                keys: 'Alt+ArrowUp',
                onAction: does('moveCodeUp'),
              },
              {
                id: 'down',
                label: codebookText.moveDown,
                icon: ArrowDown,
                keys: 'Alt+ArrowDown',
                onAction: does('moveCodeDown'),
              },
            ]
          : []),
      ],
    },
    {
      id: 'end',
      entries: [
        entries.every(({ isRetired }) => isRetired)
          ? {
              id: 'revive',
              label: codebookText.revive,
              icon: ArchiveRestore,
              keys: 'Delete',
              onAction: does('retireCodes'),
            }
          : {
              id: 'retire',
              label: codebookText.retire,
              icon: ArchiveX,
              keys: 'Delete',
              onAction: does('retireCodes'),
            },
      ],
    },
  ];
}

function edit(onAction: (() => void) | undefined) {
  if (!onAction) return [];
  return [{ id: 'edit', label: codebookText.edit, icon: Pencil, keys: 'Enter', onAction }];
}
