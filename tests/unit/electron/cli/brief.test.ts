import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { beforeAll, expect, test } from 'vitest';
import { at, scholion } from './io';

const sample = at('sample.scholion');
beforeAll(async () => {
  await scholion('sample', '-o', sample);
});

const judgement =
  'The source states this, and we judge it likely (55–80 %): North Korean troops relieve Russia’s worn units on the Kursk front.';

test('the ending of the file decides on its format, and what was settled is reported', async () => {
  const file = at('brief.md');
  const { exitCode, err, out } = await scholion('brief', sample, '-o', file, '--title', 'The week');
  const text = readFileSync(file, 'utf8');

  expect({ exitCode, err, out }).toEqual({ exitCode: 0, err: `${file}: written, 12 findings\n`, out: '' });
  expect(text).toMatch(/^# The week\n\nSample · 2025-01-02\n/u);
  expect(text).toContain(judgement);
  // An analyst has the same implication in a copy that was settled: once is enough.
  expect(text.split('North Korea becomes a party to the war in Ukraine.')).toHaveLength(2);
});

test('judgements stand by domain, those that were assessed first, the most likely before the others', async () => {
  const file = at('order.md');
  await scholion('brief', sample, '-o', file, '--template', 'one-page');
  const lines = readFileSync(file, 'utf8').split('\n');

  expect(lines.filter((line) => line.startsWith('## '))).toEqual([
    '## Political',
    '## Military',
    '## Economic',
    '## Information',
    '## Technology and infrastructure',
    '## Without a domain',
    '## Sources',
  ]);
  const military = lines.slice(lines.indexOf('## Military'), lines.indexOf('## Economic'));
  const judgements = military.filter((line) => line.startsWith('**'));
  expect(judgements.map((line) => /judge it (likely|unlikely) \(/u.exec(line)?.[1])).toEqual([
    'likely',
    'likely',
    'unlikely',
    undefined,
  ]);
});

test('a page is one file with its marking', async () => {
  const file = at('brief.html');
  await scholion('brief', sample, '-o', file, '--marking', 'INTERNAL');
  const page = readFileSync(file, 'utf8');

  expect(page).toContain(judgement);
  expect(page.match(/<p class="marking" dir="auto">INTERNAL<\/p>/gu)).toHaveLength(2);
});

test('a Word document has well-formed parts, footnotes of its own, and the marking at head and foot', async () => {
  const file = at('brief.docx');
  await scholion('brief', sample, '-o', file, '--marking', 'INTERNAL');
  const parts = unzipSync(readFileSync(file));
  const texts = new Map(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const textOf = (name: string) => texts.get(name) ?? '';

  for (const [name, text] of texts) {
    if (/\.(xml|rels)$/u.test(name))
      expect(() => new SaxesParser({ xmlns: true }).write(text).close(), name).not.toThrow();
  }
  expect(textOf('word/document.xml')).toContain(judgement);
  expect(textOf('word/header1.xml')).toContain('INTERNAL');
  expect(textOf('word/footer1.xml')).toContain('INTERNAL');
  const called = [...textOf('word/document.xml').matchAll(/<w:footnoteReference w:id="(\d+)"/gu)].map(
    ([, id]) => id,
  );
  expect(called.length).toBeGreaterThan(10);
  // Word takes a file for damaged in which a footnote is called twice or missing.
  expect(new Set(called).size).toBe(called.length);
  for (const id of called) expect(textOf('word/footnotes.xml')).toContain(`w:id="${id}"`);
  // Nothing is fetched from outside: the only links lead into the program.
  const targets = [...texts].flatMap(([name, text]) =>
    name.endsWith('.rels')
      ? [...text.matchAll(/Target="([^"]+)"[^>]*TargetMode="External"/gu)].map(([, to]) => to)
      : [],
  );
  expect(targets.filter((to) => !to?.startsWith('scholion://'))).toEqual([]);
  expect(targets.length).toBeGreaterThan(10);
});

test.each([
  [['brief', sample], /Say where to write it/u],
  [['brief', sample, '-o', at('brief.pages')], /There is no format "pages": html, docx, md\./u],
  [
    ['brief', sample, '-o', at('x.md'), '--template', 'long'],
    /There is no template "long": one-page, full, evidence\./u,
  ],
])('%j makes no sense', async (args, reason) => {
  const { exitCode, err } = await scholion(...args);

  expect(exitCode).toBe(2);
  expect(err).toMatch(reason);
  expect(existsSync(at('x.md'))).toBe(false);
});

test('a file that cannot be written is said to be so', async () => {
  const { exitCode, err } = await scholion('brief', sample, '-o', at('no/such/folder/brief.md'));

  expect(exitCode).toBe(1);
  expect(err).toContain('brief.md');
});
