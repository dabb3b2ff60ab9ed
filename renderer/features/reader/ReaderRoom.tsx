import { useEffect, useState } from 'react';
import type { RevisionFile } from '#shared/model/revision-file';
import type { Failure } from '#shared/result';
import { BookOpen } from 'lucide-react';
import { useDesk } from '../../commands/desk';
import { perform } from '../../commands/registry';
import { useLatest } from '../../state/picture-first';
import { useSession } from '../../state/session';
import { loadText, textAtHand } from '../../storage/load';
import { describeFailure } from '../../text/failures';
import { text } from '../../text/en';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Spinner } from '../../ui/Spinner';
import { Article } from './Article';
import { FilterBar } from './FilterBar';
import { FindBar } from './FindBar';
import { FoundBar } from './FoundBar';
import { ReadingHint } from './ReadingHint';
import { JudgeLine } from './JudgeLine';
import { SourceLine } from './SourceLine';
import styles from './ReaderRoom.module.css';

/** The article with what was marked in it. */
export function ReaderRoom() {
  const desk = useDesk();
  const document = useSession((session) => session.document);
  const loaded = useText(document);
  const bar = useSession((session) => session.bar);
  if (!document) {
    return (
      <EmptyState
        icon={BookOpen}
        actions={<Button onPress={() => void perform(desk, 'goToLibrary')}>{text.goToLibrary}</Button>}
      >
        {text.readerEmpty}
      </EmptyState>
    );
  }
  return (
    <div className={styles.room}>
      <SourceLine document={document} />
      {bar === 'judge' && <JudgeLine />}
      {bar === 'find' && loaded?.kind === 'text' && <FindBar />}
      {bar === 'found' && loaded?.kind === 'text' && <FoundBar document={document} text={loaded.file.text} />}
      {loaded?.kind === 'failed' && (
        <Banner tone="danger" heading={text.textMissing}>
          {describeFailure(loaded.failure)}
        </Banner>
      )}
      {loaded?.kind === 'text' ? (
        <Article key={`${loaded.document} ${loaded.blob}`} document={loaded.document} file={loaded.file} />
      ) : (
        !loaded && <Spinner label={text.starting} />
      )}
      <ReadingHint />
      <FilterBar />
    </div>
  );
}

type Loaded =
  | { kind: 'text'; document: string; blob: string; file: RevisionFile }
  | { kind: 'failed'; document: string; blob: string; failure: Failure };

/** The document's text, once it is read; another one as soon as it has another. */
function useText(document: string | undefined): Loaded | undefined {
  const desk = useDesk();
  const blob = useLatest(desk.workspace.listen, () =>
    document === undefined ? undefined : desk.workspace.fields('document', document)?.revision.blob,
  );
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    if (blob === undefined || document === undefined) return;
    let isCurrent = true;
    void loadText(desk.bridge, desk.database, desk.project.project, blob).then((read) => {
      if (!isCurrent) return;
      setLoaded(
        read.ok
          ? { kind: 'text', document, blob, file: read.value }
          : { kind: 'failed', document, blob, failure: read.failure },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, document, blob]);
  if (loaded?.document === document && loaded?.blob === blob) return loaded;
  // What was made here a moment ago is on the screen without a break.
  const file = blob === undefined ? undefined : textAtHand(desk.database, blob);
  return file && document !== undefined && blob !== undefined
    ? { kind: 'text', document, blob, file }
    : undefined;
}
