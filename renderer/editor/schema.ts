import { Schema } from 'prosemirror-model';

/**
 * What an article is made of on the screen. Nothing here can load or run anything: a source's markup never reaches it,
 * only blocks and marks that an importer named.
 *
 * `section` groups some fifty blocks and means nothing: the browser lays out only those near the screen.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'section+' },
    section: {
      content: '(block | list | quote)+',
      toDOM: () => ['div', { class: 'section' }, 0],
    },
    paragraph: { group: 'block', content: 'text*', toDOM: () => ['p', 0] },
    heading: {
      group: 'block',
      content: 'text*',
      attrs: { level: { default: 1 } },
      toDOM: ({ attrs }) => [`h${attrs['level']}`, 0],
    },
    codeBlock: { group: 'block', content: 'text*', code: true, toDOM: () => ['pre', ['code', 0]] },
    list: {
      content: 'item+',
      attrs: { numbered: { default: false } },
      toDOM: ({ attrs }) => [attrs['numbered'] ? 'ol' : 'ul', 0],
    },
    item: {
      content: 'text*',
      attrs: { depth: { default: 1 }, number: { default: null } },
      toDOM: ({ attrs }) => [
        'li',
        {
          style: `--depth: ${Number(attrs['depth'])}`,
          ...(attrs['number'] === null ? {} : { value: Number(attrs['number']) }),
        },
        0,
      ],
    },
    quote: { content: '(block | list | quote)+', toDOM: () => ['blockquote', 0] },
    text: { inline: true },
  },
  marks: {
    emphasis: { toDOM: () => ['em', 0] },
    strong: { toDOM: () => ['strong', 0] },
    code: { toDOM: () => ['code', 0] },
    strike: { toDOM: () => ['s', 0] },
    // A link leads nowhere by itself: its address is shown, never followed.
    link: {
      attrs: { address: { default: '' } },
      toDOM: ({ attrs }) => ['span', { class: 'link', title: String(attrs['address']) }, 0],
    },
  },
});
