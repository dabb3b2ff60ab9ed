import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importFile } from '#shared/import/import-file';
import { keptWords } from '#tests/builders/kept-words';

const folder = 'tests/fixtures/import/html/pages/';
const savedFolder = 'tests/fixtures/import/html/saved/';
type Truth = { readonly body: readonly string[]; readonly [field: string]: unknown };

async function article(name: string, from = folder) {
  const read = await importFile(name, readFileSync(from + name));
  if (!read.ok || !read.value.articles[0]) throw new Error(`${name} was not read: ${JSON.stringify(read)}`);
  return read.value.articles[0];
}

describe.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('%s', (truthName) => {
  const { body, ...meta } = JSON.parse(readFileSync(folder + truthName, 'utf8')) as Truth;
  const page = truthName.replace('.json', '.html');

  test('the article is kept, and little else', async () => {
    const { kept, length } = keptWords(body.join('\n'), (await article(page)).text);
    expect(kept).toBeGreaterThanOrEqual(0.98);
    expect(length).toBeGreaterThan(0.95);
    expect(length).toBeLessThan(1.05);
  });

  test('what the page says of itself is right', async () => {
    expect((await article(page)).meta).toEqual(meta);
  });
});

test.each(readdirSync(savedFolder))('%s, as Chromium saves it, is the same article', async (name) => {
  const { body, ...meta } = JSON.parse(
    readFileSync(folder + name.replace(/\.\w+$/, '.json'), 'utf8'),
  ) as Truth;
  const read = await article(name, savedFolder);
  const { kept, length } = keptWords(body.join('\n'), read.text);
  expect(kept).toBeGreaterThanOrEqual(0.98);
  expect(Math.abs(length - 1)).toBeLessThan(0.05);
  expect(read.meta).toEqual(meta);
});
