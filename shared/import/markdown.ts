import MarkdownIt, { type Token } from 'markdown-it';
import { canonicalText } from './canonical';
import type { Findings } from './findings';
import { InlineWriter } from './markdown-inline';
import { withNotes } from './markdown-notes';
import { TextBuilder, type StructuredText } from './text-builder';
import { Unreadable } from './unreadable';

/** Deeper quotes and lists are no article; the parser would skip their text without a word. */
const DEEPEST_NESTING = 100;
/** The model's limit for depths that are stored; deeper ones are shown at it. */
const DEEPEST_STORED = 32;

const parser = withNotes(
  new MarkdownIt({ html: false, linkify: false, typographer: false, maxNesting: DEEPEST_NESTING }),
);

/**
 * The blocks and marks of a Markdown text (CommonMark with tables, strikethrough and notes). Markup becomes structure; HTML
 * stays the text it is. Notes stand at the end, wherever they were defined; images become their alternative text; rules
 * are dropped. The text is canonical on entry; references such as `&#12;` may still bring in what no text may hold.
 *
 * @throws Unreadable
 */
export function readMarkdown(canonical: string, findings: Findings): StructuredText {
  const tokens = parser.parse(canonical, {});
  if (tokens.some(({ level }) => level >= DEEPEST_NESTING - 1)) {
    throw new Unreadable('nestedTooDeeply', 'quotes or lists');
  }
  const builder = new TextBuilder();
  const labels = new Set(tokens.flatMap(({ type, content }) => (type === 'note_open' ? [content] : [])));
  const numbers = new Map([...labels].map((label, at) => [label, at]));
  const inline = new InlineWriter(builder, numbers);
  const starts = new Map<number, number>();
  let note: { label: string; isBegun: boolean } | undefined;
  const items: { number?: number; isBegun: boolean }[] = [];
  let quotes = 0;
  let cell = { table: 0, row: -1, column: -1 };

  const standing = () => (quotes > 0 ? { quoted: Math.min(quotes, DEEPEST_STORED) } : {});
  const endNote = (present: NonNullable<typeof note>) => {
    const { label, isBegun } = present;
    const start = builder.endBlock({ kind: 'note', ...(!isBegun && { label }), ...standing() });
    if (start === undefined) return;
    present.isBegun = true;
    const number = numbers.get(label);
    if (number !== undefined && !starts.has(number)) starts.set(number, start);
  };
  const endParagraph = () => {
    if (note) return endNote(note);
    const item = items.at(-1);
    if (!item || item.isBegun) {
      builder.endBlock({ kind: 'paragraph', ...standing() });
      return;
    }
    item.isBegun = true;
    const depth = Math.min(items.length, DEEPEST_STORED);
    const number = item.number === undefined ? {} : { number: item.number };
    builder.endBlock({ kind: 'item', depth, ...number, ...standing() });
  };

  for (const token of notesLast(tokens)) {
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
      case 'note_open':
        note = { label: token.content, isBegun: false };
        break;
      case 'note_close':
        note = undefined;
        break;
      case 'table_open':
        findings.add('tablesRead');
        cell = { table: builder.beginTable(), row: -1, column: -1 };
        break;
      case 'tr_open':
        cell = { ...cell, row: cell.row + 1, column: -1 };
        break;
      case 'th_close':
      case 'td_close':
        cell = { ...cell, column: cell.column + 1 };
        builder.endBlock({
          kind: 'cell',
          ...cell,
          ...(token.tag === 'th' && { isHead: true }),
          ...standing(),
        });
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
  findings.add('notesKept', starts.size);
  builder.linkNotes(starts);
  return builder.finish();
}

/** The tokens of all notes behind those of the text. */
function notesLast(tokens: readonly Token[]): Token[] {
  const text: Token[] = [];
  const notes: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.type === 'note_open') depth += 1;
    (depth > 0 ? notes : text).push(token);
    if (token.type === 'note_close') depth -= 1;
  }
  return [...text, ...notes];
}
