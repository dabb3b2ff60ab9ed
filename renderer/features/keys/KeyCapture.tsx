import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { commandOf, type CommandId } from '#shared/commands';
import { assignKey, takeKey, type KeySlot } from '#shared/keys/assign';
import { keysOf, withKeys, type OwnKeys } from '#shared/keys/keymap';
import { writtenKey } from '../../commands/written-key';
import { keysText } from '../../text/keys';
import { Button } from '../../ui/Button';
import { writtenCaps } from '../../ui/key-caps';
import { isMac } from '../../ui/platform';
import styles from './KeysDialog.module.css';

type KeyCaptureProps = {
  slot: KeySlot;
  own: OwnKeys;
  onTake: (own: OwnKeys) => void;
  onCancel: () => void;
};

/** What stands in the way of the key that was pressed. */
type Obstacle = { readonly sentence: string; readonly conflict?: readonly CommandId[]; readonly key: string };

/** A field that takes the next key pressed in it, whatever it is, and says what stands in its way. */
export function KeyCapture({ slot, own, onTake, onCancel }: KeyCaptureProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [obstacle, setObstacle] = useState<Obstacle>();
  const { label } = commandOf(slot.command);
  const isChanging = slot.replaces !== undefined;
  const remove = (): void =>
    onTake(
      withKeys(
        own,
        slot.command,
        keysOf(slot.command, own).filter((key) => key !== slot.replaces),
      ),
    );
  const again = (): void => {
    setObstacle(undefined);
    field.current?.focus();
  };

  const press = (key: string): void => {
    const assigned = assignKey(own, slot, key, isMac);
    const caps = writtenCaps(key, isMac);
    if (assigned.kind === 'assigned') return onTake(assigned.own);
    if (assigned.kind === 'misfit')
      return setObstacle({ key, sentence: keysText.cannotBe(caps, assigned.why) });
    setObstacle({ key, sentence: keysText.conflict(caps, labelsOf(assigned.with)), conflict: assigned.with });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const key = writtenKey(event.nativeEvent, isMac);
    // Tab goes on to the buttons, as everywhere: no key may hold the focus here.
    if (key === undefined || key === 'Tab' || key === 'Shift+Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (key === 'Escape') onCancel();
    else if (key === 'Backspace' && isChanging) remove();
    else press(key);
  };

  return (
    <div className={styles.capture}>
      <input
        ref={field}
        // One presses a key next: that is why it was opened.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        readOnly
        className={styles.captureField}
        aria-label={keysText.newKeyFor(label)}
        aria-describedby={id}
        placeholder={keysText.pressKey}
        value={obstacle ? writtenCaps(obstacle.key, isMac) : ''}
        onKeyDown={onKeyDown}
      />
      <div>
        <p id={id} className={styles.hint}>
          {keysText.captureHint(isChanging)}
        </p>
        <div role="alert" className={styles.warning}>
          {obstacle?.sentence}
        </div>
      </div>
      <div className={styles.captureActions}>
        {obstacle?.conflict && (
          <>
            <Button onPress={() => onTake(takeKey(own, slot, obstacle.key, isMac))}>
              {keysText.takeFrom(labelsOf(obstacle.conflict))}
            </Button>
            <Button onPress={again}>{keysText.chooseAnother}</Button>
          </>
        )}
        {isChanging && <Button onPress={remove}>{keysText.remove}</Button>}
        <Button look="quiet" onPress={onCancel}>
          {keysText.cancel}
        </Button>
      </div>
    </div>
  );
}

function labelsOf(ids: readonly CommandId[]): string[] {
  return ids.map((id) => commandOf(id).label);
}
