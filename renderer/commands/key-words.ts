import { commandOf, isCommandId } from '#shared/commands';
import { shownKeyOf, type OwnKeys } from '#shared/keys/keymap';
import { session, useSession } from '../state/session';
import { isMac } from '../ui/platform';
import { writtenCaps } from '../ui/key-caps';

/** A sentence that names commands in braces, as "press {tag}", with the keys that they have now. */
export function withKeyWords(sentence: string): string {
  const { ownKeys, hasSingleKeys } = session.get();
  return inWords(sentence, ownKeys, hasSingleKeys);
}

/** The same as part of what is on the screen, where it follows when keys are changed. */
export function KeyWords({ of: sentence }: { of: string }): string {
  return useSession(({ ownKeys, hasSingleKeys }) => inWords(sentence, ownKeys, hasSingleKeys));
}

/** A command that no key asks for is named as the menus name it. */
function inWords(sentence: string, own: OwnKeys, hasSingleKeys: boolean): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (token, id: string) => {
    if (!isCommandId(id)) return token;
    const key = shownKeyOf(id, own, hasSingleKeys);
    return key === undefined ? `“${commandOf(id).label}”` : writtenCaps(key, isMac);
  });
}
