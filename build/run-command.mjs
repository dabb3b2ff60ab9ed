// @ts-check
import { spawn } from 'node:child_process';
import { root } from './project.mjs';
import { SetUpError } from './progress.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} exitCode 1 also when a signal ended it
 * @property {string} output both streams, in the order they came
 *
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to the environment
 * @property {string} [cwd]
 * @property {number} [timeout] milliseconds, after which it is ended
 * @property {(text: string) => void} [onOutput]
 */

/**
 * Runs a command to its end and keeps what it printed. Never rejects: a program that cannot start is an outcome too.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { env = {}, cwd = root, timeout, onOutput } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Only there are the tools batch files, which nothing but a shell can start.
      shell: process.platform === 'win32' && command.endsWith('.cmd'),
      ...(timeout && { timeout }),
    });
    let output = '';
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      const text = chunk.toString();
      output += text;
      onOutput?.(text);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ exitCode: 1, output: output + error.message }));
    child.on('close', (code) => resolve({ exitCode: code ?? 1, output }));
  });
}

/**
 * The same for a command that must succeed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export async function mustRun(command, args, options) {
  const { exitCode, output } = await run(command, args, options);
  if (exitCode !== 0) {
    const end = output.trim().split('\n').slice(-15).join('\n');
    throw new SetUpError(`"${[command, ...args].join(' ')}" failed with code ${exitCode}:\n${end}`);
  }
  return output;
}

/**
 * Runs a command on our own terminal; gives its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
export function runInFront(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    // A terminal sends Ctrl+C to the child as well: we wait for it to end, then end.
    const ignore = () => {};
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => void child.kill(signal);
    process.on('SIGINT', ignore);
    process.on('SIGTERM', passOn);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGINT', ignore);
      process.off('SIGTERM', passOn);
      resolve(code ?? 1);
    });
  });
}

/**
 * How to call npm: the very one that called us, where there is one.
 * @param {readonly string[]} args
 * @returns {[command: string, args: string[]]}
 */
export function npm(args) {
  const cli = process.env['npm_execpath'];
  if (cli?.endsWith('npm-cli.js')) return [process.execPath, [cli, ...args]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', [...args]];
}
