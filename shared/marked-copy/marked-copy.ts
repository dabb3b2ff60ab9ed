import type { TableRegister } from '../passage-table/register';
import type { TabledArticle } from '../passage-table/tabled-article';
import { ActorLook } from './actor-look';
import { blocksHtml } from './blocks-html';
import { commentWriter, shown } from './comment-html';
import { copyStyle } from './copy-style';
import { implicationsHtml, legendHtml, sourceHtml } from './frame-html';
import { piecesOf, placedPassages, type PlacedPassage, type PlacedPiece } from './placed-passages';

/**
 * An article with its passages as one HTML file that anyone can open and print: comments stand numbered in the margin,
 * implications at the end. It runs nothing and loads nothing; its only links lead within it. Pictures and markup of the source
 * are not in it.
 *
 * @param on when the copy is made, in milliseconds since 1970.
 * @returns its pieces, in order, made one at a time.
 */
export function* markedCopy(article: TabledArticle, register: TableRegister, on: number): Generator<string> {
  const { document, file } = article;
  const placed = placedPassages(article);
  const implications = implicationsIn(article, register);
  const numbers = new Map(implications.map((id, at) => [id, at + 1]));
  const look = new ActorLook(register);
  const isByOne = new Set(placed.map(({ tabled }) => register.whose(tabled.passage))).size === 1;
  const commentOf = commentWriter(register, look, { numberOf: (id) => numbers.get(id), isByOne });
  yield headHtml(document.title, document.language, document.direction);
  yield `${sourceHtml(article, placed, register, on)}\n${legendHtml(placed, look)}\n<main>\n`;
  if (file) {
    for (const { html, begin } of blocksHtml(file, piecesOf(placed), look)) {
      const comments = firstPieces(begin).map(commentOf);
      const margin = comments.length > 0 ? `<aside>${comments.join('')}</aside>` : '';
      yield `<div class="row">${margin}${html}</div>\n`;
    }
  }
  yield `</main>\n${withoutPlace(placed, commentOf)}${implicationsHtml(implications, placed, register)}\n</body>\n</html>\n`;
}

function headHtml(title: string, language = 'en', direction = 'ltr'): string {
  return `<!doctype html>
<html lang="${shown(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${shown(title)}</title>
<style>${copyStyle}</style>
</head>
<body>
`;
}

/** Those that were made in it, and those on which its passages bear, as they were made. */
function implicationsIn({ document, passages }: TabledArticle, register: TableRegister): string[] {
  const bearing = new Set(passages.flatMap(({ bearings }) => bearings.map(({ implication }) => implication)));
  return [...register.implications()]
    .filter(({ id, stream }) => stream === document.id || bearing.has(id))
    .toSorted((one, other) => one.madeAt - other.madeAt || (one.id < other.id ? -1 : 1))
    .map(({ id }) => id);
}

/** A passage of several pieces has its comment beside the first. */
function firstPieces(pieces: readonly PlacedPiece[]): PlacedPassage[] {
  return pieces.flatMap(({ placed, start }) => (placed.places[0]?.start === start ? [placed] : []));
}

function withoutPlace(
  placed: readonly PlacedPassage[],
  commentOf: (placed: PlacedPassage) => string,
): string {
  const lost = placed.filter(({ places }) => places.length === 0);
  if (lost.length === 0) return '';
  return `<section class="ends"><h2>Passages that the present text does not have</h2><aside>${lost.map(commentOf).join('')}</aside></section>\n`;
}
