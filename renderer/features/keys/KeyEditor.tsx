import { useState } from 'react';
import type { CommandId } from '#shared/commands';
import type { KeySlot } from '#shared/keys/assign';
import { keysOf } from '#shared/keys/keymap';
import { setSingleKeys } from '../../commands/keymap';
import { useSessionParts } from '../../state/session';
import { text } from '../../text/en';
import { keysText } from '../../text/keys';
import { Checkbox } from '../../ui/Checkbox';
import { isMac } from '../../ui/platform';
import { foundCommands } from './found-commands';
import { KeyRow } from './KeyRow';
import type { Tell } from './KeysNews';
import styles from './KeysDialog.module.css';

/** Every command with its keys, each of which can be changed, and more added. */
export function KeyEditor({ typed, onTell }: { typed: string; onTell: Tell }) {
  const { ownKeys, hasSingleKeys } = useSessionParts('ownKeys', 'hasSingleKeys');
  const [slot, setSlot] = useState<KeySlot>();
  const found = foundCommands(typed, (id: CommandId) => keysOf(id, ownKeys), isMac);
  return (
    <>
      <div>
        <Checkbox isSelected={hasSingleKeys} onChange={setSingleKeys}>
          {keysText.singleKeys}
        </Checkbox>
        <p className={styles.hint}>{keysText.singleKeysHint}</p>
      </div>
      <div className={styles.editor}>
        {found.map(({ menu, ids }) => (
          <section key={menu} className={styles.group} aria-label={text.menus[menu]}>
            <h3 className={styles.heading}>{text.menus[menu]}</h3>
            <ul className={styles.rows}>
              {ids.map((id) => (
                <KeyRow
                  key={id}
                  id={id}
                  own={ownKeys}
                  slot={slot?.command === id ? slot : undefined}
                  onOpen={setSlot}
                  onTell={onTell}
                />
              ))}
            </ul>
          </section>
        ))}
        {found.length === 0 && <p>{keysText.noneFound}</p>}
      </div>
    </>
  );
}
