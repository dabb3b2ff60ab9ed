import { useDesk } from '../../commands/desk';
import { articleNotes } from '../../storage/article-notes';
import { useLive } from '../../storage/use-live';
import { articleNotesText } from '../../text/article-notes';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import styles from './ArticleNotesDialog.module.css';

type ArticleNotesDialogProps = { document: string; onClose: () => void };

/** What people said of an article as a whole, each with who said it. */
export function ArticleNotesDialog({ document, onClose }: ArticleNotesDialogProps) {
  const { database } = useDesk();
  const notes = useLive(() => articleNotes(database, document), [database, document]) ?? [];
  return (
    <Dialog
      heading={articleNotesText.heading}
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose} takesFocus>
          {articleNotesText.close}
        </Button>
      }
    >
      <ul className={styles.notes} data-selectable>
        {notes.map(({ id, name, text, themes }) => (
          <li key={id} className={styles.note}>
            <span className={styles.name} dir="auto">
              {name ?? articleNotesText.nobody}
            </span>
            <span className={styles.words} dir="auto">
              {text ?? articleNotesText.themes(themes ?? [])}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
