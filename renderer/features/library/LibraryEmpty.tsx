import { ClipboardPaste, FilePlus, FolderPlus, Library } from 'lucide-react';
import { useDesk } from '../../commands/desk';
import { perform } from '../../commands/registry';
import { text } from '../../text/en';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import styles from './LibraryEmpty.module.css';

/** What a new project begins with: a place to drop articles on, and three other ways in. */
export function LibraryEmpty() {
  const desk = useDesk();
  return (
    <div className={styles.room}>
      <div className={styles.area}>
        <h1>
          <VisuallyHidden>{text.libraryHeading}</VisuallyHidden>
        </h1>
        <EmptyState
          icon={Library}
          actions={
            <>
              <Button look="primary" icon={FilePlus} onPress={() => void perform(desk, 'addDocuments')}>
                {text.addDocuments}
              </Button>
              <Button icon={FolderPlus} onPress={() => void perform(desk, 'addFolder')}>
                {text.addFolder}
              </Button>
              <Button icon={ClipboardPaste} keys="Mod+V" onPress={() => void perform(desk, 'pasteDocument')}>
                {text.pasteText}
              </Button>
            </>
          }
        >
          {text.libraryEmpty}
        </EmptyState>
        <div className={styles.others}>
          {!desk.project.isSample && (
            <Button look="quiet" onPress={() => void perform(desk, 'openSample')}>
              {text.openSample}
            </Button>
          )}
          <Button look="quiet" onPress={() => void perform(desk, 'openBundle')}>
            {text.openBundle}
          </Button>
        </div>
      </div>
    </div>
  );
}
