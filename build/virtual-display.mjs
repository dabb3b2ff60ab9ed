// @ts-check
import { spawn } from 'node:child_process';
import { findProgram } from './project.mjs';
import { SetUpError } from './progress.mjs';

export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * Runs something that opens windows. Where there is no screen it gets one of its own in memory, which ends with it.
 * @template Value
 * @param {(env: NodeJS.ProcessEnv) => Promise<Value>} work gets what to add to the environment
 * @returns {Promise<Value>}
 */
export async function withDisplay(work) {
  if (hasDisplay()) return work({});
  const { display, close } = await openVirtualDisplay();
  try {
    return await work({ DISPLAY: display });
  } finally {
    await close();
  }
}

/** @returns {Promise<{ display: string, close: () => Promise<void> }>} a screen in memory, by the name that windows are told */
export async function openVirtualDisplay() {
  const program = findProgram('Xvfb');
  if (!program)
    throw new SetUpError('There is no display here, and no Xvfb to make one: install the package "xvfb".');
  // The server itself picks a free number and writes it to the fourth stream: nothing to guess, nothing to race for.
  const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'];
  const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const end = () => void server.kill();
  // Also when we are ended in the middle of the work.
  process.once('exit', end);
  return {
    display: `:${await numberFrom(server)}`,
    async close() {
      process.off('exit', end);
      end();
      await ended;
    },
  };
}

/** @param {import('node:child_process').ChildProcess} server @returns {Promise<string>} */
function numberFrom(server) {
  return new Promise((resolve, reject) => {
    let complaint = '';
    server.stderr?.on('data', (chunk) => (complaint += chunk));
    server.stdio[3]?.once('data', (number) => resolve(String(number).trim()));
    server.once('error', reject);
    server.once('exit', () => reject(new SetUpError(`The virtual display did not start:\n${complaint}`)));
  });
}
