import { FileSearch, FolderOpen, Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { useDesk } from '../../commands/desk';
import { openDocumentReport } from '../../commands/intake/report';
import { openDocument } from '../../commands/open-document';
import { perform } from '../../commands/registry';
import { session, useSession } from '../../state/session';
import type { ListedDocument } from '../../storage/listed-documents';
import { text } from '../../text/en';
import { intakeText } from '../../text/intake';
import { libraryText } from '../../text/library';
import { ContextMenu, menuPlaceOf, type MenuPlace } from '../../ui/ContextMenu';
import { WindowedList, type WindowedListHandle } from '../../ui/WindowedList';
import { ColumnHeads } from './ColumnHeads';
import { DocumentCells } from './DocumentCells';
import type { Order } from './library-order';
import styles from './DocumentTable.module.css';

type DocumentTableProps = {
  documents: readonly ListedDocument[];
  order: Order;
  onOrder: (order: Order) => void;
  list: RefObject<WindowedListHandle | null>;
  empty: ReactNode;
};

/** One line for each document. Enter or a double click opens it. */
export function DocumentTable({ documents, order, onOrder, list, empty }: DocumentTableProps) {
  const desk = useDesk();
  const selected = useSession(({ listed, document: opened }) => listed ?? opened ?? null);
  const setSelected = (listed: string): void => session.set({ listed });
  const [menu, setMenu] = useState<{ of: ListedDocument; place: MenuPlace }>();

  // Coming back from an article, the keys go on at its line; whatever else has the focus keeps it.
  useEffect(() => {
    if (session.get().document && document.activeElement === document.body) list.current?.focus();
  }, [list]);

  const open = ({ id }: ListedDocument): Promise<void> => openDocument(desk, id);
  const editSource = async (chosen: ListedDocument): Promise<void> => {
    await open(chosen);
    session.set({ dialog: { kind: 'source' } });
  };

  return (
    <div className={styles.table}>
      <ColumnHeads order={order} onOrder={onOrder} />
      {/* The region's focus goes on to the row that had it last. */}
      <div
        className={styles.rows}
        data-region-focus
        tabIndex={-1}
        onFocus={({ target, currentTarget }) => target === currentTarget && list.current?.focus()}
      >
        <WindowedList
          ref={list}
          label={text.libraryHeading}
          items={documents}
          keyOf={({ id }) => id}
          textOf={({ title }) => title}
          renderRow={(document) => <DocumentCells document={document} />}
          rowHeight={ROW_HEIGHT}
          selectedKey={selected}
          onSelect={({ id }) => setSelected(id)}
          onActivate={(document) => void open(document)}
          onKeyDown={(event, document) => {
            if (event.key !== 'Delete') return;
            event.preventDefault();
            setSelected(document.id);
            void perform(desk, 'removeArticle');
          }}
          onContextMenu={(document, event) => {
            event.preventDefault();
            setSelected(document.id);
            setMenu({ of: document, place: menuPlaceOf(event) });
          }}
          empty={empty}
          className={styles.list}
        />
      </div>
      {menu && (
        <ContextMenu
          label={text.documentMenu(menu.of.title)}
          place={menu.place}
          onClose={() => setMenu(undefined)}
          groups={[
            {
              id: 'document',
              entries: [
                {
                  id: 'open',
                  label: text.openDocument,
                  icon: FolderOpen,
                  keys: 'Enter',
                  onAction: () => void open(menu.of),
                },
                {
                  id: 'source',
                  label: text.editSource,
                  icon: Pencil,
                  onAction: () => void editSource(menu.of),
                },
                {
                  id: 'report',
                  label: intakeText.documentReport,
                  icon: FileSearch,
                  onAction: () => openDocumentReport(menu.of.id),
                },
              ],
            },
            {
              id: 'removal',
              entries: [
                {
                  id: 'remove',
                  label: libraryText.removeArticle,
                  icon: Trash2,
                  keys: 'Delete',
                  onAction: () => void perform(desk, 'removeArticle'),
                },
              ],
            },
          ]}
        />
      )}
    </div>
  );
}

const ROW_HEIGHT = 36;
