import { expect, test } from 'vitest';
import { readKeymap, writeKeymap } from '#shared/keys/keymap-file';

test('a key file brings back the keys that were written to it', () => {
  const own = { highlight: ['B', 'Mod+M'], tag: [] };

  expect(readKeymap(JSON.stringify(writeKeymap(own)), false)).toEqual({ kind: 'keys', own, skipped: [] });
});

test('commands that are not known here are left out and named', () => {
  const file = { scholionKeys: 1, keys: { fly: ['Mod+F'], highlight: ['B'] } };

  expect(readKeymap(JSON.stringify(file), false)).toEqual({
    kind: 'keys',
    own: { highlight: ['B'] },
    skipped: ['fly'],
  });
});

test('keys that no command may have, or that are none, are left out and named', () => {
  const file = { scholionKeys: 1, keys: { highlight: ['Tab', 'b', 'Mod+', 'M'] } };

  expect(readKeymap(JSON.stringify(file), false)).toEqual({
    kind: 'keys',
    own: { highlight: ['M'] },
    skipped: ['Tab', 'b', 'Mod+'],
  });
});

test('keys as a command comes with them are not its person’s own', () => {
  const file = { scholionKeys: 1, keys: { highlight: ['H'] } };

  expect(readKeymap(JSON.stringify(file), false)).toMatchObject({ own: {} });
});

test.each(['', 'no file', '[]', '{}', '{"scholionKeys":1}', '{"scholionKeys":1,"keys":{"tag":"A"}}'])(
  '%s is no key file',
  (text) => {
    expect(readKeymap(text, false)).toEqual({ kind: 'no-keys' });
  },
);

test('a file of a newer version is said to be one', () => {
  expect(readKeymap('{"scholionKeys":2,"keys":[]}', false)).toEqual({ kind: 'newer', version: 2 });
});

test('a file that names JavaScript’s own properties pollutes nothing', () => {
  const read = readKeymap('{"scholionKeys":1,"keys":{"__proto__":["A"],"constructor":["B"]}}', false);

  expect(read).toMatchObject({ kind: 'keys', own: {} });
  expect({}).not.toHaveProperty('0');
});
