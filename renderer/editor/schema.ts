import { Schema, type Attrs, type DOMOutputSpec } from 'prosemirror-model';

/** In which direction and language a block is written, where that differs from the document. */
const writing = { direction: { default: null }, language: { default: null } };

/**
 * What an article is made of on the screen. Nothing here can load or run anything: a source's markup never reaches it,
 * only blocks and marks that an importer named. One UTF-16 unit of the text is one position within a block, whatever
 * marks lie on it; what marks show beside it (readings, names of signs) is no part of the text.
 *
 * `section` groups some twenty-five blocks and means nothing: the browser lays out only those near the screen.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'section+' },
    section: {
      content: '(block | list | quote | table)+',
      attrs: { lines: { default: 0 }, blocks: { default: 0 } },
      // From these the style sheet guesses how high it will be.
      toDOM: ({ attrs }) => [
        'div',
        { class: 'section', style: `--lines: ${attrs['lines']}; --blocks: ${attrs['blocks']}` },
        0,
      ],
    },
    paragraph: {
      group: 'block',
      content: 'text*',
      attrs: writing,
      toDOM: ({ attrs }) => ['p', writingOf(attrs), 0],
    },
    heading: {
      group: 'block',
      content: 'text*',
      attrs: { ...writing, level: { default: 1 } },
      toDOM: ({ attrs }) => [`h${attrs['level']}`, writingOf(attrs), 0],
    },
    codeBlock: {
      group: 'block',
      content: 'text*',
      attrs: writing,
      code: true,
      // Code runs from left to right in any text.
      toDOM: ({ attrs }) => ['pre', { ...writingOf(attrs), dir: attrs['direction'] ?? 'ltr' }, ['code', 0]],
    },
    caption: {
      group: 'block',
      content: 'text*',
      attrs: writing,
      toDOM: ({ attrs }) => ['p', { ...writingOf(attrs), class: 'caption' }, 0],
    },
    note: {
      group: 'block',
      content: 'text*',
      attrs: { ...writing, label: { default: null } },
      toDOM: ({ attrs }) => noteToDom(attrs),
    },
    list: {
      content: 'item+',
      attrs: { numbered: { default: false } },
      toDOM: ({ attrs }) => [attrs['numbered'] ? 'ol' : 'ul', 0],
    },
    item: {
      content: 'text*',
      attrs: { ...writing, depth: { default: 1 }, number: { default: null } },
      toDOM: ({ attrs }) => [
        'li',
        {
          ...writingOf(attrs),
          style: `--depth: ${Number(attrs['depth'])}`,
          ...(attrs['number'] === null ? {} : { value: Number(attrs['number']) }),
        },
        0,
      ],
    },
    quote: { content: '(block | list | quote | table)+', toDOM: () => ['blockquote', 0] },
    table: {
      content: 'row+',
      // Of a table that is cut in parts: how wide each column is, in percent, so that the parts stand in line.
      attrs: { widths: { default: null } },
      toDOM: ({ attrs }) => tableToDom(attrs['widths'] as readonly number[] | null),
    },
    row: { content: '(cell | gap)*', toDOM: () => ['tr', 0] },
    cell: {
      content: 'text*',
      attrs: { ...writing, head: { default: null }, columns: { default: 1 }, rows: { default: 1 } },
      toDOM: ({ attrs }) => [
        attrs['head'] ? 'th' : 'td',
        { ...writingOf(attrs), ...reachOf(attrs), ...(attrs['head'] ? { scope: attrs['head'] } : {}) },
        0,
      ],
    },
    // Empty cells: they have their place in the row, and none in the text.
    gap: {
      attrs: { columns: { default: 1 } },
      selectable: false,
      toDOM: ({ attrs }) => ['td', reachOf(attrs)],
    },
    text: { inline: true },
  },
  // In this order they enclose one another, so that no reading and no reference is cut by what is emphasised within it.
  marks: {
    // Two that follow one another are two, though they read alike.
    ruby: {
      attrs: { reading: { default: '' }, start: { default: 0 } },
      toDOM: ({ attrs }) => [
        'ruby',
        ['span', 0],
        ['rt', { contenteditable: 'false' }, String(attrs['reading'])],
      ],
    },
    noteRef: {
      attrs: { note: { default: 0 } },
      toDOM: ({ attrs }) => ['sup', { class: 'note-ref', 'data-note': String(attrs['note']) }, 0],
    },
    // A link leads nowhere by itself: its address is shown, never followed.
    link: {
      attrs: { address: { default: '' } },
      toDOM: ({ attrs }) => ['span', { class: 'link', 'data-address': String(attrs['address']) }, 0],
    },
    raised: { toDOM: () => ['sup', 0] },
    lowered: { toDOM: () => ['sub', 0] },
    emphasis: { toDOM: () => ['em', 0] },
    strong: { toDOM: () => ['strong', 0] },
    strike: { toDOM: () => ['s', 0] },
    code: { toDOM: () => ['code', 0] },
    // Characters that are not seen, or that turn what is around them: within an element of this kind they cannot.
    sign: {
      attrs: { name: { default: '' } },
      toDOM: ({ attrs }) => ['span', { class: 'sign', style: `--name: '${String(attrs['name'])}'` }, 0],
    },
  },
});

function writingOf({ direction, language }: Attrs): Record<string, string> {
  return {
    ...(direction === null ? {} : { dir: String(direction) }),
    ...(language === null ? {} : { lang: String(language) }),
  };
}

function reachOf({ columns, rows = 1 }: Attrs): Record<string, string> {
  return {
    ...(columns > 1 ? { colspan: String(columns) } : {}),
    ...(rows > 1 ? { rowspan: String(rows) } : {}),
  };
}

function tableToDom(widths: readonly number[] | null): DOMOutputSpec {
  // It is editable as all around it is; said outright, checkers of the page know that the caret scrolls it.
  const frame = { class: 'table-frame', contenteditable: 'true' };
  if (!widths) return ['div', frame, ['table', ['tbody', 0]]];
  const columns = widths.map((width): DOMOutputSpec => ['col', { style: `width: ${width}%` }]);
  const style = `--columns: ${widths.length}`;
  return ['div', frame, ['table', { class: 'cut', style }, ['colgroup', ...columns], ['tbody', 0]]];
}

/** The label leads back to where the note is referred to. It is no part of the text. */
function noteToDom(attrs: Attrs): DOMOutputSpec {
  const label: string | null = attrs['label'];
  const back: DOMOutputSpec[] =
    label === null ? [] : [['span', { class: 'note-back', contenteditable: 'false' }, label]];
  return ['div', { ...writingOf(attrs), class: 'note' }, ...back, ['div', { class: 'note-text' }, 0]];
}
