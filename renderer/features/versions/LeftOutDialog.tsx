import { withSignsNamed } from '#shared/import/unusual-characters';
import { useState } from 'react';
import { bringBack } from '../../commands/correct-text';
import { useDesk } from '../../commands/desk';
import { text } from '../../text/en';
import { versionText } from '../../text/versions';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import styles from './Versions.module.css';

/** What the importer left out of the open article, each part with its reason and a way back. */
export function LeftOutDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const [parts] = useState(() => desk.reader?.file.meta.removed ?? []);
  return (
    <Dialog
      heading={versionText.leftOutHeading}
      onClose={onClose}
      size="large"
      actions={
        <Button onPress={onClose} takesFocus={parts.length === 0}>
          {text.close}
        </Button>
      }
    >
      {parts.length === 0 ? (
        <p>{versionText.leftOutNone}</p>
      ) : (
        <ul className={styles.parts}>
          {parts.map((part, at) => (
            <li key={at} className={styles.part}>
              <div className={styles.partHead}>
                <span className={styles.reason}>{versionText.why[part.why]}</span>
                <Button
                  takesFocus={at === 0}
                  aria-label={`${versionText.bringBack}: ${withSignsNamed(part.text.slice(0, 60))}`}
                  onPress={() => void bringBack(desk, at).then((isBack) => isBack && onClose())}
                >
                  {versionText.bringBack}
                </Button>
              </div>
              {/* What scrolls must be reached by key. */}
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
              <p className={styles.partText} dir="auto" tabIndex={0}>
                {withSignsNamed(part.text)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
