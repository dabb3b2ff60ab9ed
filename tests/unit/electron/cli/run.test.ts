import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { VERSION } from '#electron/cli/version';
import { importFormats } from '#shared/import/formats';
import { formatNames } from '#shared/report/format-names';
import { scholion } from './io';

test('--help lists every command', async () => {
  const { exitCode, out, err } = await scholion('--help');

  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  for (const command of ['import', 'show', 'state', 'log', 'verify', 'sample', 'suggest'])
    expect(out).toMatch(`  ${command} `);
});

test('each command has a help of its own', async () => {
  const { exitCode, out } = await scholion('import', '--help');

  expect(exitCode).toBe(0);
  expect(out).toMatch(/^scholion import FILE… -o BUNDLE/);
});

test('the help of what reads files names every format', async () => {
  for (const command of ['import', 'suggest']) {
    const { out } = await scholion(command, '--help');

    for (const format of importFormats) expect(out).toContain(formatNames[format]);
  }
});

test('--version prints the version of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

  expect(await scholion('--version')).toEqual({ exitCode: 0, out: `${version}\n`, err: '' });
  expect(VERSION).toBe(version);
});

test.each([
  ['nothing at all', []],
  ['an unknown command', ['destroy']],
  ['a command without its bundle', ['show']],
  ['two bundles where one is meant', ['verify', 'a', 'b']],
  ['an option of another command', ['verify', 'a', '--json']],
  ['the sample without a place for it', ['sample']],
])('%s is wrong use: exit code 2, nothing on the standard output', async (_, args) => {
  const { exitCode, out, err } = await scholion(...args);

  expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
  expect(err).not.toBe('');
});
