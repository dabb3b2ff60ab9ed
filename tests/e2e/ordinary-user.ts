import { execFileSync } from 'node:child_process';
import { chmod, chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { electronPath, launchArguments } from '#build/electron-path';
import { findProgram } from '#build/project';

/** Whom machines have for what needs no rights at all. */
const user = 'nobody';

/** Why this cannot be tried here; nothing if it can. */
export function whyNoOrdinaryUser(): string | undefined {
  if (process.platform !== 'linux') return 'only Linux knows runuser';
  if (process.getuid?.() !== 0) return 'not root: all other tests run with the sandbox on already';
  const runuser = findProgram('runuser');
  if (!runuser) return 'there is no runuser here';
  try {
    execFileSync(runuser, ['-u', user, '--', 'test', '-x', electronPath().program]);
    return undefined;
  } catch {
    return `${user} may not read this checkout`;
  }
}

/** A program that starts Electron as an ordinary user, with what it needs of a home, and the arguments to give it. */
export async function asOrdinaryUser(
  folder: string,
  profile: string,
): Promise<{ program: string; args: string[] }> {
  const home = join(folder, 'home');
  await mkdir(home);
  await chmod(folder, 0o755);
  const uid = idOf('-u');
  const gid = idOf('-g');
  for (const own of [home, profile]) await chown(own, uid, gid);
  const program = join(folder, 'as-ordinary-user');
  const environment = `HOME='${home}' XDG_RUNTIME_DIR='${home}'`;
  await writeFile(
    program,
    `#!/bin/sh\nexec runuser -u ${user} -- env ${environment} '${electronPath().program}' "$@"\n`,
  );
  await chmod(program, 0o755);
  return {
    program,
    args: launchArguments([`--user-data-dir=${profile}`]).filter((arg: string) => arg !== '--no-sandbox'),
  };
}

function idOf(option: '-u' | '-g'): number {
  return Number(execFileSync('id', [option, user], { encoding: 'utf8' }));
}
