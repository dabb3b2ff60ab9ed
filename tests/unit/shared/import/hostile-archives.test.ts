import { Buffer } from 'node:buffer';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocx } from '#shared/import/docx/read-docx';
import { readEpub } from '#shared/import/epub/read-epub';
import { readOdt } from '#shared/import/odt/read-odt';
import type { Reader } from '#shared/import/reader';
import { forgedZip, type ForgedEntry } from '../../electron/bundle/forged-zip';
import { fixture, refusalOf } from './imported-articles';

// The formats that are packed, each with a real file and the part that holds its text.
const formats: readonly (readonly [string, Reader, string, string])[] = [
  ['DOCX', readDocx, 'docx/lock.docx', 'word/document.xml'],
  ['ODT', readOdt, 'odt/lock.odt', 'content.xml'],
  ['EPUB', readEpub, 'epub/ferry.epub', 'EPUB/content.opf'],
];

type Parts = Record<string, Uint8Array>;
const zipped = (parts: Parts) => zipSync(parts);
/** The file packed anew by hand, so that it can lie. */
const forged = (parts: Parts, lie: (entry: ForgedEntry) => ForgedEntry, ...more: ForgedEntry[]) =>
  new Uint8Array(
    forgedZip([
      ...Object.entries(parts).map(([name, data]) => lie({ name, data: Buffer.from(data), method: 8 })),
      ...more,
    ]),
  );

type Hostile = readonly [string, string, (parts: Parts, text: string) => Uint8Array];
const hostile: readonly Hostile[] = [
  ['cut off', 'damaged', (parts) => zipped(parts).subarray(0, -200)],
  [
    'with a wrong checksum',
    'damaged',
    (parts, text) => forged(parts, (entry) => (entry.name === text ? { ...entry, crc: 7 } : entry)),
  ],
  [
    'whose text is longer than it says',
    'inflatesTooMuch',
    (parts, text) => forged(parts, (entry) => (entry.name === text ? { ...entry, size: 100 } : entry)),
  ],
  [
    'that unpacks without end',
    'inflatesTooMuch',
    (parts) => forged(parts, (entry) => entry, { name: 'x.xml', data: Buffer.alloc(3_000_000), method: 8 }),
  ],
  ['with a password', 'encrypted', (parts) => forged(parts, (entry) => ({ ...entry, flags: 0x0801 }))],
  [
    'with a name that leads out of it',
    'damaged',
    (parts) => forged(parts, (entry) => entry, { name: '../../etc/cron.d/x', data: 'x' }),
  ],
  [
    'with its text twice',
    'damaged',
    (parts, text) => forged(parts, (entry) => entry, { name: text, data: 'x' }),
  ],
  [
    'without its text',
    'damaged',
    (parts, text) => zipped(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== text))),
  ],
  [
    'with an entity bomb',
    'entitiesDeclared',
    (parts, text) =>
      zipped({ ...parts, [text]: strToU8('<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>') }),
  ],
  [
    'with an entity that leads to another file',
    'entitiesDeclared',
    (parts, text) =>
      zipped({
        ...parts,
        [text]: strToU8('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
      }),
  ],
  [
    'nested without end',
    'nestedTooDeeply',
    (parts, text) => zipped({ ...parts, [text]: strToU8('<a>'.repeat(5000)) }),
  ],
  ['whose text is no XML', 'damaged', (parts, text) => zipped({ ...parts, [text]: strToU8('words, words') })],
  [
    'whose text breaks off',
    'damaged',
    (parts, text) => zipped({ ...parts, [text]: strToU8(strFromU8(parts[text]!).slice(0, -40)) }),
  ],
];

test.each(
  formats.flatMap(([format, ...rest]) =>
    hostile.map((one) => [format, one[0], one[1], one[2], ...rest] as const),
  ),
)('%s %s is refused as %s', async (_, __, reason, make, read, path, text) => {
  const parts = unzipSync(fixture(path), { filter: ({ name }) => !name.endsWith('/') });

  expect((await refusalOf(read, make(parts, text)))?.reason).toBe(reason);
});
