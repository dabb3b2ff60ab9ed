import path from 'node:path';

/**
 * The files named on the command line. Started through a bare Electron (`isDefaultApp`) the second argument is the
 * program's own folder. Switches may stand anywhere; what is no regular file is left out when it is opened.
 */
export function fileArguments(argv: readonly string[], isDefaultApp: boolean, folder: string): string[] {
  return argv
    .slice(isDefaultApp ? 2 : 1)
    .filter((argument) => argument !== '' && !argument.startsWith('-'))
    .map((argument) => path.resolve(folder, argument));
}
