import { useDesk } from '../../commands/desk';
import { totalsOf } from '../../storage/counts';
import { useLive } from '../../storage/use-live';
import { text } from '../../text/en';
import { DocumentShelf } from './DocumentShelf';
import { LibraryEmpty } from './LibraryEmpty';
import { useDocuments } from './use-documents';
import { usePaste } from './use-paste';
import styles from './LibraryRoom.module.css';

/** The project's documents: to find one, to open it, to add more. */
export function LibraryRoom() {
  const desk = useDesk();
  const listed = useDocuments(desk);
  const totals = useLive(() => totalsOf(desk.database), [desk]);
  usePaste(desk);
  return (
    <section className={styles.room} aria-label={text.rooms.library} data-region>
      {listed?.documents.length === 0 && <LibraryEmpty />}
      {listed && listed.documents.length > 0 && (
        <DocumentShelf
          documents={listed.documents}
          total={(listed.isAll ? undefined : totals?.documents) ?? listed.documents.length}
        />
      )}
    </section>
  );
}
