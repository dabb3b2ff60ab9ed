import { useState } from 'react';
import type { OwnKeys } from '#shared/keys/keymap';
import { takeKeys } from '../../commands/keymap';
import { session } from '../../state/session';
import { keysText } from '../../text/keys';
import { Button } from '../../ui/Button';
import styles from './KeysDialog.module.css';

/** A sentence about what was done to the keys, and the keys as they were before. */
export type Tell = (sentence: string, before?: OwnKeys) => void;
type Told = { readonly sentence: string; readonly before: OwnKeys | undefined };
type News = { readonly told: Told | undefined; readonly tell: Tell };

export function useKeysNews(): News {
  const [told, setTold] = useState<Told>();
  return { told, tell: (sentence, before) => setTold({ sentence, before }) };
}

/** Says what was done last to the keys, and takes it back: keys belong to no project, so Undo does not know them. */
export function KeysNews({ told, tell }: News) {
  const bringBack = (before: OwnKeys): void => {
    const now = session.get().ownKeys;
    takeKeys(before);
    tell(keysText.broughtBack, now);
  };
  return (
    <div className={styles.news}>
      <output>{told?.sentence}</output>
      {told?.before && (
        <Button look="quiet" onPress={() => told.before && bringBack(told.before)}>
          {keysText.bringBack}
        </Button>
      )}
    </div>
  );
}
