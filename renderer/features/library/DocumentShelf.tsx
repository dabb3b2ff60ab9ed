import {
  ClipboardPaste,
  FilePlus,
  FolderPlus,
  PackageOpen,
  PackagePlus,
  Search,
  SearchX,
} from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react-aria-components';
import { useDesk } from '../../commands/desk';
import { useProjectTitle } from '../../commands/use-project-title';
import { perform } from '../../commands/registry';
import { SavedSearchMenu } from '../../commands/search/SavedSearchMenu';
import { useQueues, type Queue } from '../../commands/use-queues';
import { documentsMatching, documentsOfBatch, type ListedDocument } from '../../storage/listed-documents';
import { text } from '../../text/en';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { IconButton } from '../../ui/IconButton';
import { TextField } from '../../ui/TextField';
import type { WindowedListHandle } from '../../ui/WindowedList';
import { DocumentTable } from './DocumentTable';
import { passing, type LibraryFilter } from './library-filter';
import { LibraryFilters } from './LibraryFilters';
import { inOrder, type Order } from './library-order';
import { keyOf, QueueTools } from './QueueTools';
import styles from './DocumentShelf.module.css';

type DocumentShelfProps = {
  readonly documents: readonly ListedDocument[];
  /** How many there are, also while some of them are still being read. */
  readonly total: number;
};

/** The documents there are, with what can be done with all of them above. */
export function DocumentShelf({ documents, total }: DocumentShelfProps) {
  const desk = useDesk();
  const project = useProjectTitle();
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<Order>();
  const [filter, setFilter] = useState<LibraryFilter>({});
  const sought = useDeferredValue(typed);
  const queues = useQueues();
  const [queueKey, setQueueKey] = useState<string>();
  const shownQueue = queues.find(({ batch }) => keyOf(batch) === queueKey);
  const within = shownQueue?.batch;
  const shown = useMemo(
    () => inOrder(documentsMatching(passing(documentsOfBatch(documents, within), filter), sought), order),
    [documents, within, filter, sought, order],
  );
  const list = useRef<WindowedListHandle>(null);

  const showAll = (): void => {
    setTyped('');
    setQueueKey(undefined);
    setFilter({});
  };
  const showQueue = (queue: Queue | undefined): void => setQueueKey(queue && keyOf(queue.batch));
  const onFilterKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') list.current?.focus();
    else if (event.key === 'Escape' && typed) setTyped('');
    else event.continuePropagation();
  };

  return (
    <>
      <header className={styles.header}>
        <div className={styles.content}>
          <div className={styles.heading}>
            <h1 className={styles.project} title={project}>
              {project}
            </h1>
            <output className={styles.count}>
              {shown.length < documents.length
                ? text.documentsShown(shown.length, total)
                : text.documentCount(total)}
              {!order && shown.length > 1 && `, ${text.lastAddedFirst}`}
            </output>
          </div>
          <div className={styles.actions}>
            <Button look="quiet" icon={PackageOpen} onPress={() => void perform(desk, 'openBundle')}>
              {text.openBundle}
            </Button>
            <Button look="quiet" icon={PackagePlus} onPress={() => void perform(desk, 'exportBundle')}>
              {text.exportBundle}
            </Button>
            <Button icon={ClipboardPaste} onPress={() => void perform(desk, 'pasteDocument')}>
              {text.pasteText}
            </Button>
            <IconButton
              icon={FolderPlus}
              label={text.addFolder}
              onPress={() => void perform(desk, 'addFolder')}
            />
            <Button look="primary" icon={FilePlus} onPress={() => void perform(desk, 'addDocuments')}>
              {text.addDocuments}
            </Button>
          </div>
          <div className={styles.tools}>
            <TextField
              label={text.searchDocuments}
              isLabelHidden
              placeholder={text.searchDocuments}
              icon={Search}
              value={typed}
              onChange={setTyped}
              onKeyDown={onFilterKey}
              className={styles.filter}
            />
            <LibraryFilters documents={documents} filter={filter} onChange={setFilter} />
            <SavedSearchMenu />
            <QueueTools queues={queues} shown={shownQueue} onShow={showQueue} />
          </div>
        </div>
      </header>
      <DocumentTable
        documents={shown}
        order={order}
        onOrder={setOrder}
        list={list}
        empty={
          <EmptyState icon={SearchX} actions={<Button onPress={showAll}>{text.clearFilter}</Button>}>
            {text.noDocumentMatches}
          </EmptyState>
        }
      />
    </>
  );
}
