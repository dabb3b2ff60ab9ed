import { useState } from 'react';
import { writeShare } from '../../commands/bundles';
import { useDesk } from '../../commands/desk';
import type { ListedDocument } from '../../storage/listed-documents';
import { text } from '../../text/en';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useInvalidFocus } from '../../ui/use-invalid-focus';
import { BundleProgress } from './BundleProgress';
import { bundleName } from './bundle-name';
import { DocumentChoice } from './DocumentChoice';
import { errorsInName, ownNameOf, saveOwnName } from '../../commands/own-name';
import { OwnNameFields } from './OwnNameFields';
import { UnprotectedNote } from './UnprotectedNote';
import styles from './ExportForm.module.css';

type ExportFormProps = {
  documents: readonly ListedDocument[];
  /** Those that are ticked at first. */
  proposed: readonly ListedDocument[];
  onClose: () => void;
};

export function ExportForm({ documents, proposed, onClose }: ExportFormProps) {
  const desk = useDesk();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(proposed.map(({ id }) => id)));
  const [ownName, setOwnName] = useState(() => ownNameOf(desk));
  const [isUnnamed] = useState(ownName.name === '' || ownName.initials === '');
  const [tries, setTries] = useState(0);
  const fields = useInvalidFocus(tries);
  const [isBusy, setBusy] = useState(false);

  const going = documents.filter(({ id }) => chosen.has(id));
  const passages = going.reduce((sum, document) => sum + document.passages, 0);
  const errors = isUnnamed ? errorsInName(ownName) : {};

  const submit = async (): Promise<void> => {
    setTries(tries + 1);
    if (isBusy || going.length === 0 || Object.keys(errors).length > 0) return;
    setBusy(true);
    const isNamed = !isUnnamed || (await saveOwnName(desk, ownName));
    const ids = going.map(({ id }) => id);
    const isWritten = isNamed && (await writeShare(desk, ids, bundleName(going, desk.project.name)));
    setBusy(false);
    if (isWritten) onClose();
  };

  /** What is being written is stopped, which closes the form. */
  const leave = (): void => {
    if (isBusy) void desk.bridge.stopBundle();
    else onClose();
  };

  return (
    <Dialog
      heading={text.exportHeading}
      onClose={leave}
      onSubmit={() => void submit()}
      actions={
        <>
          <p className={styles.summary}>
            {going.length === 0 ? text.nothingChosen : text.exportSummary(going.length, passages)}
          </p>
          <Button onPress={leave}>{isBusy ? text.stopBundle : text.cancel}</Button>
          <Button
            type="submit"
            look="primary"
            isDisabled={going.length === 0}
            isPending={isBusy}
            takesFocus={!isUnnamed}
          >
            {text.saveBundle}
          </Button>
        </>
      }
    >
      <p>{text.exportIntro}</p>
      <UnprotectedNote>{text.unsigned}</UnprotectedNote>
      {isUnnamed && (
        <div ref={fields}>
          <OwnNameFields value={ownName} errors={tries > 0 ? errors : {}} onChange={setOwnName} />
        </div>
      )}
      {isBusy && <BundleProgress label={text.bundleWriting} />}
      <DocumentChoice documents={documents} chosen={chosen} onChange={setChosen} />
    </Dialog>
  );
}
