import { unreadableInWords } from '#shared/report/unreadable-words';
import type { Failure, FailureCode } from '#shared/result';

type Words = { readonly [Code in FailureCode]?: (failure: Extract<Failure, { code: Code }>) => string };

/** What can go wrong in the tool. The rest of the program's failures cannot happen here. */
const words: Words = {
  'file-unreadable': ({ name, reason }) => `${name}: cannot be read (${reason})`,
  'file-unwritable': ({ name, reason }) => `${name}: cannot be written (${reason})`,
  'file-too-large': ({ name, bytes, limit }) => `${name}: too large (${bytes} bytes, at most ${limit})`,
  'import-failed': ({ name, reason, detail }) =>
    `${name}: could not be read: ${unreadableInWords(reason, detail)}`,
  'bundle-unreadable': ({ name, reason }) => `${name}: not a whole bundle: ${reason}`,
  'bundle-too-new': ({ name, version, newestKnown }) =>
    `${name}: made by a newer Scholion (format ${version}; this one reads up to ${newestKnown})`,
};

export function failureInWords(failure: Failure): string {
  const say = words[failure.code] as ((failure: Failure) => string) | undefined;
  return say?.(failure) ?? failure.code;
}
