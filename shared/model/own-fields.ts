import { sha256Hex } from '../sha256';
import { namedId } from './ids';

/** Where a project may add fields of its own, and what their keys begin with: no field of the program ever does. */
export const ownHomes = { passage: 'x-passage-', implication: 'x-implication-' } as const;
export type OwnHome = keyof typeof ownHomes;

/** The id of what a project says of a field: two people who say something of the same one say it of one object. */
export function recordedFieldId(project: string, key: string): string {
  return namedId(project, 'recordedField', key);
}

/** The longest name that a field of one's own may have, in UTF-16 units. */
export const FIELD_NAME_LENGTH = 60;
/** Keys are names of at most 60 characters; a number that tells two apart must fit in. */
const SLUG_LENGTH = 40;

/** Where the values of a field of one's own are kept; nothing for a field of the program. */
export function ownHomeOf(key: string): OwnHome | undefined {
  return (Object.keys(ownHomes) as OwnHome[]).find((home) => key.startsWith(ownHomes[home]));
}

/**
 * The key for a new field of this name: two people who add the same one add one. It stays when the field is renamed.
 *
 * @param taken the keys that are in use.
 */
export function ownKey(home: OwnHome, name: string, taken: ReadonlySet<string>): string {
  const key = ownHomes[home] + slugOf(name);
  let free = key;
  for (let number = 2; taken.has(free); number += 1) free = `${key}-${number}`;
  return free;
}

/** Lower-case ASCII for what a name says; of a name in another script its digest. */
function slugOf(name: string): string {
  const bare = name.trim().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = bare.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const isWhole = slug !== '' && !/[^\p{ASCII}]/u.test(bare.replace(/[^\p{L}\p{N}]/gu, ''));
  return isWhole ? slug.slice(0, SLUG_LENGTH).replace(/-$/, '') : sha256Hex(bare).slice(0, 12);
}
