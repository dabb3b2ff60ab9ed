import { useEffect, useState } from 'react';
import type { RevisionFile } from '#shared/model/revision-file';
import type { Failure } from '#shared/result';
import { BookOpen } from 'lucide-react';
import { useDesk } from '../../commands/desk';
import { perform } from '../../commands/registry';
import { useSession } from '../../state/session';
import { loadText } from '../../storage/load';
import { describeFailure } from '../../text/failures';
import { text } from '../../text/en';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Spinner } from '../../ui/Spinner';
import { Article } from './Article';
import { FilterBar } from './FilterBar';
import { FindBar } from './FindBar';
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
      {loaded?.kind === 'failed' && (
        <Banner tone="danger" heading={text.textMissing}>
          {describeFailure(loaded.failure)}
        </Banner>
      )}
      {loaded?.kind === 'text' ? (
        <Article key={loaded.document} document={loaded.document} file={loaded.file} />
      ) : (
        !loaded && <Spinner label={text.starting} />
      )}
      <ReadingHint />
      <FilterBar />
    </div>
  );
}

type Loaded =
  | { kind: 'text'; document: string; file: RevisionFile }
  | { kind: 'failed'; document: string; failure: Failure };

/** The document's text, once it is read. */
function useText(document: string | undefined): Loaded | undefined {
  const desk = useDesk();
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    const revision = document && desk.workspace.fields('document', document)?.revision;
    if (!revision || !document) return;
    let isCurrent = true;
    void loadText(desk.bridge, desk.database, desk.project.project, revision.blob).then((read) => {
      if (!isCurrent) return;
      setLoaded(
        read.ok
          ? { kind: 'text', document, file: read.value }
          : { kind: 'failed', document, failure: read.failure },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, document]);
  return loaded?.document === document ? loaded : undefined;
}
