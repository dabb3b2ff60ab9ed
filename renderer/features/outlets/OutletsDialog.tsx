import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { useDesk } from '../../commands/desk';
import { keptOutlet } from '../../commands/outlet-drafts';
import { gradesInOrder } from '#shared/sources/grades';
import { useLatest } from '../../state/picture-first';
import { notify } from '../../state/session';
import { countByOutlet } from '../../storage/outlet-counts';
import { useLive } from '../../storage/use-live';
import { outletText } from '../../text/outlets';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { OutletForm } from './OutletForm';
import styles from './OutletsDialog.module.css';

type OutletsDialogProps = {
  /** The one to begin with. */
  outlet: string | undefined;
  /** What an article says of an outlet that is not here yet. */
  fresh: { name: string; patterns: readonly string[] } | undefined;
  onClose: () => void;
};

/** The outlets that articles come from: their grades, and what they are recognised by. */
export function OutletsDialog({ outlet, fresh, onClose }: OutletsDialogProps) {
  const desk = useDesk();
  const form = useId();
  const outlets = useLatest(desk.outlets.listen, desk.outlets.get);
  const counts = useLive(() => countByOutlet(desk.database, outlets), [desk, outlets]);
  const [chosen, setChosen] = useState(() => outlet ?? (fresh ? undefined : outlets.all[0]?.id));
  // One that is being made has its id from the beginning, so that it stays the same once it is there.
  const [freshId, setFreshId] = useState(() => desk.newId());
  const [isFresh, setFresh] = useState(fresh !== undefined || outlets.all.length === 0);
  const shown = outlets.find(isFresh ? freshId : (chosen ?? ''));

  // A new one has no id that outlasts the dialog: it is known by the name that it was begun with.
  const draftKey = shown?.id ?? `new ${fresh?.name ?? ''}`;

  const leave = (): void => {
    if (keptOutlet(desk, draftKey)) notify(outletText.notSaved);
    onClose();
  };
  const begin = (): void => {
    setFreshId(desk.newId());
    setFresh(true);
    setChosen(undefined);
  };
  const choose = (id: string | undefined): void => {
    setFresh(id === undefined);
    setChosen(id);
  };
  return (
    <Dialog
      heading={outletText.heading}
      size="large"
      onClose={leave}
      actions={
        <>
          <Button onPress={leave}>{outletText.close}</Button>
          <Button type="submit" form={form} look="primary">
            {outletText.save}
          </Button>
        </>
      }
    >
      <p className={styles.intro}>{outlets.all.length === 0 ? outletText.empty : outletText.intro}</p>
      <div className={styles.sides}>
        <div className={styles.side}>
          <ul className={styles.list} aria-label={outletText.list}>
            {outlets.all.map(({ id, name, grades = [] }) => (
              <li key={id}>
                <button
                  type="button"
                  className={styles.outlet}
                  aria-pressed={shown?.id === id}
                  onClick={() => choose(id)}
                >
                  <span className={styles.grade}>
                    {gradesInOrder(grades)[0]?.reliability.toUpperCase() ?? '–'}
                  </span>
                  <span className={styles.name} dir="auto">
                    {name}
                  </span>
                  <span className={styles.count}>{counts && outletText.articles(counts.get(id) ?? 0)}</span>
                </button>
              </li>
            ))}
          </ul>
          <Button look="quiet" icon={Plus} onPress={begin}>
            {outletText.add}
          </Button>
        </div>
        <OutletForm
          key={shown?.id ?? freshId}
          formId={form}
          id={shown?.id ?? freshId}
          draftKey={draftKey}
          start={shown ?? (fresh && { name: fresh.name, publisherPatterns: [...fresh.patterns] }) ?? {}}
          isFresh={!shown}
          takesFocusAtGrade={fresh !== undefined || outlet !== undefined}
          onGone={(next) => choose(next ?? outlets.all.find(({ id }) => id !== shown?.id)?.id)}
        />
      </div>
    </Dialog>
  );
}
