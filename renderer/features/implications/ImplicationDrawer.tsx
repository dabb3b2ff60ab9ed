import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useDesk, type Desk } from '../../commands/desk';
import { changeDrawer, joinExisting, leaveDrawer, removeInDrawer, saveDrawer } from '../../commands/drawer';
import { startOf } from '../../commands/evidence';
import { openEvidenceTable } from '../../commands/open-analysis';
import { useKey } from '../../commands/keymap';
import { outcomeErrorIn } from '../../commands/outcome-error';
import type { ImplicationForm } from '../../state/implication-form';
import type { DrawerAim, OpenDrawer } from '../../state/session';
import { text } from '../../text/en';
import { implicationText } from '../../text/implications';
import { takeCommitKey } from '../../ui/commit-key';
import { Button } from '../../ui/Button';
import { Drawer } from '../../ui/Drawer';
import { useInvalidFocus } from '../../ui/use-invalid-focus';
import type { LooseActor } from './AffectedField';
import { DrawerFields } from './DrawerFields';
import styles from './ImplicationDrawer.module.css';

/** So what? One implication: what it means, for whom, how likely, and apart from that how good the basis is. */
export function ImplicationDrawer({ drawer }: { drawer: OpenDrawer }) {
  const desk = useDesk();
  const saveKey = useKey('saveImplication');
  const { aim, form, isChanged } = drawer;
  const [tries, setTries] = useState(0);
  const fields = useInvalidFocus(tries);
  // What stands in the actor field: only asked for when the drawer is saved, so nothing is drawn anew for it.
  const loose = useRef<LooseActor>(undefined);
  const frame = useRef<HTMLElement>(null);
  useWordsInSight(desk, aim, frame);

  const change = (part: Partial<ImplicationForm>): void => changeDrawer(desk, part);
  const errors = {
    statement: form.statement.trim() ? undefined : text.statementMissing,
    outcome: outcomeErrorIn(form),
  };
  const save = (): void => {
    setTries(tries + 1);
    if (errors.statement ?? errors.outcome) return;
    const actor = loose.current;
    if (actor) change({ affected: [...form.affected, { actor, effect: undefined }] });
    void saveDrawer(desk);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (takeCommitKey(event)) save();
  };

  return (
    <div onKeyDownCapture={onKeyDown} data-region className={styles.frame}>
      <Drawer
        ref={frame}
        heading={aim.kind === 'edit' ? text.drawer.edit : text.drawer[aim.basis]}
        onClose={() => leaveDrawer(desk)}
        closeLabel={text.closeDrawer}
        actions={
          <>
            {isChanged && <span className={styles.unsaved}>{implicationText.unsaved}</span>}
            {aim.kind === 'edit' && (
              <Button look="quiet" onPress={() => openEvidenceTable(desk, aim.implication)}>
                {implicationText.evidenceTable}
              </Button>
            )}
            {aim.kind === 'edit' && (
              <Button look="quiet" onPress={() => void removeInDrawer(desk, aim.implication)}>
                {text.removeImplication}
              </Button>
            )}
            <Button look="primary" {...saveKey} onPress={save}>
              {text.saveImplication}
            </Button>
          </>
        }
      >
        <div ref={fields}>
          <DrawerFields
            aim={aim}
            form={form}
            onChange={change}
            onJoin={(implication) => void joinExisting(desk, implication)}
            errors={tries > 0 ? errors : undefined}
            looseRef={loose}
          />
        </div>
      </Drawer>
    </div>
  );
}

/** The words it is about stay in sight beside it, however tall it grows. */
function useWordsInSight(desk: Desk, aim: DrawerAim, frame: { current: HTMLElement | null }): void {
  useEffect(() => {
    const start = aim.kind === 'new' ? startOf(desk, aim.evidence) : undefined;
    if (!frame.current || start === undefined) return;
    let height = 0;
    const observer = new ResizeObserver(([entry]) => {
      const grown = entry?.contentRect.height ?? 0;
      if (grown > height) desk.reader?.reveal(start);
      height = grown;
    });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [desk, aim, frame]);
}
