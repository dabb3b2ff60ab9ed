import type { Box } from './box';
import { fontTraitsOf, plainFont, type FontTraits } from './font-traits';
import { identity, matrixOf, placed, within, type Matrix } from './matrix';
import { op, type Operators, type ShownGlyph } from './operators';
import type { Glyph, PageContent } from './page-content';
import { PathReader } from './paths';

/** A page as pdf.js describes it. */
export type PageFrame = { readonly rotate: number; readonly view: readonly number[] };

/** What `q` saves and `Q` brings back. */
type Graphics = {
  matrix: Matrix;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
  size: number;
  font: FontTraits;
  colour: string;
};

/** Deeper than any page is saved in earnest; what lies beyond is drawn without being saved. */
const MOST_SAVED = 1000;
/** More than the densest page of a newspaper has. */
const MOST_GLYPHS = 200_000;
/** Text below this size is not meant to be read. */
const SMALLEST = 1.5;

/**
 * Follows the operators of a page as a canvas would (ISO 32000-1, 8.4 and 9.3) and notes where each glyph comes to stand
 * instead of drawing it.
 *
 * @param fonts packed, by the names that the operators use
 * @param isOff whether a layer that can be switched off is off
 */
export function drawPage(
  { fnArray, argsArray }: Operators,
  frame: PageFrame,
  fonts: (name: string) => FontTraits,
  isOff: (layer: unknown) => boolean,
): PageContent {
  const { toPage, width, height } = shown(frame);
  const glyphs: Glyph[] = [];
  const pictures: Box[] = [];
  const paths = new PathReader();
  const saved: Graphics[] = [];
  /** Of each marked content that is open: whether it is an artifact, whether it is switched off. */
  const marked: { isArtifact: boolean; isOff: boolean }[] = [];
  let now = startOf(toPage);
  let textMatrix: Matrix = identity;
  let [x, y, lineX, lineY] = [0, 0, 0, 0];

  const moveTo = (dx: number, dy: number) => {
    x = lineX += dx;
    y = lineY += dy;
  };

  const show = (run: readonly (ShownGlyph | number)[]) => {
    const { font, size, stretch, rise, charSpacing, wordSpacing, mode } = now;
    const matrix = within(now.matrix, textMatrix);
    const scale = Math.abs(size) * font.scale;
    const side = size < 0 ? -1 : 1;
    const isArtifact = marked.some((content) => content.isArtifact);
    const isSwitchedOff = marked.some((content) => content.isOff);
    for (const glyph of run) {
      if (typeof glyph === 'number') {
        const move = (glyph * Math.abs(size)) / 1000;
        if (font.isVertical) y += move;
        else x -= move * stretch * side;
        continue;
      }
      const spacing = (glyph.isSpace ? wordSpacing : 0) + charSpacing;
      const advance = glyph.width * scale;
      const [fromX, fromY] = [x, y + rise];
      if (font.isVertical) {
        const fall = (glyph.vmetric ? Math.abs(glyph.vmetric[0]) : 1000) * scale;
        y -= fall + spacing * side;
      } else x += (advance + spacing * side) * stretch * side;
      if (glyphs.length >= MOST_GLYPHS || isSwitchedOff) continue;
      const text = letters(glyph.unicode);
      if (text === '') continue;
      const start = placed(matrix, [fromX, fromY]);
      const end = placed(matrix, [fromX + advance * stretch * side, fromY]);
      const up = placed(matrix, [fromX, fromY + (font.height > 0 ? font.height * scale : Math.abs(size))]);
      const glyphSize = Math.hypot(up[0] - start[0], up[1] - start[1]);
      const turn = turnOf(up[0] - start[0], up[1] - start[1]);
      const at = upright(turn, start, end, width, height);
      if (![at.left, at.right, at.baseline].every(Number.isFinite)) continue;
      const isOutside =
        start[0] < -glyphSize || start[0] > width + 1 || start[1] < -1 || start[1] > height + glyphSize;
      glyphs.push({
        text,
        ...at,
        size: glyphSize,
        font,
        turn,
        isVertical: font.isVertical,
        isUnpainted: mode === 3 || mode === 7,
        isHidden:
          isOutside ||
          glyphSize < SMALLEST ||
          mode === 3 ||
          mode === 7 ||
          (isPale(now.colour) && !paths.isShaded(start[0], start[1]) && !isOn(pictures, start)),
        isArtifact,
      });
    }
  };

  for (const [index, operator] of fnArray.entries()) {
    const args = (argsArray[index] ?? []) as readonly unknown[];
    const number = (at: number) => Number(args[at]) || 0;
    switch (operator) {
      case op.save:
      case op.paintFormXObjectBegin:
        if (saved.length < MOST_SAVED) saved.push({ ...now });
        if (operator === op.paintFormXObjectBegin) {
          now.matrix = within(now.matrix, matrixOf(args[0]) ?? identity);
        }
        break;
      case op.restore:
        // A picture is passed over before it is drawn: what is left of it is the place made for it.
        if (fnArray[index - 1] === op.transform) pictures.push(unitBox(now.matrix));
        now = saved.pop() ?? now;
        break;
      case op.paintFormXObjectEnd:
        now = saved.pop() ?? now;
        break;
      case op.paintSolidColorImageMask:
        pictures.push(unitBox(now.matrix));
        break;
      case op.transform:
        now.matrix = within(now.matrix, matrixOf(args) ?? identity);
        break;
      case op.setGState:
        for (const [key, value] of (args[0] ?? []) as [string, unknown][]) {
          if (key !== 'Font') continue;
          const [name, size] = value as [string, number];
          now.font = fonts(name);
          now.size = size;
        }
        break;
      case op.beginText:
        textMatrix = identity;
        x = y = lineX = lineY = 0;
        break;
      case op.setTextMatrix:
        textMatrix = matrixOf(args[0]) ?? matrixOf(args) ?? identity;
        x = y = lineX = lineY = 0;
        break;
      case op.moveText:
        moveTo(number(0), number(1));
        break;
      case op.setLeadingMoveText:
        now.leading = number(1);
        moveTo(number(0), number(1));
        break;
      case op.setLeading:
        now.leading = -number(0);
        break;
      case op.nextLine:
        moveTo(0, now.leading);
        break;
      case op.setCharSpacing:
        now.charSpacing = number(0);
        break;
      case op.setWordSpacing:
        now.wordSpacing = number(0);
        break;
      case op.setHScale:
        now.stretch = number(0) / 100;
        break;
      case op.setTextRise:
        now.rise = number(0);
        break;
      case op.setTextRenderingMode:
        now.mode = number(0);
        break;
      case op.setFont:
        now.font = fonts(String(args[0]));
        now.size = number(1);
        break;
      case op.setFillRGBColor:
        now.colour = String(args[0]);
        break;
      case op.showText:
        show((args[0] ?? []) as readonly (ShownGlyph | number)[]);
        break;
      case op.beginMarkedContent:
        marked.push({ isArtifact: nameOf(args[0]) === 'Artifact', isOff: false });
        break;
      case op.beginMarkedContentProps:
        marked.push({
          isArtifact: nameOf(args[0]) === 'Artifact',
          isOff: args[0] === 'OC' && isOff(args[1]),
        });
        break;
      case op.endMarkedContent:
        marked.pop();
        break;
      case op.constructPath:
        paths.read(args, now.matrix, now.colour);
        break;
    }
  }
  return { width, height, glyphs, pictures, rules: paths.rules };
}

/** Fonts by name, each unpacked once. */
export function unpackedFonts(packed: ReadonlyMap<string, unknown>): (name: string) => FontTraits {
  const unpacked = new Map<string, FontTraits>();
  return (name) => {
    const traits = unpacked.get(name) ?? fontTraitsOf(packed.get(name));
    unpacked.set(name, traits);
    return traits;
  };
}

function startOf(matrix: Matrix): Graphics {
  return {
    matrix,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    size: 0,
    font: plainFont,
    colour: '#000000',
  };
}

/** The page as it is shown: its own turn applied, y downwards from its upper edge. */
function shown({ rotate, view }: PageFrame): { toPage: Matrix; width: number; height: number } {
  const [x0 = 0, y0 = 0, x1 = 612, y1 = 792] = view;
  const [width, height] = [x1 - x0, y1 - y0];
  switch (((rotate % 360) + 360) % 360) {
    case 90:
      return { toPage: [0, 1, 1, 0, -y0, -x0], width: height, height: width };
    case 180:
      return { toPage: [-1, 0, 0, 1, x1, -y0], width, height };
    case 270:
      return { toPage: [0, -1, -1, 0, y1, x1], width: height, height: width };
    default:
      return { toPage: [1, 0, 0, -1, -x0, y1], width, height };
  }
}

/** By which way its upper side points; y is downwards. */
function turnOf(upX: number, upY: number): Glyph['turn'] {
  const slant = Math.atan2(upX, -upY) / (Math.PI / 2);
  const turn = Math.round(slant);
  if (Math.abs(slant - turn) > 0.05) return -1;
  return (((turn % 4) + 4) % 4) as Glyph['turn'];
}

/** Where a glyph stands once the page is turned so that it is upright. */
function upright(
  turn: Glyph['turn'],
  start: readonly [number, number],
  end: readonly [number, number],
  width: number,
  height: number,
): Pick<Glyph, 'left' | 'right' | 'baseline'> {
  const turned = ([x, y]: readonly [number, number]): readonly [number, number] => {
    if (turn === 1) return [y, width - x];
    if (turn === 2) return [width - x, height - y];
    if (turn === 3) return [height - y, x];
    return [x, y];
  };
  const [from, to] = [turned(start), turned(end)];
  return { left: Math.min(from[0], to[0]), right: Math.max(from[0], to[0]), baseline: from[1] };
}

/** The square of one unit that pictures are drawn in. */
function unitBox(matrix: Matrix): Box {
  const corners = [
    placed(matrix, [0, 0]),
    placed(matrix, [1, 0]),
    placed(matrix, [0, 1]),
    placed(matrix, [1, 1]),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function isOn(boxes: readonly Box[], [x, y]: readonly [number, number]): boolean {
  return boxes.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}

/** White or all but white, on what is white unless something was painted there. */
function isPale(colour: string): boolean {
  const [, red = '', green = '', blue = ''] = /^#(..)(..)(..)$/.exec(colour) ?? [];
  return red !== '' && [red, green, blue].every((part) => Number.parseInt(part, 16) >= 0xf7);
}

function nameOf(tag: unknown): string {
  return typeof tag === 'string' ? tag : ((tag as { name?: string } | null)?.name ?? '');
}

/** Ligatures and presentation forms as the letters that they stand for; other characters as they are. */
function letters(unicode: string): string {
  return unicode.replace(/[\uFB00-\uFB4F\uFB50-\uFDFF\uFE70-\uFEFC]/g, (form) => form.normalize('NFKC'));
}
