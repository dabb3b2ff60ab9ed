import MarkdownIt from 'markdown-it';
import { canonicalText } from './canonical';
import type { Findings } from './findings';
import { InlineWriter } from './markdown-inline';
import { TextBuilder, type StructuredText } from './text-builder';
import { Unreadable } from './unreadable';

/** Deeper quotes and lists are no article; the parser would skip their text without a word. */
const DEEPEST_NESTING = 100;
/** The model's limit for depths that are stored; deeper ones are shown at it. */
const DEEPEST_STORED = 32;

const parser = new MarkdownIt({
  html: false,
  linkify: false,
  typographer: false,
  maxNesting: DEEPEST_NESTING,
});

/**
 * The blocks and marks of a Markdown text (CommonMark with tables and strikethrough). Markup becomes structure; HTML
 * stays the text it is. Table rows become paragraphs with TAB between cells, images their alternative text; rules are
 * dropped. The text is canonical on entry; references such as `&#12;` may still bring in what no text may hold.
 *
 * @throws Unreadable
 */
export function readMarkdown(canonical: string, findings: Findings): StructuredText {
  const tokens = parser.parse(canonical, {});
  if (tokens.some(({ level }) => level >= DEEPEST_NESTING - 1)) {
    throw new Unreadable('nestedTooDeeply', 'quotes or lists');
  }
  const builder = new TextBuilder();
  const inline = new InlineWriter(builder);
  const items: { number?: number; isBegun: boolean }[] = [];
  let quotes = 0;
  let cells = 0;

  const standing = () => (quotes > 0 ? { quoted: Math.min(quotes, DEEPEST_STORED) } : {});
  const endParagraph = () => {
    const item = items.at(-1);
    if (!item || item.isBegun) return builder.endBlock({ kind: 'paragraph', ...standing() });
    item.isBegun = true;
    const depth = Math.min(items.length, DEEPEST_STORED);
    const number = item.number === undefined ? {} : { number: item.number };
    return builder.endBlock({ kind: 'item', depth, ...number, ...standing() });
  };

  for (const token of tokens) {
    switch (token.type) {
      case 'blockquote_open':
        quotes += 1;
        break;
      case 'blockquote_close':
        quotes -= 1;
        break;
      case 'list_item_open':
        items.push({ isBegun: false, ...(token.info !== '' && { number: Number(token.info) }) });
        break;
      case 'list_item_close':
        items.pop();
        break;
      case 'inline':
        inline.write(token.children ?? []);
        break;
      case 'heading_close':
        builder.endBlock({ kind: 'heading', level: Number(token.tag.slice(1)), ...standing() });
        break;
      case 'paragraph_close':
        endParagraph();
        break;
      case 'th_open':
      case 'td_open':
        if (cells > 0) builder.write('\t');
        cells += 1;
        break;
      case 'tr_close':
        builder.endBlock({ kind: 'paragraph', ...standing() });
        cells = 0;
        break;
      case 'fence':
      case 'code_block': {
        const code = canonicalText(token.content.replace(/\n$/, ''));
        findings.add('charactersReplaced', code.replaced);
        builder.write(code.text);
        builder.endBlock({ kind: 'code', ...standing() });
        break;
      }
      case 'hr':
        findings.add('rulesLeftOut');
        break;
    }
  }
  findings.add('charactersReplaced', inline.replaced);
  findings.add('imagesLeftOut', inline.images);
  return builder.finish();
}
