import { withSignsNamed } from '../import/unusual-characters';
import type { Block, Mark } from '../model/revision-file';
import { escapedHtml } from '../text/escaped-html';
import type { ActorLook } from './actor-look';
import type { PlacedPiece } from './placed-passages';

/** What of a text lies within a block, or begins in it. */
export type InBlock = { readonly marks: readonly Mark[]; readonly pieces: readonly PlacedPiece[] };

const tags: Partial<Record<Mark['kind'], string>> = {
  emphasis: 'em',
  strong: 'strong',
  code: 'code',
  strike: 's',
  raised: 'sup',
  lowered: 'sub',
};

/**
 * The words of a block with what marks them. Where passages overlap each has a line of its own below the words; at its end
 * stand the letters of its actors and its number. Whatever turns the direction of writing is shown by name.
 */
export function wordsHtml(text: string, { start, end }: Block, within: InBlock, look: ActorLook): string {
  const { marks, pieces } = within;
  const drawn = pieces.filter(({ lane }) => lane !== undefined);
  const endings = pieces.filter((piece) => piece.end > start && piece.end <= end);
  const edges = new Set([start, end]);
  for (const each of [...marks, ...drawn, ...endings]) {
    edges.add(Math.max(start, each.start));
    edges.add(Math.min(end, each.end));
  }
  const inOrder = [...edges].filter((edge) => edge >= start && edge <= end).toSorted((a, b) => a - b);
  const html: string[] = [];
  const sweep = new Sweep(drawn);
  const markSweep = new Sweep(marks);
  const endSweep = [...endings].toSorted((one, other) => one.end - other.end);
  let ended = 0;
  for (const [at, from] of inOrder.entries()) {
    for (let piece = endSweep[ended]; piece && piece.end <= from; piece = endSweep[ended]) {
      html.push(numberHtml(piece, look));
      ended += 1;
    }
    const to = inOrder[at + 1];
    if (to === undefined) break;
    const words = escapedHtml(withSignsNamed(text.slice(from, to)));
    html.push(underlined(marked(words, markSweep.over(from)), sweep.over(from), look));
  }
  return html.join('');
}

/** Which stretches lie over an offset, asked for offsets in order. */
class Sweep<Stretch extends { readonly start: number; readonly end: number }> {
  readonly #all: readonly Stretch[];
  #next = 0;
  #open: Stretch[] = [];

  constructor(all: readonly Stretch[]) {
    this.#all = all.toSorted((one, other) => one.start - other.start);
  }

  over(offset: number): readonly Stretch[] {
    for (let next = this.#all[this.#next]; next && next.start <= offset; next = this.#all[this.#next]) {
      this.#open.push(next);
      this.#next += 1;
    }
    this.#open = this.#open.filter(({ end }) => end > offset);
    return this.#open;
  }
}

function marked(words: string, marks: readonly Mark[]): string {
  return marks.reduce((inner, { kind }) => {
    const tag = tags[kind];
    return tag ? `<${tag}>${inner}</${tag}>` : inner;
  }, words);
}

/** The line of the lowest lane is the innermost: the others find their places below it. */
function underlined(words: string, pieces: readonly PlacedPiece[], look: ActorLook): string {
  return pieces
    .toSorted((one, other) => (one.lane ?? 0) - (other.lane ?? 0))
    .reduce((inner, { placed, lane }) => {
      const line = look.lineOf(placed.tabled.actors);
      return `<span class="m ${line} d${lane ?? 0}">${inner}</span>`;
    }, words);
}

function numberHtml({ placed: { number, tabled, places }, end }: PlacedPiece, look: ActorLook): string {
  const isLast = places.at(-1)?.end === end;
  const letters = isLast ? tabled.actors.map(({ id }) => look.monogram(id)).join(' ') : '';
  return `<sup class="n">${letters}${letters && ' '}<a href="#c${number}">${number}</a></sup>`;
}
