import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { carryOut } from '../../commands/carry-out';
import { useDesk } from '../../commands/desk';
import { planMerge, planRemoveOutlet } from '../../commands/outlets';
import { notify } from '../../state/session';
import { documentsChoosing } from '../../storage/outlet-counts';
import { outletText } from '../../text/outlets';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import styles from './OutletsDialog.module.css';

type OutletEndsProps = { id: string; onGone: (next?: string) => void };

/** Two names of one outlet become one; one that is not needed goes. Both can be undone. */
export function OutletEnds({ id, onGone }: OutletEndsProps) {
  const desk = useDesk();
  const [other, setOther] = useState<string | null>(null);
  const outlets = desk.outlets.get();
  const others = outlets.all.filter((outlet) => outlet.id !== id);
  const kept = outlets.find(id);
  if (!kept) return null;

  const merge = async (): Promise<void> => {
    const gone = other === null ? undefined : outlets.find(other);
    if (!gone) return;
    const chosenIn = await documentsChoosing(desk.database, gone.id);
    if (!(await carryOut(desk, planMerge(desk, kept, gone, chosenIn)))) return;
    setOther(null);
    notify(outletText.merged(kept.name, gone.name), { canUndo: true });
    onGone(id);
  };
  const remove = async (): Promise<void> => {
    if (!(await carryOut(desk, planRemoveOutlet(desk, id)))) return;
    notify(outletText.removed(kept.name), { canUndo: true });
    onGone();
  };
  return (
    <div className={styles.ends}>
      {others.length > 0 && (
        <>
          <Select
            label={outletText.merge}
            options={others.map(({ id: value, name }) => ({ value, label: name }))}
            value={other}
            onChange={setOther}
            placeholder={outletText.mergeWith}
          />
          <Button onPress={() => void merge()} isDisabled={other === null}>
            {outletText.mergeNow}
          </Button>
        </>
      )}
      <Button look="quiet" icon={Trash2} onPress={() => void remove()}>
        {outletText.remove}
      </Button>
    </div>
  );
}
