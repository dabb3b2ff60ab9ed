import { brief } from './brief';
import { BadUsage, type Command, type ExitCode, type Io } from './command';
import { diff } from './diff';
import { exportCommand } from './export';
import { importCommand } from './import';
import { log } from './log';
import { matrix } from './matrix';
import { merge } from './merge';
import { sample } from './sample';
import { show } from './show';
import { split } from './split';
import { state } from './state';
import { suggest } from './suggest';
import { verify } from './verify';
import { VERSION } from './version';

const commands: ReadonlyMap<string, Command> = new Map([
  ['import', importCommand],
  ['show', show],
  ['state', state],
  ['log', log],
  ['verify', verify],
  ['sample', sample],
  ['suggest', suggest],
  ['brief', brief],
  ['matrix', matrix],
  ['export', exportCommand],
  ['merge', merge],
  ['diff', diff],
  ['split', split],
]);

/** Runs the tool with these arguments (those behind the program's name). It reads and writes bundles, never a profile. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined) {
    io.err(help());
    return 2;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    io.out(help());
    return 0;
  }
  if (name === '--version') {
    io.out(`${VERSION}\n`);
    return 0;
  }
  const command = commands.get(name);
  if (!command) {
    io.err(`There is no command "${name}". See: scholion --help\n`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    const details = command.details === undefined ? '' : `\n${command.details}\n`;
    io.out(`scholion ${command.usage}\n\n${command.summary}\n${details}`);
    return 0;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    if (!isBadUsage(error)) throw error;
    io.err(`${error.message}\nUsage: scholion ${command.usage}\n`);
    return 2;
  }
}

function help(): string {
  const width = Math.max(...[...commands.keys()].map((name) => name.length));
  const list = [...commands].map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}\n`);
  return `Scholion ${VERSION}: reads and writes bundles of annotated articles, and finds who is in an article.

${list.join('')}
scholion COMMAND --help says how to use one; scholion --version prints the version.
Exit code: 0 done, 1 something was found wrong, 2 wrong use.
`;
}

/** `parseArgs` says what is wrong with an argument by an error of its own. */
function isBadUsage(error: unknown): error is Error {
  if (error instanceof BadUsage) return true;
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
