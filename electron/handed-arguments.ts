import path from 'node:path';
import { LINK_SCHEME } from '#shared/passage-link';

/** What the program is given from outside: files to be read, and links to passages that are to be shown. */
export type Handed = { readonly files: readonly string[]; readonly links: readonly string[] };

/**
 * What is named on the command line. Started through a bare Electron (`isDefaultApp`) the second argument is the program's
 * own folder. Switches may stand anywhere; what is no regular file is left out when it is opened, and of what begins as a
 * link does nothing is taken for a file.
 */
export function handedArguments(argv: readonly string[], isDefaultApp: boolean, folder: string): Handed {
  const named = argv
    .slice(isDefaultApp ? 2 : 1)
    .filter((argument) => argument !== '' && !argument.startsWith('-'));
  return {
    files: named.filter((argument) => !isLink(argument)).map((argument) => path.resolve(folder, argument)),
    links: named.filter(isLink),
  };
}

function isLink(argument: string): boolean {
  return argument.toLowerCase().startsWith(`${LINK_SCHEME}:`);
}
