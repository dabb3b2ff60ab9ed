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
import { startReading } from '../../commands/next-unread';
import { perform } from '../../commands/registry';
import { useQueueProgress } from '../../commands/use-queue-progress';
import { useSession } from '../../state/session';
import { documentsMatching, documentsOfBatch, type ListedDocument } from '../../storage/listed-documents';
import { text } from '../../text/en';
import { libraryText } from '../../text/library';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { IconButton } from '../../ui/IconButton';
import { TextField } from '../../ui/TextField';
import { ToggleButton } from '../../ui/ToggleButton';
import type { WindowedListHandle } from '../../ui/WindowedList';
import { DocumentTable } from './DocumentTable';
import { passing, type LibraryFilter } from './library-filter';
import { LibraryFilters } from './LibraryFilters';
import { inOrder, type Order } from './library-order';
import styles from './DocumentShelf.module.css';

/** The documents there are, with what can be done with all of them above. */
export function DocumentShelf({ documents }: { documents: readonly ListedDocument[] }) {
  const desk = useDesk();
  const { name, isSample } = desk.project;
  const project = isSample ? text.sampleProject : name || text.projectUnnamed;
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<Order>();
  const [filter, setFilter] = useState<LibraryFilter>({});
  const sought = useDeferredValue(typed);
  const batch = useSession((now) => now.batch);
  const progress = useQueueProgress();
  const [isBatchOnly, setBatchOnly] = useState(false);
  const within = isBatchOnly && progress ? batch : undefined;
  const shown = useMemo(
    () => inOrder(documentsMatching(passing(documentsOfBatch(documents, within), filter), sought), order),
    [documents, within, filter, sought, order],
  );
  const list = useRef<WindowedListHandle>(null);

  const showAll = (): void => {
    setTyped('');
    setBatchOnly(false);
    setFilter({});
  };
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
                ? text.documentsShown(shown.length, documents.length)
                : text.documentCount(documents.length)}
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
            {progress && (
              <div className={styles.queue}>
                <ToggleButton isOn={isBatchOnly} onClick={() => setBatchOnly(!isBatchOnly)}>
                  {libraryText.batchOnly(progress.of)}
                </ToggleButton>
                <output className={styles.count}>{libraryText.progress(progress)}</output>
                {progress.judged < progress.of && (
                  <Button look="quiet" onPress={() => void startReading(desk)}>
                    {progress.judged === 0 ? libraryText.startReading : libraryText.goOn}
                  </Button>
                )}
              </div>
            )}
            <LibraryFilters documents={documents} filter={filter} onChange={setFilter} />
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
