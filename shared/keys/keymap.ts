import { commandOf, commands, type CommandId, type CommandPlace } from '../commands';
import { reservationOf, type Reservation } from './reserved';
import { asPressed, isCharacterKey, isSingleKey } from './written';

/** A person's own keys, by command: only where they differ from what the command comes with. */
export type OwnKeys = Readonly<Record<string, readonly string[]>>;

const none: readonly string[] = [];

/** The keys that a command comes with. */
export function firstKeysOf(id: CommandId): readonly string[] {
  return commandOf(id).keys ?? none;
}

/** The keys of a command; the first is the one that menus and tooltips show. */
export function keysOf(id: CommandId, own: OwnKeys): readonly string[] {
  return own[id] ?? firstKeysOf(id);
}

/** The key that a menu or tooltip shows for a command: its first, or the first that is no letter where letters are off. */
export function shownKeyOf(id: CommandId, own: OwnKeys, hasSingleKeys: boolean): string | undefined {
  return keysOf(id, own).find((key) => hasSingleKeys || !isCharacterKey(key));
}

/** The commands that a pressed key asks for, wherever they belong. */
export function commandsWith(pressed: string, own: OwnKeys, isMac: boolean): CommandId[] {
  return commands.map(({ id }) => id).filter((id) => holds(id, pressed, own, isMac));
}

/** The other commands that this key asks for in a place where it would also ask for this one. */
export function conflictsOf(id: CommandId, key: string, own: OwnKeys, isMac: boolean): CommandId[] {
  const { place } = commandOf(id);
  return commandsWith(asPressed(key, isMac), own, isMac).filter(
    (other) => other !== id && canMeet(place, commandOf(other).place),
  );
}

/** Why a command cannot have a key: what the key is for, or that the key would never be heard where the command works. */
export type Misfit = Reservation | 'never-heard';

/** What speaks against giving a command this key, other commands aside. What it came with, it may have again. */
export function misfitOf(id: CommandId, key: string, isMac: boolean): Misfit | undefined {
  if (firstKeysOf(id).some((first) => asPressed(first, isMac) === asPressed(key, isMac))) return undefined;
  if (commandOf(id).place === 'library' && isSingleKey(key)) return 'never-heard';
  return reservationOf(key, isMac);
}

/** The keymap in which this command has these keys. What it came with is no longer one's own. */
export function withKeys(own: OwnKeys, id: CommandId, keys: readonly string[]): OwnKeys {
  const others = Object.entries(own).filter(([other]) => other !== id);
  const first = firstKeysOf(id);
  const each = [...new Set(keys)];
  const isFirst = each.length === first.length && each.every((key, at) => key === first[at]);
  return Object.fromEntries(isFirst ? others : [...others, [id, each]]);
}

/** The keymap in which these commands do without this key. */
export function withoutKey(own: OwnKeys, ids: readonly CommandId[], key: string, isMac: boolean): OwnKeys {
  const pressed = asPressed(key, isMac);
  return ids.reduce((map, id) => {
    const left = keysOf(id, map).filter((each) => asPressed(each, isMac) !== pressed);
    return withKeys(map, id, left);
  }, own);
}

function holds(id: CommandId, pressed: string, own: OwnKeys, isMac: boolean): boolean {
  return keysOf(id, own).some((key) => asPressed(key, isMac) === pressed);
}

/** Whether two commands can be asked for in one place: all but those of different rooms. */
export function canMeet(one: CommandPlace, other: CommandPlace): boolean {
  if (one === 'everywhere' || other === 'everywhere') return true;
  return roomOf(one) === roomOf(other);
}

/** A passage is selected where the article is read. */
function roomOf(place: CommandPlace): CommandPlace {
  return place === 'passage' ? 'reader' : place;
}
