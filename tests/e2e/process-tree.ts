import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

type Process = { readonly id: number; readonly parent: number; readonly isDead: boolean };

/** All that a process has started, and what those have started. */
export async function descendantsOf(root: number): Promise<number[]> {
  const all = await processes();
  const childrenOf = (parent: number): number[] =>
    all.filter((each) => each.parent === parent).flatMap(({ id }) => [id, ...childrenOf(id)]);
  return childrenOf(root);
}

/** Ends a process and all that it has started, and waits until they are gone. */
export async function killTree(root: number): Promise<void> {
  const all = [root, ...(await descendantsOf(root))];
  for (const id of all) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
  await allGone(all);
}

/** Waits until none of these runs any more. */
export async function allGone(ids: readonly number[], withinMs = 10_000): Promise<void> {
  const until = Date.now() + withinMs;
  for (;;) {
    const living = new Set((await processes()).filter(({ isDead }) => !isDead).map(({ id }) => id));
    const left = ids.filter((id) => living.has(id));
    if (left.length === 0) return;
    if (Date.now() > until) throw new Error(`Still running after ${withinMs} ms: ${left.join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function processes(): Promise<Process[]> {
  if (process.platform === 'linux') {
    const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
    return (await Promise.all(ids.map(ofLinux))).flat();
  }
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,stat=']);
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .map(([id, parent, state]) => asProcess(id, parent, state));
}

/** Without `ps`, which small machines do not have. It may end while we look. */
async function ofLinux(id: string): Promise<Process[]> {
  const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => undefined);
  if (stat === undefined) return [];
  // The name, in brackets, may hold anything.
  const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return [asProcess(id, parent, state)];
}

function asProcess(id?: string, parent?: string, state = ''): Process {
  return { id: Number(id), parent: Number(parent), isDead: /^[ZX]/.test(state) };
}
