import { expect, test } from 'vitest';
import { readCodebookCsv, writeCodebookCsv } from '#shared/codes/codebook-csv';
import { readCodebookJson, writeCodebookJson } from '#shared/codes/codebook-json';
import { compareCodebook } from '#shared/codes/compare-codebook';
import type { PortableCode } from '#shared/codes/portable-code';
import { readAlias, writeAlias } from '#shared/codes/portable-code';
import type { CodebookRead } from '#shared/codes/read-codebook';
import { newId } from '#tests/builders/ids';

const [russia, army, war] = [newId(), newId(), newId()] as [string, string, string];
const codes: readonly PortableCode[] = [
  {
    kind: 'actor',
    id: russia,
    name: 'Russia',
    type: 'state',
    aliases: [
      { text: 'Moscow', kind: 'metonym', apply: 'ask' },
      { text: '=cmd|RF', kind: 'name', apply: 'auto' },
      { text: 'Rus', kind: 'short', apply: 'ask' },
    ],
    definition: '-1 is how this begins; "quoted", over\ntwo lines',
  },
  { kind: 'actor', id: army, name: 'Army', below: russia, retired: true },
  { kind: 'theme', id: war, name: 'War', useWhen: 'Arms are used.' },
  { kind: 'domain', id: 'pol', doNotUseWhen: 'It is about money.' },
  { kind: 'role', id: 'acts' },
];
const names = new Map([
  [russia, 'Russia'],
  [army, 'Army'],
]);
const known = { present: codes, survivor: (_: string, id: string) => id };

function entriesIn(read: CodebookRead) {
  if (read.kind !== 'codebook') throw new Error(read.kind);
  return read.entries;
}
function statesOf(text: string) {
  return compareCodebook(entriesIn(readCodebookCsv(text)), known).map((one) => one.state);
}

test('what was exported and is taken in again changes nothing, as JSON and as a table', () => {
  const json = entriesIn(readCodebookJson(writeCodebookJson('Kursk', codes)));
  const table = entriesIn(readCodebookCsv(writeCodebookCsv(codes, (_, id) => names.get(id))));

  expect(compareCodebook(json, known).map(({ state }) => state)).toEqual(codes.map(() => 'same'));
  expect(compareCodebook(table, known).map(({ state }) => state)).toEqual(codes.map(() => 'same'));
});

test('no cell of the table is taken for a formula', () => {
  const table = writeCodebookCsv([{ kind: 'theme', id: war, name: '=HYPERLINK("x")' }], () => undefined);

  expect(table).toContain(`"'=HYPERLINK(""x"")"`);
});

test('a table from a spreadsheet needs kind and name alone, and an entry that is here is known by its name', () => {
  expect(statesOf('Name;Kind\r\nrussia;actor\r\nPeace;theme\r\n;;\r\n')).toEqual(['same', 'new']);
  expect(statesOf('kind,name,below\ntheme,Raids,War\ntheme,Night raids,Raids')).toEqual(['new', 'new']);
});

test('what cannot be taken is refused with its line, and the rest is taken', () => {
  const table = [
    'kind,name,below,type',
    'actr,Who,,',
    'theme,,,',
    'theme,Lost,Nowhere,',
    'actor,Who,,giant',
    'theme,Peace,,',
    'theme,peace,,',
    'domain,weather,,',
  ].join('\n');

  const found = compareCodebook(entriesIn(readCodebookCsv(table)), known);

  expect(
    found.map((one) => [
      one.line,
      one.state === 'refused' ? Object.values(one.misfit).slice(0, 2) : one.state,
    ]),
  ).toEqual([
    [2, ['field', 'kind']],
    [3, ['field', 'name']],
    [4, ['below', 'Nowhere']],
    [5, ['field', 'type']],
    [6, 'new'],
    [7, ['twice', 6]],
    [8, ['field', 'name']],
  ]);
});

test('nothing comes to stand below itself', () => {
  const round = 'kind,name,below\nactor,Russia,Army\ntheme,A,B\ntheme,B,A';

  expect(statesOf(round)).toEqual(['refused', 'refused', 'refused']);
});

test('of an entry that is here the differing fields are named; what the file does not say is none of them', () => {
  const [one] = compareCodebook(
    entriesIn(
      readCodebookCsv(
        `kind,name,id,definition,aliases\nactor,Russian Federation,${russia},,Moscow (metonym); RF`,
      ),
    ),
    known,
  );

  expect(one).toMatchObject({ state: 'changed', fields: ['name', 'aliases'] });
});

test('an entry that was merged into another is that other one, and says nothing of it', () => {
  const gone = newId();
  const read = entriesIn(
    readCodebookJson(writeCodebookJson(undefined, [{ kind: 'theme', id: gone, name: 'Wars' }])),
  );

  const survivor = (_: string, id: string): string => (id === gone ? war : id);
  expect(compareCodebook(read, { present: codes, survivor })).toMatchObject([{ state: 'same' }]);
});

test('a file of another kind, or of a newer version, is told apart', () => {
  expect(readCodebookJson('{"scholionCodebook":2,"entries":[]}').kind).toBe('newer');
  expect(readCodebookJson('{"scholionKeys":1}').kind).toBe('no-codebook');
  expect(readCodebookCsv('some words').kind).toBe('no-codebook');
  expect(readCodebookCsv('name,colour\nWar,red')).toEqual({ kind: 'no-columns', missing: ['kind'] });
});

test('an alias says in brackets what is unusual of it, and other brackets are part of the name', () => {
  const aliases = [
    { text: 'DPRK', kind: 'abbreviation', apply: 'auto' },
    { text: 'Pyongyang', kind: 'metonym', apply: 'auto' },
    { text: 'Army (North)', kind: 'name', apply: 'auto' },
  ] as const;

  expect(aliases.map(writeAlias)).toEqual([
    'DPRK (abbreviation)',
    'Pyongyang (metonym, auto)',
    'Army (North)',
  ]);
  expect(aliases.map(writeAlias).map(readAlias)).toEqual(aliases);
});
