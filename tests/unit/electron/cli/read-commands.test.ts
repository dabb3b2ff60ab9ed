import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { AuthorLog } from '#shared/bundle/author-log';
import { put } from '#shared/bundle/put';
import { writeBundle } from '#electron/bundle/bundle-file';
import { foldAll, stateOf } from '#shared/history/state';
import { SAMPLE_PROJECT } from '#shared/sample/identity';
import { sampleContent } from '#shared/sample/sample';
import { at, scholion } from './io';

const sample = at('sample.scholion');
beforeAll(async () => {
  expect(await scholion('sample', '-o', sample)).toMatchObject({ exitCode: 0, out: '' });
});

test('the sample is written as a bundle, the same each time', async () => {
  await scholion('sample', '-o', at('again.scholion'));

  expect(readFileSync(at('again.scholion')).equals(readFileSync(sample))).toBe(true);
});

test('state and show --json print the folded state, documents with their text', async () => {
  const { out, exitCode } = await scholion('state', sample, '--json');
  const state = JSON.parse(out);

  expect(exitCode).toBe(0);
  expect((await scholion('show', sample, '--json')).out).toBe(out);
  const { document: expected, ...others } = stateOf(foldAll(sampleContent().changes));
  const { document, ...rest } = state;
  expect(rest).toEqual(JSON.parse(JSON.stringify(others)));
  expect(document).toEqual([{ ...expected?.[0], text: document[0].text }]);
  expect(document[0].text).toMatch(/^North Korean Troops in Kursk[\s\S]*Leave a Reply$/);
});

test('show is a page to read: documents, passages with who is in them, implications with what they rest on', async () => {
  const { out, exitCode } = await scholion('show', sample);

  expect(exitCode).toBe(0);
  expect(out).toContain('Sample (share, project ');
  expect(out).toContain('North Korean Troops in Kursk Change the Sums for All Sides\nSample author, ');
  expect(out).toContain(`  ${stateOf(foldAll(sampleContent().changes))['passage']?.length} passages\n`);
  expect(out).toMatch(
    /“Pyongyang has lent Moscow fighting men”\n {6}North Korea \(acts, supports\); Russia \(affected\); North Korean forces in Kursk \(mentioned\)\n/,
  );
  expect(out).toContain(
    '[stated; mil; likely; moderate confidence]\n      affects: Russian armed forces (gain); Ukraine (loss)',
  );
  expect(out).toContain('undermines: “a badly led ally can be a burden to its host”');
});

test('log lists the changes, in the form of the bundle for programs', async () => {
  const { changes } = sampleContent();

  const { out } = await scholion('log', sample);
  const parsed = JSON.parse((await scholion('log', sample, '--json')).out);

  expect(out.trimEnd().split('\n')).toHaveLength(changes.length);
  expect(out).toContain('2024-10-29T12:00:00.000Z  5c401104 5c401104 #1  newProject: put project\n');
  expect(parsed).toHaveLength(changes.length);
  expect(parsed).toEqual(expect.arrayContaining([changes[0], changes.at(-1)]));
});

test('verify says that a whole bundle is whole', async () => {
  const { out, exitCode } = await scholion('verify', sample);

  expect(exitCode).toBe(0);
  expect(out).toBe(
    `${sample}: whole; ${sampleContent().changes.length} changes by 2 authors in 2 streams; 2 files; not signed\n`,
  );
});

test.each(['verify', 'show', 'state', 'log'])(
  '%s of a damaged bundle is a finding, in one line',
  async (command) => {
    const bytes = readFileSync(sample);
    writeFileSync(at('damaged.scholion'), bytes.subarray(0, bytes.length - 100));

    const { exitCode, out, err } = await scholion(command, at('damaged.scholion'));

    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toBe(
      'damaged.scholion: not a whole bundle: it is not a whole zip file: it was cut off or changed on the way\n',
    );
  },
);

test('verify finds a passage that does not say what its text says', async () => {
  const { changes, blobs } = sampleContent();
  const passage = changes
    .flatMap(({ patches }) => patches)
    .find((patch) => patch.op === 'put' && patch['type'] === 'passage');
  const forged = structuredClone(changes);
  const last = forged.at(-1)!;
  last.patches = [structuredClone(passage)!];
  const spans = (last.patches[0] as unknown as { fields: { target: { spans: { quote: string }[] } } }).fields
    .target.spans;
  spans[0]!.quote = 'never\u001B[2J said';
  await writeBundle(at('forged.scholion'), {
    kind: 'share',
    project: SAMPLE_PROJECT,
    changes: forged,
    blobs: { digests: [...blobs.keys()], read: async (digest) => blobs.get(digest)! },
  });

  const { exitCode, out } = await scholion('verify', at('forged.scholion'));

  expect(exitCode).toBe(1);
  expect(out).toContain('not in its text as marked: “never\uFFFD[2J said”\n');
  expect(out).toContain('1 wrong quote');
});

test('objects that lack what they should have, or point to what is not there, are shown all the same', async () => {
  const author = '0b0f7f0e-52a1-4c53-8a0a-6d8f3a3a5b11';
  const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
  const log = new AuthorLog(author);
  const document = 'a'.repeat(64);
  const patches = [
    put('document', document, {}),
    put('passage', id(1), {}),
    put('appears', id(2), { passage: id(1), actor: id(9) }),
    put('implication', id(3), {}),
    put('bears', id(4), { implication: id(3), passage: id(8) }),
    put('affects', id(5), { implication: id(3) }),
  ];
  const register = { stream: id(7), patches: [put('person', id(6), {})] };
  log.write({ batch: id(7), command: 'tag', streams: [register, { stream: document, patches }] }, 0);
  const bundle = { kind: 'share', project: id(7), changes: log.changes } as const;
  await writeBundle(at('bare.scholion'), {
    ...bundle,
    blobs: { digests: [], read: async () => new Uint8Array() },
  });

  const { exitCode, out } = await scholion('show', at('bare.scholion'));

  expect(exitCode).toBe(0);
  expect(out).toContain('an actor that is not in this bundle (role not set)');
  expect(out).toContain('in an article that is not in this bundle');
});
