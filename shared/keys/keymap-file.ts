import { isCommandId } from '../commands';
import { z } from '../model/zod';
import { misfitOf, withKeys, type OwnKeys } from './keymap';
import { isWrittenKey } from './written';

const VERSION = 1;

/** What a key file holds: a person's own keys, to be carried to another machine or handed to a colleague. */
export const KeymapFile = z.strictObject({
  scholionKeys: z.literal(VERSION),
  keys: z.record(z.string().max(60), z.array(z.string().max(40)).max(16)),
});
export type KeymapFile = z.infer<typeof KeymapFile>;

const OfAnyVersion = z.looseObject({ scholionKeys: z.int().positive() });

/** What was found in a key file: keys, with the commands and keys in it that mean nothing here. */
export type ReadKeymap =
  | { readonly kind: 'keys'; readonly own: OwnKeys; readonly skipped: readonly string[] }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'no-keys' };

/** A keymap as the text of a key file. */
export function writeKeymap(own: OwnKeys): KeymapFile {
  const keys = Object.entries(own).map(([id, each]) => [id, [...each]]);
  return { scholionKeys: VERSION, keys: Object.fromEntries(keys) };
}

/** Reads the text of a key file. What this program does not know in it is left out and named. */
export function readKeymap(text: string, isMac: boolean): ReadKeymap {
  const raw = parsed(text);
  const file = KeymapFile.safeParse(raw);
  if (!file.success) {
    const other = OfAnyVersion.safeParse(raw);
    return other.success && other.data.scholionKeys > VERSION
      ? { kind: 'newer', version: other.data.scholionKeys }
      : { kind: 'no-keys' };
  }
  const skipped: string[] = [];
  let own: OwnKeys = {};
  for (const [id, keys] of Object.entries(file.data.keys)) {
    if (!isCommandId(id)) {
      skipped.push(id);
      continue;
    }
    const isUsable = (key: string): boolean => isWrittenKey(key) && misfitOf(id, key, isMac) === undefined;
    skipped.push(...keys.filter((key) => !isUsable(key)));
    own = withKeys(own, id, keys.filter(isUsable));
  }
  return { kind: 'keys', own, skipped };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
