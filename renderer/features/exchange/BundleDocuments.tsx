import { useMemo, useState } from 'react';
import type { BundleFinding } from '#shared/ipc/contract';
import { text } from '../../text/en';
import { WindowedList } from '../../ui/WindowedList';
import styles from './BundleDocuments.module.css';

type Found = BundleFinding['documents'][number] & { readonly key: string };

/** The documents in a bundle, of which there may be a thousand. */
export function BundleDocuments({ documents }: { documents: BundleFinding['documents'] }) {
  const [current, setCurrent] = useState<string | null>(null);
  const found = useMemo(() => newFirst(documents), [documents]);
  return (
    <div className={styles.documents}>
      <h3>{text.documentCount(documents.length)}</h3>
      <div className={styles.box} style={{ height: Math.min(documents.length, MOST_ROWS) * ROW_HEIGHT + 2 }}>
        <WindowedList
          role="list"
          label={text.libraryHeading}
          items={found}
          keyOf={({ key }) => key}
          rowHeight={ROW_HEIGHT}
          selectedKey={current}
          onSelect={({ key }) => setCurrent(key)}
          renderRow={({ title, passages, isNew }) => (
            <div className={styles.row}>
              <span className={styles.title} dir="auto" title={title}>
                {title}
              </span>
              {isNew && <span className={styles.new}>{text.bundleNewHere}</span>}
              <span className={styles.passages}>{text.passageCount(passages)}</span>
            </div>
          )}
        />
      </div>
    </div>
  );
}

function newFirst(documents: BundleFinding['documents']): Found[] {
  return documents
    .map((document, index) => ({ ...document, key: String(index) }))
    .toSorted((a, b) => Number(b.isNew) - Number(a.isNew) || a.title.localeCompare(b.title));
}

const MOST_ROWS = 6;
const ROW_HEIGHT = 32;
