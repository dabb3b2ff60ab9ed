import { holds, type Box } from './box';
import type { FontTraits } from './font-traits';
import { GraphicsStack } from './graphics';
import { lettersOf } from './letters';
import { identity, matrixOf, placed, within, type Matrix, type Point } from './matrix';
import { op, type Operators, type ShownGlyph } from './operators';
import type { Glyph, PageContent } from './page-content';
import { shownPage, type PageFrame, type ShownPage } from './page-frame';
import { PathReader } from './paths';

/** What the pages of one file share. */
export type DrawingMeans = {
  /** A font by the name that operators use. */
  font(name: string): FontTraits;
  /** Whether a layer that can be switched off is off. */
  isOff(layer: unknown): boolean;
};

/** More than the densest page of a newspaper has. */
const MOST_GLYPHS = 100_000;
/** Text below this size, in points, is not meant to be read. */
const SMALLEST = 1.5;
/** Smaller, in points, no picture shows anything. */
const SMALLEST_PICTURE = 8;

/**
 * Follows the operators of a page as a canvas would (ISO 32000-1, 8.4 and 9.4) and notes where each glyph comes to stand
 * instead of drawing it.
 */
export function drawPage(
  { fnArray, argsArray }: Operators,
  frame: PageFrame,
  means: DrawingMeans,
): PageContent {
  const drawing = new Drawing(shownPage(frame), means);
  /** A picture is passed over before it is drawn: what is left of it is the place that was made for it. */
  let isPlaceOpen = false;
  for (const [index, operator] of fnArray.entries()) {
    if (isPlaceOpen && endsPlace.has(operator)) drawing.notePicture();
    if (endsPlace.has(operator) || fillsPlace.has(operator)) isPlaceOpen = false;
    if (operator === op.transform) isPlaceOpen = true;
    drawing.follow(operator, (argsArray[index] ?? []) as readonly unknown[]);
  }
  if (isPlaceOpen) drawing.notePicture();
  return drawing.content();
}

const endsPlace: ReadonlySet<number> = new Set([op.restore, op.endMarkedContent]);
const fillsPlace: ReadonlySet<number> = new Set([
  op.save,
  op.beginText,
  op.constructPath,
  op.paintFormXObjectBegin,
]);

class Drawing {
  readonly #page: ShownPage;
  readonly #means: DrawingMeans;
  readonly #state: GraphicsStack;
  readonly #glyphs: Glyph[] = [];
  readonly #pictures: Box[] = [];
  readonly #paths = new PathReader();
  /** Of each marked content that is open. */
  readonly #marked: { isArtifact: boolean; isOff: boolean }[] = [];
  #textMatrix: Matrix = identity;
  /** Where the pen is, and where its line began. */
  #pen = { x: 0, y: 0, lineX: 0, lineY: 0 };

  constructor(page: ShownPage, means: DrawingMeans) {
    this.#page = page;
    this.#means = means;
    this.#state = new GraphicsStack(page.toPage);
  }

  content(): PageContent {
    const { width, height } = this.#page;
    return {
      width,
      height,
      glyphs: this.#glyphs,
      pictures: this.#pictures,
      rules: this.#paths.rules,
      dots: this.#paths.dots,
    };
  }

  notePicture(): void {
    const corner = ([x, y]: Point) => placed(this.#state.now.matrix, [x, y]);
    const corners = [corner([0, 0]), corner([1, 0]), corner([0, 1]), corner([1, 1])];
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    const box = {
      left: Math.min(...xs),
      top: Math.min(...ys),
      right: Math.max(...xs),
      bottom: Math.max(...ys),
    };
    const isVisible = box.right - box.left > SMALLEST_PICTURE && box.bottom - box.top > SMALLEST_PICTURE;
    if (isVisible && Object.values(box).every(Number.isFinite)) this.#pictures.push(box);
  }

  follow(operator: number, args: readonly unknown[]): void {
    const { now } = this.#state;
    const number = (at: number) => Number(args[at]) || 0;
    switch (operator) {
      case op.save:
        return this.#state.save();
      case op.restore:
      case op.paintFormXObjectEnd:
        return this.#state.restore();
      case op.paintFormXObjectBegin:
        this.#state.save();
        return this.#state.transform(args[0]);
      case op.transform:
        return this.#state.transform(args);
      case op.paintSolidColorImageMask:
        return this.notePicture();
      case op.constructPath:
        return this.#paths.read(args, now.matrix, now.colour);
      case op.setGState:
        for (const [key, value] of (args[0] ?? []) as [string, unknown][]) {
          if (key === 'Font') this.#setFont(value as readonly unknown[]);
        }
        return;
      case op.setFont:
        return this.#setFont(args);
      case op.setFillRGBColor:
        now.colour = String(args[0]);
        return;
      case op.setCharSpacing:
        now.charSpacing = number(0);
        return;
      case op.setWordSpacing:
        now.wordSpacing = number(0);
        return;
      case op.setHScale:
        now.stretch = number(0) / 100;
        return;
      case op.setTextRise:
        now.rise = number(0);
        return;
      case op.setTextRenderingMode:
        now.mode = number(0);
        return;
      case op.setLeading:
        now.leading = -number(0);
        return;
      case op.beginText:
        return this.#beginAt(identity);
      case op.setTextMatrix:
        return this.#beginAt(matrixOf(args[0]) ?? matrixOf(args) ?? identity);
      case op.moveText:
        return this.#moveLine(number(0), number(1));
      case op.setLeadingMoveText:
        now.leading = number(1);
        return this.#moveLine(number(0), number(1));
      case op.nextLine:
        return this.#moveLine(0, now.leading);
      case op.showText:
        return this.#show((args[0] ?? []) as readonly (ShownGlyph | number)[]);
      case op.beginMarkedContent:
        this.#marked.push({ isArtifact: isArtifact(args[0]), isOff: false });
        return;
      case op.beginMarkedContentProps:
        this.#marked.push({
          isArtifact: isArtifact(args[0]),
          isOff: args[0] === 'OC' && this.#means.isOff(args[1]),
        });
        return;
      case op.endMarkedContent:
        this.#marked.pop();
    }
  }

  #setFont([name, size]: readonly unknown[]): void {
    this.#state.now.font = this.#means.font(String(name));
    this.#state.now.size = Number(size) || 0;
  }

  #beginAt(matrix: Matrix): void {
    this.#textMatrix = matrix;
    this.#pen = { x: 0, y: 0, lineX: 0, lineY: 0 };
  }

  #moveLine(dx: number, dy: number): void {
    const [lineX, lineY] = [this.#pen.lineX + dx, this.#pen.lineY + dy];
    this.#pen = { x: lineX, y: lineY, lineX, lineY };
  }

  #show(run: readonly (ShownGlyph | number)[]): void {
    const { font, size, stretch, charSpacing, wordSpacing } = this.#state.now;
    const side = size < 0 ? -1 : 1;
    const scale = Math.abs(size) * font.scale;
    for (const glyph of run) {
      if (typeof glyph === 'number') {
        const move = (glyph * Math.abs(size)) / 1000;
        if (font.isVertical) this.#pen.y += move;
        else this.#pen.x -= move * stretch * side;
        continue;
      }
      const spacing = ((glyph.isSpace ? wordSpacing : 0) + charSpacing) * side;
      const width = glyph.width * scale * stretch * side;
      this.#note(glyph, width);
      if (font.isVertical) {
        const fall = glyph.vmetric ? Math.abs(glyph.vmetric[0]) : 1000;
        this.#pen.y -= fall * scale + spacing;
      } else this.#pen.x += width + spacing * stretch;
    }
  }

  #note({ unicode, vmetric, width: units }: ShownGlyph, width: number): void {
    const { font, size, rise, mode, colour, matrix: outer } = this.#state.now;
    const text = lettersOf(unicode, font.isType3);
    if (text === '' || this.#glyphs.length >= MOST_GLYPHS || this.#marked.some(({ isOff }) => isOff)) return;
    const matrix = within(outer, this.#textMatrix);
    const scale = Math.abs(size) * font.scale;
    // Vertical writing sets glyphs by the middle of their upper edge.
    const x = this.#pen.x - (font.isVertical ? (vmetric ? vmetric[1] : units / 2) * scale : 0);
    const y = this.#pen.y + rise - (font.isVertical ? (vmetric ? vmetric[2] : 880) * scale : 0);
    const start = placed(matrix, [x, y]);
    const end = placed(matrix, [x + width, y]);
    const up = placed(matrix, [x, y + (font.height > 0 ? font.height * scale : Math.abs(size))]);
    const [upX, upY] = [up[0] - start[0], up[1] - start[1]];
    const glyphSize = Math.hypot(upX, upY);
    if (![...start, ...end, glyphSize].every(Number.isFinite)) return;
    const turn = turnOf(upX, upY);
    const isUnpainted = mode === 3 || mode === 7;
    this.#glyphs.push({
      text,
      ...this.#upright(turn, start, end),
      size: glyphSize,
      font,
      turn,
      isUnpainted,
      isHidden:
        isUnpainted ||
        glyphSize < SMALLEST ||
        this.#isOutside(start, glyphSize) ||
        this.#isPale(colour, start),
      isArtifact: this.#marked.some((content) => content.isArtifact),
    });
  }

  /** Where a glyph stands once the page is turned so that it is upright. */
  #upright(turn: Glyph['turn'], start: Point, end: Point): Pick<Glyph, 'left' | 'right' | 'baseline'> {
    const { width, height } = this.#page;
    const turned = ([x, y]: Point): Point => {
      if (turn === 1) return [y, width - x];
      if (turn === 2) return [width - x, height - y];
      if (turn === 3) return [height - y, x];
      return [x, y];
    };
    const [from, to] = [turned(start), turned(end)];
    return { left: Math.min(from[0], to[0]), right: Math.max(from[0], to[0]), baseline: from[1] };
  }

  #isOutside([x, y]: Point, size: number): boolean {
    const { width, height } = this.#page;
    return x < -size || x > width + 1 || y < -1 || y > height + size;
  }

  /** White or all but white, where nothing else was painted. */
  #isPale(colour: string, [x, y]: Point): boolean {
    if (!/^#f[7-f]f[7-f]f[7-f]$/.test(colour)) return false;
    return !this.#paths.isShaded(x, y) && !this.#pictures.some((picture) => holds(picture, x, y));
  }
}

/** Quarter turns by which way the upper side of a glyph points; y is downwards. */
function turnOf(upX: number, upY: number): Glyph['turn'] {
  const slant = Math.atan2(upX, -upY) / (Math.PI / 2);
  const turn = Math.round(slant);
  if (Math.abs(slant - turn) > 0.05) return -1;
  return (((turn % 4) + 4) % 4) as Glyph['turn'];
}

function isArtifact(tag: unknown): boolean {
  return tag === 'Artifact' || (tag as { name?: unknown } | null)?.name === 'Artifact';
}
