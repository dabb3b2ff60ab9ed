import { useEffect, useRef, useState } from 'react';
import { withSignsNamed } from '#shared/import/unusual-characters';
import { useDesk } from '../../commands/desk';
import { textOfVersion, versionsOf, type Version } from '../../commands/versions';
import { text } from '../../text/en';
import { differenceText, versionText } from '../../text/versions';
import { Button } from '../../ui/Button';
import { Difference } from '../../ui/Difference';
import { Dialog } from '../../ui/Dialog';
import styles from './Versions.module.css';

/** Two texts that are looked at side by side; one whose file is not here has no words. */
type Compared = {
  readonly key: string;
  readonly heading: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
};

/** The texts that the open article has had: why each came, what it changed, and how it differs from the present one. */
export function VersionsDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const [versions, setVersions] = useState<readonly Version[]>([]);
  const [compared, setCompared] = useState<Compared>();
  useEffect(() => {
    void versionsOf(desk).then(setVersions);
  }, [desk]);
  const compareWithPresent = async (version: Version): Promise<void> =>
    setCompared({
      key: `${version.textDigest} present`,
      heading: versionText.comparedWithPresent(dateOf(version)),
      before: await textOfVersion(desk, version),
      after: desk.reader?.file.text,
    });
  const compareWithBefore = async (version: Version): Promise<void> =>
    setCompared({
      key: `${version.textDigest} before`,
      heading: versionText.comparedWithBefore(dateOf(version)),
      before: version.replaced && (await textOfVersion(desk, version.replaced)),
      after: await textOfVersion(desk, version),
    });
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
      <ol className={styles.versions} aria-label={versionText.versionsList}>
        {versions.map((version) => (
          <VersionRow
            key={version.textDigest}
            version={version}
            isCompared={compared?.key.startsWith(version.textDigest) ?? false}
            onCompareWithBefore={() => void compareWithBefore(version)}
            onCompareWithPresent={() => void compareWithPresent(version)}
          />
        ))}
      </ol>
      {compared && (
        <section className={styles.compared} aria-label={compared.heading}>
          <h3>{compared.heading}</h3>
          {compared.before === undefined || compared.after === undefined ? (
            <p>{versionText.versionGone}</p>
          ) : (
            <Difference
              key={compared.key}
              before={compared.before}
              after={compared.after}
              words={differenceText}
            />
          )}
        </section>
      )}
    </Dialog>
  );
}

type VersionRowProps = {
  version: Version;
  isCompared: boolean;
  onCompareWithBefore: () => void;
  onCompareWithPresent: () => void;
};

function VersionRow({ version, isCompared, onCompareWithBefore, onCompareWithPresent }: VersionRowProps) {
  const { note, why, who, isPresent, replaced } = version;
  const date = dateOf(version);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // The list is lower beside a comparison.
    if (isCompared) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCompared]);
  return (
    <li ref={row} className={styles.version} data-compared={isCompared || undefined}>
      <div className={styles.versionWords}>
        <span className={styles.reason} dir="auto">
          {withSignsNamed(versionText.versionWhy(why, note))}
        </span>
        <span className={styles.versionFacts}>
          {versionText.version(date, who)}
          {isPresent && ` · ${versionText.presentVersion}`}
        </span>
        {note && (
          <span className={styles.versionFacts}>
            {versionText.versionWords(note.words)} · {versionText.versionFared(note.passages)}
          </span>
        )}
      </div>
      <div className={styles.versionActions}>
        {replaced && (
          <Button
            look="quiet"
            aria-label={`${versionText.whatChanged}: ${date}`}
            onPress={onCompareWithBefore}
          >
            {versionText.whatChanged}
          </Button>
        )}
        {!isPresent && (
          <Button look="quiet" aria-label={`${versionText.compare}: ${date}`} onPress={onCompareWithPresent}>
            {versionText.compare}
          </Button>
        )}
      </div>
    </li>
  );
}

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

function dateOf({ at }: Version): string {
  return when.format(at);
}
