import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'vitest';
import { spanOf } from '#shared/anchoring/span';
import type { MaterialRow } from '#shared/brief/material';
import { markedCopy } from '#shared/marked-copy/marked-copy';
import type { RevisionFile } from '#shared/model/revision-file';
import { registerTypes, TableRegister, type RegisterRows } from '#shared/passage-table/register';
import type { TabledArticle, TabledPassage } from '#shared/passage-table/tabled-article';
import { ANOTHER_DOCUMENT, DOCUMENT } from '#tests/builders/ids';

const text = 'The envoy said that <b>troops</b> may have arrived.\nA second line & its end.';
const file: RevisionFile = {
  text,
  blocks: [
    { start: 0, end: 51, kind: 'paragraph' },
    { start: 52, end: text.length, kind: 'paragraph' },
  ],
  marks: [{ start: 4, end: 9, kind: 'emphasis' }],
  meta: { format: 'plain' },
};
const made = { stream: DOCUMENT, madeBy: 'a', madeAt: 0 };

function aRegister(rows: Partial<RegisterRows> = {}): TableRegister {
  const none = Object.fromEntries(registerTypes.map((type) => [type, []])) as unknown as RegisterRows;
  return new TableRegister('project', { ...none, ...rows });
}

function marked(
  quote: string,
  more: Partial<TabledPassage> = {},
  of = text,
  digest = DOCUMENT,
): TabledPassage {
  const start = of.indexOf(quote);
  const target = { textDigest: digest, spans: [spanOf(of, start, start + quote.length)] };
  const passage = { ...made, id: quote, layer: 'layer', target } as MaterialRow<'passage'>;
  return { passage, start, end: start + quote.length, quote, actors: [], themes: [], bearings: [], ...more };
}

function copyOf(passages: readonly TabledPassage[], register = aRegister()): string {
  const document = {
    ...made,
    id: DOCUMENT,
    title: 'An <i>article',
    revision: { textDigest: DOCUMENT, blob: DOCUMENT, original: DOCUMENT },
  } as MaterialRow<'document'>;
  const article: TabledArticle = { document, file, passages };
  return [...markedCopy(article, register, 0)].join('');
}

/** The words of a page, without those of its style. */
function wordsIn(html: string): string {
  const words: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === 'style' || node.nodeName === 'title') return;
    if ('value' in node) words.push(node.value);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return words.join('');
}

test('the text is whole, whatever overlaps in it, and each passage has a number there and in the margin', () => {
  const html = copyOf([marked('envoy said that <b>'), marked('that <b>troops'), marked('arrived')]);
  const words = wordsIn(html).replaceAll(/\d/gu, '');

  expect(words).toContain('The envoy said that <b>troops</b> may have arrived.');
  expect(words).toContain('A second line & its end.');
  for (const number of [1, 2, 3]) {
    expect(html).toContain(`<a href="#c${number}">${number}</a></sup>`);
    expect(html).toContain(`id="c${number}"`);
  }
  expect(html).toMatch(/<span class="m h d1"><span class="m h d0">that/u);
});

test('nothing of the text is markup, and nothing of the page is loaded or run', () => {
  const html = copyOf([marked('troops')]);

  expect(html).not.toContain('<b>troops');
  expect(html).not.toContain('<i>article');
  expect(html).not.toMatch(/<(script|img|link|iframe)|\b(src|srcset)=|url\(|http-equiv="refresh"/iu);
  expect(html).toContain(`default-src 'none'`);
});

test('a passage of another text is found by its words; one that is nowhere stands at the end with them', () => {
  const other =
    'Long before: the troops may have arrived. Something that was cut from it later, long and wide.';
  const html = copyOf([
    marked('may have arrived', {}, other, ANOTHER_DOCUMENT),
    marked('Something that was cut from it later', {}, other, ANOTHER_DOCUMENT),
  ]);

  expect(html).toContain('>may have arrived</span>');
  expect(html.slice(html.indexOf('</main>'))).toContain('“Something that was cut from it later”');
});

test('implications have numbers, and name the passages that bear on them; likelihood and confidence stand apart', () => {
  const implication = {
    ...made,
    id: 'i',
    layer: 'layer',
    statement: 'The war widens.',
    basis: 'inferred',
    likelihood: 'likely',
    confidence: 'low',
  } as MaterialRow<'implication'>;
  const bears = { ...made, id: 'b', passage: 'troops', implication: 'i', stance: 'undermines' } as const;
  const words = wordsIn(
    copyOf([marked('troops', { bearings: [bears] })], aRegister({ implication: [implication] })),
  );

  expect(words).toContain('− undermines implication 1: The war widens.');
  expect(words).toContain(
    'We infer this, and judge it likely (55–80 %): The war widens. Our confidence in this judgement is low.',
  );
  expect(words).toContain('Against it: passage 1.');
});
