import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { at } from './io';

/** The tool as a process of its own, from its sources. */
const command = ['--import', 'tsx', path.resolve('electron/cli/main.ts')];

test('the tool runs as a program: output, errors and exit code', () => {
  const bundle = at('process.scholion');

  const made = spawnSync(process.execPath, [...command, 'sample', '-o', bundle], { encoding: 'utf8' });
  const verified = spawnSync(process.execPath, [...command, 'verify', bundle], { encoding: 'utf8' });
  const wrong = spawnSync(process.execPath, [...command, 'verify', at('gone.scholion')], {
    encoding: 'utf8',
  });

  expect(made).toMatchObject({ status: 0, stdout: '' });
  expect(verified).toMatchObject({ status: 0, stderr: '' });
  expect(verified.stdout).toContain(': whole; ');
  expect(wrong).toMatchObject({ status: 1, stdout: '', stderr: 'gone.scholion: cannot be read (ENOENT)\n' });
}, 30_000);

test('a reader that stops before the end is no failure', async () => {
  const bundle = at('pipe.scholion');
  spawnSync(process.execPath, [...command, 'sample', '-o', bundle]);
  const child = spawn(process.execPath, [...command, 'log', bundle, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => void (errors += chunk.toString()));

  child.stdout.destroy();
  const exitCode = await new Promise((resolve) => void child.on('close', resolve));

  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
}, 30_000);
