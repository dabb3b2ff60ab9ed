import { useEffect, useState } from 'react';
import { useDesk } from '../../commands/desk';
import { perform } from '../../commands/registry';
import type { RevisionFile } from '#shared/model/revision-file';
import type { Failure } from '#shared/result';
import { countWords } from '#shared/text/count-words';
import { loadText } from '../../storage/load';
import type { DocumentRow } from '../../storage/tables';
import { useSession } from '../../state/session';
import { describeFailure } from '../../text/failures';
import { text } from '../../text/en';
import { intakeText } from '../../text/intake';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Spinner } from '../../ui/Spinner';
import { ArticleFacts } from './ArticleFacts';
import { FindingList } from './FindingList';

type DocumentReportDialogProps = { document: string; onClose: () => void };

/** How the text of a document came about: what was read, assumed, found and left out. */
export function DocumentReportDialog({ document, onClose }: DocumentReportDialogProps) {
  const desk = useDesk();
  const read = useReport(document);
  const isOpen = useSession(({ room, document: open }) => room === 'reader' && open === document);
  const hasLeftOut = isOpen && (read?.file?.meta.removed?.length ?? 0) > 0;
  return (
    <Dialog
      heading={intakeText.documentHeading(read?.row?.title ?? '…')}
      onClose={onClose}
      actions={
        <>
          {hasLeftOut && (
            <Button onPress={() => void perform(desk, 'leftOut')}>{intakeText.showLeftOut}</Button>
          )}
          <Button look="primary" onPress={onClose} takesFocus>
            {intakeText.close}
          </Button>
        </>
      }
    >
      {!read && <Spinner label={text.starting} />}
      {read?.failure && <p>{describeFailure(read.failure)}</p>}
      {read?.file && read.row && (
        <>
          <FindingList findings={read.file.meta.findings ?? []} />
          <ArticleFacts
            fields={read.row}
            format={read.file.meta.format}
            encoding={read.file.meta.encoding}
            words={countWords(read.file.text, read.row.language)}
            pages={read.file.meta.pages?.length ?? 0}
          />
        </>
      )}
    </Dialog>
  );
}

type Report = { row?: DocumentRow; file?: RevisionFile; failure?: Failure };

function useReport(document: string): Report | undefined {
  const { bridge, database, project } = useDesk();
  const [report, setReport] = useState<Report>();
  useEffect(() => {
    let isCurrent = true;
    void (async () => {
      const row = await database.documents.get(document);
      const file = row && (await loadText(bridge, database, project.project, row.revision.blob));
      if (!isCurrent) return;
      if (!file) setReport({ failure: { code: 'blob-missing', digest: document } });
      else setReport(file.ok ? { row, file: file.value } : { row, failure: file.failure });
    })();
    return () => {
      isCurrent = false;
    };
  }, [bridge, database, project, document]);
  return report;
}
