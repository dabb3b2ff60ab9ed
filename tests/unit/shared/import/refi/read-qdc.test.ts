import { strToU8 } from 'fflate';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { importFile } from '#shared/import/import-file';
import { guid } from '../../../../builders/a-refi-project';

async function readCodebook(xml: string) {
  const result = await importFile('Codes of the study.qdc', strToU8(xml));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

test('Taguette’s codebook, with empty sets', async () => {
  const { articles, work } = await readCodebook(`<?xml version="1.0"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Taguette 1.4">
  <Codes>
    <Code guid="${guid(1)}" name="actors.russia" isCodable="true"><Description>The state</Description></Code>
    <Code guid="${guid(2)}" name="relief" isCodable="true"/>
  </Codes>
  <Sets/>
</CodeBook>`);

  expect(articles).toEqual([]);
  expect(work).toMatchObject({
    origin: 'Taguette 1.4',
    name: 'Codes of the study',
    codes: [{ name: 'actors.russia', description: 'The state' }, { name: 'relief' }],
    passages: [],
    groups: [],
  });
});

test('descriptions as attributes, members of sets by GUID, and namespaces with colons', async () => {
  const { work } = await readCodebook(`<CodeBook xmlns="urn:QDA-XML:codebook:1:0">
  <Codes><Code guid="{${guid(1)}}" name="Grain" description="Of any kind" isCodable="true"/></Codes>
  <Sets><Set guid="${guid(9)}" name="Goods"><MemberCode guid="${guid(1)}"/></Set></Sets>
</CodeBook>`);

  expect(work?.codes).toMatchObject([{ name: 'Grain', description: 'Of any kind' }]);
  expect(work?.groups).toEqual([{ name: 'Goods', codes: [0] }]);
});

test.each([
  ['another program’s XML', '<html/>', 'damaged'],
  ['no code', '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes/></CodeBook>', 'noText'],
])('a file with %s is refused', async (_, xml, reason) => {
  const result = await importFile('codes.qdc', strToU8(xml));

  expect(result).toMatchObject({ ok: false, failure: { reason } });
});

test('the example of the specification, whose texts are absent, gives its codes and says what is missing', async () => {
  const file = path.join(import.meta.dirname, '../../../../fixtures/import/refi/spec-example.qdpx');
  const result = await importFile('spec-example.qdpx', new Uint8Array(readFileSync(file)));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  const { articles, work, findings } = result.value;

  expect(articles).toEqual([]);
  expect(work?.origin).toMatch(/^ATLAS\.ti 8\.4/);
  expect(work?.people.map(({ name }) => name)).toEqual([
    'ATLAS.ti',
    'Friedrich Markgraf',
    'Sebastian Petrausch',
  ]);
  const coke = work?.codes.findIndex(({ name }) => name === 'Coke');
  expect(work?.codes.filter(({ parent }) => parent === coke).map(({ name }) => name)).toEqual([
    'full-fat Coke',
    'diet Coke',
  ]);
  expect(work?.groups.map(({ name }) => name)).toContain('negative feelings');
  const told = Object.fromEntries(findings.map(({ code, count }) => [code, count]));
  expect(told).toMatchObject({
    sourcesMissing: 8,
    passagesWithoutPlace: 8,
    mediaLeftOut: 4,
    setsLeftOut: 16,
  });
});
