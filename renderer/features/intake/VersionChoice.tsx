import { useEffect, useState } from 'react';
import type { ReadArticle } from '#shared/import/read-file';
import { useDesk } from '../../commands/desk';
import { previewVersion, takeVersion } from '../../commands/intake/take-version';
import type { NewVersion } from '../../commands/new-version';
import type { Known } from '../../state/intake';
import { intakeText } from '../../text/intake';
import { differenceText, versionText } from '../../text/versions';
import { Button } from '../../ui/Button';
import { Difference } from '../../ui/Difference';
import { PassageEffects } from './PassageEffects';
import styles from './DecisionForm.module.css';

type VersionChoiceProps = {
  entry: string;
  article: ReadArticle;
  of: Known;
  /** Another decision is being carried out. */
  isHeld: boolean;
  onDecided: () => void;
};

/** To take an article as the new text of a document: what becomes of its passages, and the two texts side by side. */
export function VersionChoice({ entry, article, of, isHeld, onDecided }: VersionChoiceProps) {
  const desk = useDesk();
  const version = usePreview(article, of.document);
  const [isCompared, setCompared] = useState(false);
  const [isBusy, setBusy] = useState(false);
  if (!version) return null;

  const take = async (): Promise<void> => {
    if (isHeld || isBusy) return;
    setBusy(true);
    await takeVersion(desk, entry, article, of);
    setBusy(false);
    onDecided();
  };

  return (
    <>
      <div className={styles.choice}>
        <Button onPress={() => void take()}>{intakeText.asVersion}</Button>
        <span className={styles.hint}>
          {intakeText.asVersionHint(of.title, versionText.effect(version.counts))}
        </span>
        <PassageEffects carried={version.carried} />
      </div>
      <div className={styles.choice}>
        <Button look="quiet" aria-expanded={isCompared} onPress={() => setCompared(!isCompared)}>
          {isCompared ? intakeText.compareNoMore : intakeText.compare}
        </Button>
      </div>
      {isCompared && (
        <div data-comparison>
          <Difference before={version.before.text} after={version.file.text} words={differenceText} />
        </div>
      )}
    </>
  );
}

function usePreview(article: ReadArticle, document: string): NewVersion | undefined {
  const desk = useDesk();
  const [version, setVersion] = useState<NewVersion>();
  useEffect(() => {
    let isCurrent = true;
    void previewVersion(desk, article, document).then((preview) => {
      if (isCurrent && preview.ok) setVersion(preview.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, article, document]);
  return version;
}
