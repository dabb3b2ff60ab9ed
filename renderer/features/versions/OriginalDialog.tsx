import { useEffect, useState } from 'react';
import { useDesk } from '../../commands/desk';
import { readOriginal, saveOriginal, type Original } from '../../commands/versions';
import { text } from '../../text/en';
import { describeFailure } from '../../text/failures';
import { versionText } from '../../text/versions';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Spinner } from '../../ui/Spinner';
import styles from './Versions.module.css';

/** The file that the open article was read from, as it was added: to be read, never to be run. */
export function OriginalDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const [original, setOriginal] = useState<Original>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    void readOriginal(desk).then((read) =>
      read.ok ? setOriginal(read.value) : setProblem(describeFailure(read.failure)),
    );
  }, [desk]);
  return (
    <Dialog
      heading={versionText.originalHeading}
      onClose={onClose}
      size="large"
      actions={
        <>
          {original && (
            <Button onPress={() => void saveOriginal(desk, original)}>{versionText.saveCopy}</Button>
          )}
          <Button look="primary" onPress={onClose} takesFocus>
            {text.close}
          </Button>
        </>
      }
    >
      {!original && (problem === undefined ? <Spinner label={text.starting} /> : <p>{problem}</p>)}
      {original && (
        <>
          <p>{versionText.original(original.formatName, original.bytes)}</p>
          {original.text === undefined && <p>{versionText.originalPacked}</p>}
          {original.isCut && <p>{versionText.originalCut}</p>}
          {original.text !== undefined && (
            <pre
              className={styles.original}
              // What scrolls must be reached by key.
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
              tabIndex={0}
              role="region"
              aria-label={versionText.originalField}
            >
              {original.text}
            </pre>
          )}
        </>
      )}
    </Dialog>
  );
}
