import { useEffect, useState } from 'react';
import { useDesk } from '../../commands/desk';
import { textOfVersion, versionsOf, type Version } from '../../commands/versions';
import { text } from '../../text/en';
import { differenceText, versionText } from '../../text/versions';
import { Button } from '../../ui/Button';
import { Difference } from '../../ui/Difference';
import { Dialog } from '../../ui/Dialog';
import styles from './Versions.module.css';

/** The texts that the open article has had, and what changed from any of them to the present one. */
export function VersionsDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const [versions, setVersions] = useState<readonly Version[]>([]);
  const [compared, setCompared] = useState<{ version: Version; before: string | undefined }>();
  useEffect(() => {
    void versionsOf(desk).then(setVersions);
  }, [desk]);
  const compare = async (version: Version): Promise<void> =>
    setCompared({ version, before: await textOfVersion(desk, version) });
  const present = desk.reader?.file.text ?? '';
  return (
    <Dialog
      heading={versionText.versionsHeading}
      onClose={onClose}
      size="large"
      actions={
        <Button onPress={onClose} takesFocus>
          {text.close}
        </Button>
      }
    >
      {versions.length === 1 && <p>{versionText.versionsOne}</p>}
      <ul className={styles.versions} aria-label={versionText.versionsList}>
        {versions.map((version) => (
          <li key={version.textDigest} className={styles.version}>
            <span>
              {versionText.version(dateOf(version), version.who)}
              {version.isPresent && ` · ${versionText.presentVersion}`}
            </span>
            {!version.isPresent && (
              <Button
                aria-label={`${versionText.compare}: ${dateOf(version)}`}
                onPress={() => void compare(version)}
              >
                {versionText.compare}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {compared &&
        (compared.before === undefined ? (
          <p>{versionText.versionGone}</p>
        ) : (
          <Difference
            key={compared.version.textDigest}
            before={compared.before}
            after={present}
            words={differenceText}
          />
        ))}
    </Dialog>
  );
}

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

function dateOf({ at }: Version): string {
  return when.format(at);
}
