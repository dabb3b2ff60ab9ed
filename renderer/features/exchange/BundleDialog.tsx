import { useState } from 'react';
import type { BundleFinding, FileHandle } from '#shared/ipc/contract';
import { takeBundle } from '../../commands/bundles';
import { useDesk } from '../../commands/desk';
import { text } from '../../text/en';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ArrivalProgress } from './ArrivalProgress';
import { BundleProgress } from './BundleProgress';
import { BundleDocuments } from './BundleDocuments';
import { UnprotectedNote } from './UnprotectedNote';
import styles from './BundleDialog.module.css';

type BundleDialogProps = {
  file: FileHandle;
  finding: BundleFinding;
  isArriving: boolean;
  onClose: () => void;
};

/** What a bundle brings and from whom. Nothing is taken from it before the person says so. */
export function BundleDialog({ file, finding, isArriving, onClose }: BundleDialogProps) {
  const desk = useDesk();
  const [isTaking, setTaking] = useState(false);
  const isBusy = isTaking || isArriving;
  const { name, people, fresh, known, documents } = finding;
  const isNews = fresh > 0;

  const take = async (): Promise<void> => {
    setTaking(true);
    // It closes this dialog, or shows in its place what went wrong.
    await takeBundle(desk, file, finding);
    setTaking(false);
  };
  /** What is being taken is stopped, which closes the dialog; what is saved cannot be. */
  const leave = (): void => {
    if (isArriving) return;
    if (isBusy) void desk.bridge.stopBundle();
    else onClose();
  };
  const goThere = (): void => {
    onClose();
    void desk.openProject(finding.project);
  };

  return (
    <Dialog
      heading={`${text.bundleHeading}: ${file.name}`}
      onClose={leave}
      actions={
        <>
          {!isArriving && (
            <Button onPress={leave}>{isBusy ? text.stopBundle : isNews ? text.cancel : text.close}</Button>
          )}
          <Button
            look="primary"
            onPress={() => (isNews ? void take() : goThere())}
            isPending={isBusy}
            takesFocus
          >
            {isBusy ? text.bundleTaking : isNews ? text.takeBundle : text.goToProject}
          </Button>
        </>
      }
    >
      <dl className={styles.facts}>
        <dt>{text.bundleFrom}</dt>
        <dd data-selectable>{people.join(', ') || text.bundleUnnamed}</dd>
        <dt>{text.bundleProject}</dt>
        <dd data-selectable>{name || text.projectUnnamed}</dd>
        <dt>{text.bundleBrings}</dt>
        <dd>
          {isNews ? text.bundleNews(fresh) : text.bundleNothingNew}{' '}
          {isNews && known > 0 && text.bundleKnown(known)}
        </dd>
      </dl>
      {isArriving ? (
        <ArrivalProgress name={file.name} />
      ) : (
        isBusy && <BundleProgress label={text.bundleTaking} />
      )}
      {documents.length > 0 && <BundleDocuments documents={documents} />}
      <UnprotectedNote>{text.bundleUnsigned}</UnprotectedNote>
    </Dialog>
  );
}
