import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { Unreadable } from '#shared/import/unreadable';
import { childOf, childrenOf, descendantsOf, textOf } from '#shared/import/xml/element';
import { parseXml } from '#shared/import/xml/parse-xml';

const prefixes = { 'urn:text': 't', 'urn:bare': '' };
const parsed = (xml: string | Uint8Array) =>
  parseXml({
    bytes: typeof xml === 'string' ? new TextEncoder().encode(xml) : xml,
    name: 'content.xml',
    prefixes,
  });

function thrown(xml: string | Uint8Array): Unreadable | undefined {
  try {
    parsed(xml);
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
  return undefined;
}

test('names carry the prefixes of the reader, whatever those of the file', () => {
  const root = parsed(
    '<x:a xmlns:x="urn:text" x:n="1" m="2"><b xmlns="urn:bare"/><y:c xmlns:y="urn:else"/></x:a>',
  );

  expect(root.name).toBe('t:a');
  expect([...root.attributes].filter(([name]) => !name.startsWith('?:'))).toEqual([
    ['t:n', '1'],
    ['m', '2'],
  ]);
  expect(childrenOf(root).map(({ name }) => name)).toEqual(['b', '?:c']);
});

test('text, CDATA and the five entities of XML are text; comments are not', () => {
  const root = parsed('<a>&lt;&#x41;<b>x</b><!-- no --><![CDATA[<&]]><c><b>y</b></c></a>');

  expect(textOf(root)).toBe('<Ax<&y');
  expect([...descendantsOf(root, 'b')].map(textOf)).toEqual(['x', 'y']);
  expect(childOf(root, 'c')).toBeDefined();
  expect(childOf(root, 'd')).toBeUndefined();
});

test.each([
  [
    'UTF-16 with a byte order mark',
    Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-16"?><a>é</a>', 'utf16le'),
  ],
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-8"?><a>é</a>')],
  [
    'windows-1252 by its declaration',
    Buffer.from("<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>", 'latin1'),
  ],
])('%s is decoded', (_, bytes) => {
  expect(textOf(parsed(bytes))).toBe('é');
});

test('a DOCTYPE that names a public one is let pass', () => {
  expect(
    thrown(
      '<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd"><ncx/>',
    ),
  ).toBeUndefined();
});

const bomb =
  '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;">]><a>&d;</a>';

test.each<[string, string, string | Uint8Array]>([
  ['an entity bomb', 'entitiesDeclared', bomb],
  [
    'an external entity',
    'entitiesDeclared',
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  ],
  ['a parameter entity', 'entitiesDeclared', '<!DOCTYPE a [<!ENTITY % b SYSTEM "http://a.test/b"> %b;]><a/>'],
  ['an entity of HTML', 'damaged', '<a>&nbsp;</a>'],
  ['deep nesting', 'nestedTooDeeply', '<a>'.repeat(300)],
  ['a tag that is not closed', 'damaged', '<a><b></a>'],
  ['an end that is missing', 'damaged', '<a><b>text'],
  ['two roots', 'damaged', '<a/><b/>'],
  ['an unknown prefix', 'damaged', '<z:a/>'],
  ['nothing at all', 'damaged', ''],
  ['bytes that are no UTF-8', 'damaged', Buffer.from('<a>\xe9</a>', 'latin1')],
  ['an encoding that nobody knows', 'damaged', '<?xml version="1.0" encoding="klingon"?><a/>'],
])('%s is refused as %s', (_, reason, xml) => {
  expect(thrown(xml)?.reason).toBe(reason);
});

test('damage is said with its line', () => {
  expect(thrown('<a>\n<b>\n</a>')?.detail).toBe('content.xml, line 3: unexpected close tag.');
});
