import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocx } from '#shared/import/docx/read-docx';
import { readEml } from '#shared/import/eml/read-eml';
import { readEpub } from '#shared/import/epub/read-epub';
import { readCsv } from '#shared/import/lists/read-csv';
import { readJson } from '#shared/import/lists/read-json';
import { readOdt } from '#shared/import/odt/read-odt';
import type { Reader } from '#shared/import/reader';
import { readRtf } from '#shared/import/rtf/read-rtf';
import { fixture, refusalOf } from './imported-articles';

/** A change of a file: so many bytes at a place, given as a share of its length, replaced by others. */
const changes = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.nat(40),
    inserted: fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc
        .constantFrom(
          '<',
          '>',
          '{',
          '}',
          '\\',
          '"',
          '</w:p>',
          '<w:p>',
          '\\par',
          '\\u-9',
          '--x',
          ',',
          '\n\n',
          '&#0;',
          '0',
          '=?',
        )
        .map((text) => new TextEncoder().encode(text)),
    ),
  }),
  { minLength: 1, maxLength: 4 },
);
type Change = { readonly at: number; readonly removed: number; readonly inserted: Uint8Array };

function changed(bytes: Uint8Array, all: readonly Change[]): Uint8Array {
  let result = bytes;
  for (const { at, removed, inserted } of all) {
    const start = Math.floor(at * result.length);
    result = Uint8Array.from([
      ...result.subarray(0, start),
      ...inserted,
      ...result.subarray(start + removed),
    ]);
  }
  return result;
}

/** Changes a part behind the packing, so that the change is met. */
function changedWithin(file: Uint8Array, part: string, all: readonly Change[]): Uint8Array {
  const parts = unzipSync(file, { filter: ({ name }) => !name.endsWith('/') });
  return zipSync({ ...parts, [part]: changed(parts[part]!, all) }, { level: 1 });
}

const json = new TextEncoder().encode(
  JSON.stringify([{ title: 'One', text: '<p>A <b>b</b></p>', date: '2024-03-05' }]),
);
const csv = new TextEncoder().encode('title,text,date\n"One, two","A ""b""\n\nc",2024\nTwo,d,03/04/2024\n');

test.each<[string, Reader, (all: readonly Change[]) => Uint8Array]>([
  ['RTF', readRtf, (all) => changed(fixture('rtf/lock.rtf'), all)],
  ['mail', readEml, (all) => changed(fixture('eml/thunderbird.eml'), all)],
  ['mail with a page', readEml, (all) => changed(fixture('eml/outlook.eml'), all)],
  ['JSON', readJson, (all) => changed(json, all)],
  ['CSV', readCsv, (all) => changed(csv, all)],
  ['DOCX, packed', readDocx, (all) => changed(fixture('docx/lock.docx'), all)],
  [
    'DOCX, its document',
    readDocx,
    (all) => changedWithin(fixture('docx/lock.docx'), 'word/document.xml', all),
  ],
  ['DOCX, its lists', readDocx, (all) => changedWithin(fixture('docx/lock.docx'), 'word/numbering.xml', all)],
  ['ODT, its content', readOdt, (all) => changedWithin(fixture('odt/lock.odt'), 'content.xml', all)],
  ['ODT, its styles', readOdt, (all) => changedWithin(fixture('odt/lock.odt'), 'styles.xml', all)],
  [
    'EPUB, its package',
    readEpub,
    (all) => changedWithin(fixture('epub/ferry.epub'), 'EPUB/content.opf', all),
  ],
  [
    'EPUB, a page',
    readEpub,
    (all) => changedWithin(fixture('epub/ferry.epub'), 'EPUB/text/ch001.xhtml', all),
  ],
])('however a file is changed, it is refused or read whole and well-formed: %s', async (_, read, make) => {
  await fc.assert(
    fc.asyncProperty(changes, async (all) => {
      // Throws for anything but a refusal, and for an article that is not well-formed.
      const refusal = await refusalOf(read, make(all));
      expect(refusal?.reason).not.toBe('readerFailed');
    }),
    { numRuns: 30 },
  );
});
