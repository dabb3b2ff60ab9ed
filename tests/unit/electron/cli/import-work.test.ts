import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { aRefiProject, guid, selection } from '../../../builders/a-refi-project';
import { at, scholion } from './io';

const text = 'Russia signals 😀 relief to the harbour.\nNobody in the council spoke.';

const study = aRefiProject({
  users: `<User guid="${guid(1)}" name="Ana Ruiz"/>`,
  codes: `<Code guid="${guid(10)}" name="Actors" isCodable="false"><Code guid="${guid(11)}" name="Russia" isCodable="true"><Code guid="${guid(12)}" name="as speaker" isCodable="true"/></Code></Code><Code guid="${guid(13)}" name="relief" isCodable="true"/>`,
  sources: `<TextSource guid="${guid(2)}" name="Harbour" plainTextPath="internal://a.txt">${selection(20, 0, 14, [11, 12], { by: 1, name: 'Russia signals' })}${selection(21, 17, 23, [13], { by: 1, name: 'relief' })}</TextSource>`,
  files: { 'sources/a.txt': text },
});

beforeAll(() => writeFileSync(at('study.qdpx'), study));

type State = Record<string, Record<string, unknown>[]>;
const stateOf = async (file: string) => JSON.parse((await scholion('state', file, '--json')).out) as State;

test('a project of another program becomes documents, passages, actors and themes', async () => {
  const { exitCode, err } = await scholion('import', at('study.qdpx'), '-o', at('study.scholion'));
  const state = await stateOf(at('study.scholion'));

  expect(exitCode).toBe(0);
  expect(err).toContain(
    'taken from the other program: 2 passages, 1 actor, 1 theme, 0 implications, 1 person',
  );
  expect(state['document']).toMatchObject([{ title: 'Harbour', text }]);
  expect(state['actor']).toMatchObject([{ name: 'Russia', type: 'state', ids: { iso3166: 'RUS' } }]);
  expect(state['role']).toMatchObject([{ role: 'speaks' }]);
  expect(state['theme']).toMatchObject([{ name: 'relief' }]);
  expect(state['person']).toHaveLength(2);
  const quotes = state['passage']?.map(
    ({ target }) => (target as { spans: { quote: string }[] }).spans[0]?.quote,
  );
  expect(quotes?.toSorted()).toEqual(['Russia signals', 'relief']);
});

test('what codes become is printed, changed and read back', async () => {
  const shown = await scholion('import', at('study.qdpx'), '--show-mapping');
  const mapping = JSON.parse(shown.out) as { codes: { path: string; becomes: string }[] };

  expect(mapping.codes).toMatchObject([
    { path: 'Actors', becomes: 'nothing', why: 'heading' },
    { path: 'Actors/Russia', becomes: 'actor', why: 'parent' },
    { path: 'Actors/Russia/as speaker', becomes: 'role', role: 'speaks' },
    { path: 'relief', becomes: 'theme', why: 'default' },
  ]);

  const changed = mapping.codes.map((code) =>
    code.path === 'relief' ? { ...code, becomes: 'implication' } : code,
  );
  writeFileSync(
    at('mapping.json'),
    JSON.stringify({ basis: 'stated', codes: [...changed, { path: 'gone', becomes: 'actor' }] }),
  );
  const { exitCode, err } = await scholion(
    'import',
    at('study.qdpx'),
    '-o',
    at('mapped.scholion'),
    '--mapping',
    at('mapping.json'),
  );
  const state = await stateOf(at('mapped.scholion'));

  expect(exitCode).toBe(0);
  expect(err).toContain('no code has the path “gone”');
  expect(state['theme']).toBeUndefined();
  expect(state['implication']).toMatchObject([{ statement: 'relief', basis: 'stated' }]);
  expect(state['bears']).toMatchObject([{ stance: 'supports' }]);
});

test('a codebook alone becomes actors and themes', async () => {
  writeFileSync(
    at('codes.qdc'),
    `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="${guid(1)}" name="Grain" isCodable="true"/></Codes></CodeBook>`,
  );
  const { exitCode } = await scholion('import', at('codes.qdc'), '-o', at('codes.scholion'));
  const state = await stateOf(at('codes.scholion'));

  expect(exitCode).toBe(0);
  expect(state['theme']).toMatchObject([{ name: 'Grain' }]);
});

test('the same project taken twice, under another name the second time, is there once', async () => {
  writeFileSync(at('again.qdpx'), study);
  await scholion('import', at('study.qdpx'), at('again.qdpx'), '-o', at('twice.scholion'));
  const [once, twice] = [await stateOf(at('study.scholion')), await stateOf(at('twice.scholion'))];

  for (const type of ['document', 'passage', 'actor', 'theme', 'layer', 'appears', 'labelled'])
    expect(twice[type]).toHaveLength(once[type]?.length ?? 0);
});

test.each([
  ['not JSON', '{', 'it is not JSON'],
  ['no mapping', '{"codes": [{"path": "relief", "becomes": "ghost"}]}', 'codes.0.becomes'],
])('a mapping that is %s is refused', async (_, json, reason) => {
  writeFileSync(at('wrong.json'), json);
  const { exitCode, err } = await scholion(
    'import',
    at('study.qdpx'),
    '-o',
    at('x.scholion'),
    '--mapping',
    at('wrong.json'),
  );

  expect(exitCode).toBe(1);
  expect(err).toContain(reason);
  expect(() => readFileSync(at('x.scholion'))).toThrow();
});
