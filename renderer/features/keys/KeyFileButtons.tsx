import { readKeymap, writeKeymap } from '#shared/keys/keymap-file';
import { useDesk, type Desk } from '../../commands/desk';
import { takeKeys } from '../../commands/keymap';
import { session, useSession } from '../../state/session';
import { describeFailure } from '../../text/failures';
import { keysText } from '../../text/keys';
import { Button } from '../../ui/Button';
import { isMac } from '../../ui/platform';
import type { Tell } from './KeysNews';
import styles from './KeysDialog.module.css';

/** What is done to all keys at once: from a file, to a file, as they were in the beginning. */
export function KeyFileButtons({ onTell }: { onTell: Tell }) {
  const desk = useDesk();
  const hasOwn = useSession(({ ownKeys }) => Object.keys(ownKeys).length > 0);
  const resetAll = (): void => {
    const before = session.get().ownKeys;
    takeKeys({});
    onTell(keysText.allReset, before);
  };
  return (
    <div className={styles.files}>
      <Button onPress={() => void importKeys(desk, onTell)}>{keysText.import}</Button>
      <Button onPress={() => void exportKeys(desk, onTell)}>{keysText.export}</Button>
      <Button isDisabled={!hasOwn} onPress={resetAll}>
        {keysText.resetAll}
      </Button>
    </div>
  );
}

async function exportKeys({ bridge }: Desk, tell: Tell): Promise<void> {
  const written = await bridge.exportKeys(writeKeymap(session.get().ownKeys));
  if (!written.ok) tell(describeFailure(written.failure));
  else if (written.value) tell(keysText.exported(written.value.name));
}

/** The keys of a file take the place of one's own. */
async function importKeys({ bridge }: Desk, tell: Tell): Promise<void> {
  const chosen = await bridge.chooseKeys();
  if (!chosen.ok) return tell(describeFailure(chosen.failure));
  if (!chosen.value) return;
  const { handle, name } = chosen.value;
  const bytes = await bridge.readChosen({ handle });
  if (!bytes.ok) return tell(describeFailure(bytes.failure));
  const read = readKeymap(new TextDecoder().decode(bytes.value), isMac);
  if (read.kind === 'no-keys') return tell(keysText.noKeysIn(name));
  if (read.kind === 'newer') return tell(keysText.newerKeys(name));
  const before = session.get().ownKeys;
  takeKeys(read.own);
  tell(keysText.imported(name, Object.keys(read.own).length, read.skipped), before);
}
