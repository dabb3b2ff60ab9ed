import { Mark as TextMark, type Node } from 'prosemirror-model';
import type { Sign } from '#shared/import/unusual-characters';
import type { Block, Mark } from '#shared/model/revision-file';
import { schema } from './schema';

type Stretch = { readonly start: number; readonly end: number; readonly mark: TextMark };

/**
 * The text of a block in as many nodes as its marks cut it into. One walk, however many marks there are.
 *
 * @param marks those of the block, in the order of their starts.
 * @param signs the unusual characters in it, in order.
 */
export function textNodes(
  { start, end }: Block,
  text: string,
  marks: readonly Mark[],
  signs: readonly Sign[],
): Node[] {
  // Most blocks are plain: a text of megabytes opens by this line.
  if (marks.length === 0 && signs.length === 0) return [schema.text(text.slice(start, end))];
  const stretches = [...marks.map(ofMark), ...ofSigns(signs)].toSorted((a, b) => a.start - b.start);
  const cuts = new Set([start, end]);
  for (const stretch of stretches) cuts.add(stretch.start).add(stretch.end);
  const sorted = [...cuts].filter((cut) => cut >= start && cut <= end).toSorted((a, b) => a - b);
  const nodes: Node[] = [];
  let next = 0;
  let here: Stretch[] = [];
  for (const [at, from] of sorted.slice(0, -1).entries()) {
    here = here.filter((stretch) => stretch.end > from);
    for (; (stretches[next]?.start ?? Infinity) <= from; next += 1) here.push(stretches[next] as Stretch);
    // Of two of one kind, the inner one counts.
    const marked = here.reduce((set, { mark }) => mark.addToSet(set), TextMark.none);
    nodes.push(schema.text(text.slice(from, sorted[at + 1]), marked));
  }
  return nodes;
}

function ofMark(mark: Mark): Stretch {
  return { start: mark.start, end: mark.end, mark: schema.mark(mark.kind, attributesOf(mark)) };
}

function attributesOf({ kind, start, address = '', note = 0, reading = '' }: Mark) {
  if (kind === 'link') return { address };
  if (kind === 'noteRef') return { note };
  return kind === 'ruby' ? { reading, start } : null;
}

/** So many of a row of signs are named; of a longer one, the number is. */
const NAMED = 3;

/** One name for each row of signs: a thousand of them are one thing to be seen. */
function ofSigns(signs: readonly Sign[]): Stretch[] {
  const rows: Sign[][] = [];
  for (const sign of signs) {
    const row = rows.at(-1);
    if (row?.at(-1)?.end === sign.start) row.push(sign);
    else rows.push([sign]);
  }
  return rows.map((row) => {
    const names = row.slice(0, NAMED).map(({ name }) => name);
    const name = row.length > NAMED ? `${names[0]} … ${row.length}` : names.join(' ');
    return {
      start: (row[0] as Sign).start,
      end: (row.at(-1) as Sign).end,
      mark: schema.mark('sign', { name }),
    };
  });
}
