import { useDesk } from '../../commands/desk';
import { totalsOf } from '../../storage/counts';
import { listDocuments } from '../../storage/listed-documents';
import { useLive } from '../../storage/use-live';
import { text } from '../../text/en';
import { DocumentShelf } from './DocumentShelf';
import { LibraryEmpty } from './LibraryEmpty';
import { usePaste } from './use-paste';
import styles from './LibraryRoom.module.css';

/** So many are shown while the others are read: more than a screen has room for. */
const AT_FIRST = 100;

/** The project's documents: to find one, to open it, to add more. */
export function LibraryRoom() {
  const desk = useDesk();
  const newest = useLive(() => listDocuments(desk.database, desk.project.author, AT_FIRST), [desk]);
  const all = useLive(() => listDocuments(desk.database, desk.project.author), [desk]);
  const totals = useLive(() => totalsOf(desk.database), [desk]);
  const documents = all ?? newest;
  usePaste(desk);
  return (
    <section className={styles.room} aria-label={text.rooms.library} data-region>
      {documents?.length === 0 && <LibraryEmpty />}
      {documents && documents.length > 0 && (
        <DocumentShelf documents={documents} total={all?.length ?? totals?.documents ?? documents.length} />
      )}
    </section>
  );
}
