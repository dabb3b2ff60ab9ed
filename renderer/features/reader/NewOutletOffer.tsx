import { X } from 'lucide-react';
import { useState } from 'react';
import { useDesk } from '../../commands/desk';
import { useKey } from '../../commands/keymap';
import { newOutletHere, passOutlet } from '../../commands/outlets';
import { perform } from '../../commands/registry';
import { outletText } from '../../text/outlets';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import styles from './ReaderRoom.module.css';
import { useLatest } from '../../state/picture-first';

/** Asks about an outlet that is met for the first time, in a corner of the line: to be graded, or not to be asked about again. */
export function NewOutletOffer() {
  const desk = useDesk();
  const [, setPassed] = useState(0);
  const name = useLatest(desk.workspace.listen, () => newOutletHere(desk));
  const key = useKey('gradeOutlet');
  if (name === undefined) return null;
  return (
    <span className={styles.offer}>
      <span className={styles.offered} title={outletText.offer(name)}>
        {outletText.offer(name)}
      </span>
      <Button look="quiet" {...key} onPress={() => void perform(desk, 'gradeOutlet')}>
        {outletText.offerGrade}
      </Button>
      <IconButton
        icon={X}
        label={outletText.offerDismiss(name)}
        onPress={() => {
          passOutlet(desk, name);
          setPassed((count) => count + 1);
        }}
      />
    </span>
  );
}
