import { Ban, CircleSlash, FileDown, FolderOpen, Table, Tag, SquareCheck } from 'lucide-react';
import { useDesk } from '../../commands/desk';
import { keysHeard } from '../../commands/keymap';
import { countOf, passagesAtHand } from '../../commands/passages-at-hand';
import { perform } from '../../commands/registry';
import { openFound } from '../../commands/search/open-found';
import { foundInHand, foundInHands, toggleFound } from '../../commands/search/results';
import { isLeftOut } from '../../state/search';
import { useSession } from '../../state/session';
import { searchText } from '../../text/search';
import { tableText } from '../../text/tables';
import { ContextMenu, type MenuPlace } from '../../ui/ContextMenu';
import type { MenuEntry } from '../../ui/Menu';

/** What can be done with a result, and with all that are ticked. */
export function ResultMenu({ place, onClose }: { place: MenuPlace; onClose: () => void }) {
  const desk = useDesk();
  const search = useSession((now) => now.search);
  const row = foundInHand();
  if (!row) return null;
  const isOut = isLeftOut(search, row.key);
  const isTicked = search.ticked.has(row.key);
  const hands = foundInHands().length;
  const passages = countOf(passagesAtHand(desk));
  const keyOf = (id: Parameters<typeof keysHeard>[0]): Pick<MenuEntry, 'keys'> => {
    const [keys] = keysHeard(id);
    return keys === undefined ? {} : { keys };
  };
  const leaveOut: MenuEntry[] = isOut
    ? [
        {
          id: 'again',
          label: searchText.listAgain,
          icon: Ban,
          ...keyOf('skipFound'),
          onAction: () => void perform(desk, 'skipFound'),
        },
      ]
    : [
        {
          id: 'skip',
          label: searchText.skip,
          icon: Ban,
          ...keyOf('skipFound'),
          onAction: () => void perform(desk, 'skipFound'),
        },
        {
          id: 'never',
          label: searchText.never,
          icon: CircleSlash,
          ...keyOf('neverFound'),
          onAction: () => void perform(desk, 'neverFound'),
        },
      ];
  return (
    <ContextMenu
      label={searchText.menu(row.line)}
      place={place}
      onClose={onClose}
      groups={[
        {
          id: 'open',
          entries: [
            {
              id: 'open',
              label: row.document === undefined ? searchText.lookForActor : searchText.open,
              icon: FolderOpen,
              keys: 'Enter',
              onAction: () => void openFound(desk, row),
            },
          ],
        },
        {
          id: 'tag',
          entries: [
            {
              id: 'tick',
              label: isTicked ? searchText.untick : searchText.tick,
              icon: SquareCheck,
              keys: 'Space',
              isDisabled: isOut,
              onAction: () => toggleFound(row.key),
            },
            {
              id: 'tag',
              label: searchText.tagTicked(hands),
              icon: Tag,
              ...keyOf('tagFound'),
              onAction: () => void perform(desk, 'tagFound'),
            },
          ],
        },
        ...(passages === 0
          ? []
          : [
              {
                id: 'table',
                entries: [
                  {
                    id: 'copy',
                    label: tableText.copyShown(passages),
                    icon: Table,
                    onAction: () => void perform(desk, 'copyPassages'),
                  },
                  {
                    id: 'export',
                    label: tableText.exportShown,
                    icon: FileDown,
                    onAction: () => void perform(desk, 'exportTable'),
                  },
                ],
              },
            ]),
        { id: 'leaveOut', entries: leaveOut },
      ]}
    />
  );
}
