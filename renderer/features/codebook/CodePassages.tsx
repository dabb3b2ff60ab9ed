import { useCallback } from 'react';
import { useDesk } from '../../commands/desk';
import { openPassage } from '../../commands/open-passage';
import { runSearch } from '../../commands/search/save-search';
import { readGuidance, type LinkedPassage } from '#shared/codes/guidance-links';
import { writeTerm } from '#shared/search/write-query';
import type { CodeEntry } from '../../state/codebook';
import { wordsOfPassages } from '../../storage/passage-words';
import type { LibrarySearch } from '../../storage/search/library-search';
import { useLedger } from '../../storage/use-ledger';
import { useLive } from '../../storage/use-live';
import { codebookText } from '../../text/codebook';
import { Button } from '../../ui/Button';
import { ToggleButton } from '../../ui/ToggleButton';
import styles from './CodePassages.module.css';
import type { CodeUse } from './use-use';

/** Where examples are linked, and where counter-examples. */
export type ExampleField = 'useWhen' | 'doNotUseWhen';

type CodePassagesProps = {
  entry: CodeEntry;
  use: CodeUse | undefined;
  isCounted: boolean;
  /** A passage is to be an example, or a counter-example, or no longer. */
  onToggle: (field: ExampleField, link: LinkedPassage) => void;
};

const fields: Readonly<Record<ExampleField, string>> = {
  useWhen: codebookText.asExample,
  doNotUseWhen: codebookText.asCounterExample,
};

/** So many are shown; the search shows all. */
const MOST = 20;

/** Where an entry is used: the first passages in their words, each a way to its article. */
export function CodePassages({ entry, use, isCounted, onToggle }: CodePassagesProps) {
  const desk = useDesk();
  const { kind, id, name } = entry;
  const ask = useCallback(
    (search: LibrarySearch) => search.passages(kind === 'actor' ? { actors: [id] } : { theme: id }),
    [kind, id],
  );
  const passages = useLedger(desk.search, ask);
  const words = useLive(
    () => wordsOfPassages(desk.database, (passages ?? []).slice(0, MOST)),
    [desk, passages],
  );
  const seeAll = (): void => {
    const field = kind === 'actor' ? 'actor' : 'theme';
    runSearch(desk, writeTerm({ kind: 'field', field, comparison: 'is', value: name }));
  };
  return (
    <section className={styles.part} aria-label={codebookText.passages}>
      <h3 className={styles.heading}>
        {codebookText.passages}
        <span className={styles.count}>
          {isCounted
            ? use
              ? codebookText.passagesOf(use.passages, use.articles)
              : codebookText.unused
            : codebookText.counting}
        </span>
      </h3>
      <ul className={styles.list}>
        {(words ?? []).map((passage) => (
          <li key={passage.id} className={styles.example}>
            <button
              type="button"
              className={styles.passage}
              title={codebookText.openPassage}
              onClick={() => void openPassage(desk, passage.document, passage.id)}
            >
              <q className={styles.quote} dir="auto">
                {passage.quote}
              </q>
              <bdi className={styles.title}>{passage.title}</bdi>
            </button>
            {(['useWhen', 'doNotUseWhen'] as const).map((field) => (
              <ToggleButton
                key={field}
                isOn={readGuidance(entry[field]).links.some((link) => link.passage === passage.id)}
                onClick={() => onToggle(field, { document: passage.document, passage: passage.id })}
              >
                {fields[field]}
              </ToggleButton>
            ))}
          </li>
        ))}
      </ul>
      {passages && passages.length > MOST && (
        <Button look="quiet" onPress={seeAll}>
          {codebookText.seeAll(passages.length)}
        </Button>
      )}
    </section>
  );
}
