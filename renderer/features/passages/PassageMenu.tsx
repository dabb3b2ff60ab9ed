import { Copy, FileDown, Link, Table } from 'lucide-react';
import { useDesk } from '../../commands/desk';
import { keysHeard } from '../../commands/keymap';
import { perform } from '../../commands/registry';
import { shownPassages } from '../../commands/shown-passages';
import type { PassageView } from '../../state/passage-view';
import { tableText } from '../../text/tables';
import { ContextMenu, type MenuPlace } from '../../ui/ContextMenu';

type PassageMenuProps = { passage: PassageView; place: MenuPlace; onClose: () => void };

/** What can be taken out of the list: the passage at hand, or all that it shows. */
export function PassageMenu({ passage, place, onClose }: PassageMenuProps) {
  const desk = useDesk();
  const [keys] = keysHeard('copyQuote');
  return (
    <ContextMenu
      label={tableText.menu(passage.quote)}
      place={place}
      onClose={onClose}
      groups={[
        {
          id: 'one',
          entries: [
            {
              id: 'quote',
              label: tableText.copyQuote,
              icon: Copy,
              ...(keys !== undefined && { keys }),
              onAction: () => void perform(desk, 'copyQuote'),
            },
            {
              id: 'link',
              label: tableText.copyLink,
              icon: Link,
              onAction: () => void perform(desk, 'copyLink'),
            },
          ],
        },
        {
          id: 'all',
          entries: [
            {
              id: 'table',
              label: tableText.copyShown(shownPassages(desk).length),
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
      ]}
    />
  );
}
