import { Plus, RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { commandOf, type CommandId } from '#shared/commands';
import type { KeySlot } from '#shared/keys/assign';
import { conflictsOf, firstKeysOf, keysOf, withKeys, type OwnKeys } from '#shared/keys/keymap';
import { takeKeys } from '../../commands/keymap';
import { keysText } from '../../text/keys';
import { IconButton } from '../../ui/IconButton';
import { Kbd } from '../../ui/Kbd';
import { writtenCaps } from '../../ui/key-caps';
import { isMac } from '../../ui/platform';
import { KeyCapture } from './KeyCapture';
import type { Tell } from './KeysNews';
import styles from './KeysDialog.module.css';

type KeyRowProps = {
  id: CommandId;
  own: OwnKeys;
  /** Which of its keys is being changed, if one is. */
  slot: KeySlot | undefined;
  onOpen: (slot: KeySlot | undefined) => void;
  onTell: Tell;
};

/** A command with its keys as buttons; below them, the field in which a new one is pressed. */
export function KeyRow({ id, own, slot, onOpen, onTell }: KeyRowProps) {
  const { label } = commandOf(id);
  const keys = keysOf(id, own);
  const row = useRef<HTMLLIElement>(null);
  const wasOpen = useRef(false);
  const isOpen = slot !== undefined;
  useEffect(() => {
    // The field is gone, and the focus with it.
    if (wasOpen.current && !isOpen && document.activeElement === document.body)
      row.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const change = (next: OwnKeys): void => {
    takeKeys(next);
    onOpen(undefined);
    onTell(
      keysText.nowHas(
        label,
        keysOf(id, next).map((key) => writtenCaps(key, isMac)),
      ),
      own,
    );
  };
  const clashing = [...new Set(keys.flatMap((key) => conflictsOf(id, key, own, isMac)))];
  return (
    <li ref={row} className={styles.row}>
      <div className={styles.rowLine}>
        <span className={styles.command}>{label}</span>
        {keys.length === 0 && <span className={styles.hint}>{keysText.noKey}</span>}
        {keys.map((key) => (
          <button
            key={key}
            type="button"
            className={styles.keyButton}
            aria-label={keysText.changeKey(writtenCaps(key, isMac), label)}
            onClick={() => onOpen({ command: id, replaces: key })}
          >
            <Kbd keys={key} />
          </button>
        ))}
        <IconButton icon={Plus} label={keysText.addKey(label)} onPress={() => onOpen({ command: id })} />
        <IconButton
          icon={RotateCcw}
          label={keysText.reset(label)}
          isDisabled={own[id] === undefined}
          onPress={() => change(withKeys(own, id, firstKeysOf(id)))}
        />
      </div>
      {clashing.length > 0 && !slot && (
        <p className={styles.warning}>{keysText.clashes(clashing.map((other) => commandOf(other).label))}</p>
      )}
      {slot && (
        <KeyCapture
          key={slot.replaces ?? ''}
          slot={slot}
          own={own}
          onTake={change}
          onCancel={() => onOpen(undefined)}
        />
      )}
    </li>
  );
}
