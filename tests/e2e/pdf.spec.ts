import { articleOf, pdfBytes } from '#tests/builders/a-pdf';
import { hostilePdfs } from '#tests/builders/hostile-pdfs';
import { sha256Hex } from '#shared/sha256';
import { expect, test } from './app';
import { outcomeOf, readInProgram } from './parser-window';

test('a PDF is the same text in the window that reads files as everywhere else', async ({ app }) => {
  for (const name of ['structure', 'arabic-office', 'latex']) {
    const read = await readInProgram(app, `${name}.pdf`, pdfBytes(name));

    const digests = read.ok ? read.value.articles.map(({ textDigest }) => textDigest) : outcomeOf(read);
    expect(digests).toEqual([sha256Hex((await articleOf(name)).text)]);
  }
});

test('maps of Japanese characters are found there without a network', async ({ app }) => {
  const read = await readInProgram(app, 'map.pdf', new Uint8Array(hostilePdfs['predefined-map'] ?? []));

  expect(outcomeOf(read)).toBe('港湾当局は火曜日、');
});

test('a PDF that is locked says so there', async ({ app }) => {
  expect(outcomeOf(await readInProgram(app, 'locked.pdf', pdfBytes('locked')))).toBe('encrypted');
});
