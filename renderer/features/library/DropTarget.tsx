import { FileDown } from 'lucide-react';
import { type ReactNode, useCallback } from 'react';
import { tellLeftOut } from '../../commands/add-documents';
import { useDesk } from '../../commands/desk';
import { text } from '../../text/en';
import { Icon } from '../../ui/Icon';
import { droppedFiles } from './dropped-files';
import { takeDropped } from '../../commands/take-files';
import { useFileDrop } from './use-file-drop';
import styles from './DropTarget.module.css';

/** Takes articles and bundles that are dropped anywhere on the window. */
export function DropTarget({ children }: { children: ReactNode }) {
  const desk = useDesk();
  const take = useCallback(
    async (dropped: DataTransfer) => {
      const content = await droppedFiles(dropped);
      tellLeftOut(content);
      await takeDropped(desk, content.files);
    },
    [desk],
  );
  const onDrop = useCallback((dropped: DataTransfer) => void take(dropped), [take]);
  const hanging = useFileDrop(onDrop);
  return (
    <>
      {children}
      {hanging !== undefined && (
        <div className={styles.veil}>
          <p className={styles.words}>
            <Icon of={FileDown} size={24} />
            {text.dropToAdd(hanging)}
          </p>
        </div>
      )}
    </>
  );
}
