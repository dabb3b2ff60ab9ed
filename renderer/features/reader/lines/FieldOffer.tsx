import { useEffect, useRef, type KeyboardEvent } from 'react';
import { carryOut } from '../../../commands/carry-out';
import { useDesk } from '../../../commands/desk';
import { closeLine } from '../../../commands/line';
import { planRecordInProject } from '../../../commands/what-we-record';
import { fieldText } from '../../../text/recording';
import { Button } from '../../../ui/Button';
import styles from './FieldLine.module.css';

type FieldOfferProps = { field: string; name: string; onRecord: () => void };

/** The project does not record this: here all the same, in the whole project, or not now. */
export function FieldOffer({ field, name, onRecord }: FieldOfferProps) {
  const desk = useDesk();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const recordInProject = (): void => {
    void carryOut(desk, planRecordInProject(desk, field));
    onRecord();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'p' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    recordInProject();
  };
  return (
    <div className={styles.form} onKeyDownCapture={onKeyDown}>
      <p className={styles.offer}>{fieldText.notRecorded(name)}</p>
      <div className={styles.buttons}>
        <Button ref={first} keys="Enter" onPress={onRecord}>
          {fieldText.recordHere}
        </Button>
        <Button keys="P" onPress={recordInProject}>
          {fieldText.recordInProject}
        </Button>
        <Button look="quiet" keys="Escape" onPress={() => closeLine(desk)}>
          {fieldText.notNow}
        </Button>
      </div>
    </div>
  );
}
