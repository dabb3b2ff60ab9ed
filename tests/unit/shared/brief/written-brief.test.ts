import MarkdownIt from 'markdown-it';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'vitest';
import { plainTheme } from '#shared/brief/brief-style';
import { words, type PrintedBrief } from '#shared/brief/printed-brief';
import { briefToHtml } from '#shared/brief/to-html';
import { briefToMarkdown } from '#shared/brief/to-markdown';

type Element = DefaultTreeAdapterTypes.Element;

const hostile = `</style><script>top.x=1</script><img src=x onerror="x()"> " ' & &lt; *a* _b_ [c](d) | \`e\``;
const brief: PrintedBrief = {
  title: hostile,
  subtitle: hostile,
  marking: hostile,
  blocks: [
    { kind: 'heading', level: 2, text: hostile },
    {
      kind: 'paragraph',
      role: 'judgement',
      line: [
        { text: hostile, isStrong: true },
        { text: '1', note: 1 },
      ],
    },
    { kind: 'list', name: hostile, items: [words(hostile)] },
    { kind: 'table', name: hostile, head: [hostile], rows: [[words(hostile)]] },
    { kind: 'page-break' },
  ],
  notes: [{ number: 1, line: words(hostile), link: 'scholion://project/p/document/d/passage/p' }],
};

test('whatever stands in it, the page runs nothing and loads nothing', () => {
  const elements = elementsOf(briefToHtml(brief, plainTheme));
  const forbidden = ['script', 'img', 'iframe', 'object', 'embed', 'link', 'base', 'form'];
  const attributes = elements.flatMap(({ attrs }) => attrs);

  expect(elements.filter(({ tagName }) => forbidden.includes(tagName))).toEqual([]);
  expect(attributes.filter(({ name }) => /^on|^src|^style$/u.test(name))).toEqual([]);
  expect(attributes.filter(({ name }) => name === 'href').map(({ value }) => value)).toEqual([
    '#note-1',
    'scholion://project/p/document/d/passage/p',
  ]);
  expect(attributes.find(({ value }) => value.includes('default-src'))?.value).toMatch(
    /^default-src 'none';/u,
  );
  expect(textOf(only(elements, 'style'))).not.toMatch(/url\(|@import/u);
});

test('on the page the words stand as they are', () => {
  const elements = elementsOf(briefToHtml(brief, plainTheme));

  for (const tag of ['h1', 'strong', 'caption', 'th']) expect(textOf(only(elements, tag)), tag).toBe(hostile);
  const markings = elements.filter(({ attrs }) => attrs.some(({ value }) => value === 'marking'));
  expect(markings.map(textOf)).toEqual([hostile, hostile]);
});

test('the lines of a house stand on each page, and are no tags', () => {
  const page = briefToHtml(brief, { ...plainTheme, headLine: '<b>House</b>', footLine: 'No. 7' });

  expect(page).toMatch(/<thead>.*&lt;b&gt;House&lt;\/b&gt;.*<\/thead>/su);
  expect(page).toMatch(/<tfoot>.*No\. 7.*<\/tfoot>/su);
});

test('in Markdown the words stand as they are, and none of them is a tag', () => {
  const html = new MarkdownIt({ html: true }).render(briefToMarkdown(brief));
  const elements = elementsOf(html);

  expect(elements.filter(({ tagName }) => ['script', 'img', 'em', 'code'].includes(tagName))).toEqual([]);
  for (const tag of ['h1', 'h2', 'li', 'th', 'td']) expect(textOf(only(elements, tag)), tag).toBe(hostile);
});

test('in Markdown a paragraph that begins like a list is none', () => {
  const blocks = ['1. First', '- second', '# third'].map((text) => ({
    kind: 'paragraph' as const,
    role: 'own' as const,
    line: words(text),
  }));
  const elements = elementsOf(new MarkdownIt().render(briefToMarkdown({ ...brief, blocks, notes: [] })));

  expect(elements.filter(({ tagName }) => ['ol', 'ul', 'li'].includes(tagName))).toEqual([]);
  expect(elements.filter(({ tagName }) => tagName === 'h1')).toHaveLength(1);
});

function elementsOf(html: string): Element[] {
  const all: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue;
      all.push(child);
      visit(child);
    }
  };
  visit(parse(html));
  return all;
}

function only(elements: readonly Element[], tag: string): Element {
  const [found, ...others] = elements.filter(({ tagName }) => tagName === tag);
  if (!found || others.length > 0) throw new Error(`There are ${others.length + 1} of ${tag}`);
  return found;
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
