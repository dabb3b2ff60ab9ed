import { useDesk } from '../../commands/desk';
import { listDocuments } from '../../storage/listed-documents';
import { useLive } from '../../storage/use-live';
import { text } from '../../text/en';
import { DocumentShelf } from './DocumentShelf';
import { LibraryEmpty } from './LibraryEmpty';
import { usePaste } from './use-paste';
import styles from './LibraryRoom.module.css';

/** The project's documents: to find one, to open it, to add more. */
export function LibraryRoom() {
  const desk = useDesk();
  const documents = useLive(() => listDocuments(desk.database, desk.project.author), [desk]);
  usePaste(desk);
  return (
    <section className={styles.room} aria-label={text.rooms.library} data-region>
      {documents?.length === 0 && <LibraryEmpty />}
      {documents && documents.length > 0 && <DocumentShelf documents={documents} />}
    </section>
  );
}
