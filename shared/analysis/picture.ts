import { firstDirection } from '../text/direction';
import { escapedHtml } from '../text/escaped-html';

/** A part of a picture; places and sizes in pixels from the upper left, colours as CSS writes them. */
export type Shape =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill?: string | undefined;
      readonly edge?: string | undefined;
      /** Its edge is. */
      readonly isDashed?: boolean | undefined;
    }
  | {
      readonly kind: 'path';
      /** What its point 0, 0 lies on. */
      readonly x: number;
      readonly y: number;
      /** As SVG writes it. */
      readonly path: string;
      readonly fill?: string | undefined;
      readonly edge?: string | undefined;
      /** How wide its edge is. */
      readonly thickness?: number | undefined;
    }
  | {
      readonly kind: 'words';
      /** Where they begin, or their middle, on the line they stand on. */
      readonly x: number;
      readonly y: number;
      readonly words: string;
      readonly size: number;
      readonly colour: string;
      readonly isBold?: boolean | undefined;
      readonly isCentred?: boolean | undefined;
      /** What lies behind them leaves them free. */
      readonly isFree?: boolean | undefined;
      /** They run upwards. */
      readonly isUpright?: boolean | undefined;
    };

/** What is drawn of an analysis for a report: the same as SVG and, by the page, as PNG. */
export type Picture = {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
};

/** The colours of the light theme, whatever the screen has: pictures go into reports. */
export const pictureColours = {
  page: '#fdfdfb',
  panel: '#f5f4f0',
  line: '#e2e0d9',
  text: '#1b1b1f',
  quiet: '#5a5a63',
  /** Behind what is there little, more, most of. */
  fullness: ['#fdfdfb', '#ecf2f6', '#dbe6f0', '#c8daea'],
  /** What ties two actors, the same among many, and an actor with its edge. */
  tie: '#84817a',
  tieAmongMany: '#b5b2ab',
  actor: '#e3edf7',
  actorEdge: '#0b5cad',
} as const;

/** Fonts that programs which open such a file have, the first that is there. */
export const PICTURE_FONT = "Inter, 'Inter Variable', 'Segoe UI', Helvetica, Arial, sans-serif";

/** How wide the edge is that keeps words free, in pixels. */
export const FREE = 4;

/** A picture as an SVG file (SVG 1.1) that runs nothing and loads nothing. */
export function pictureToSvg({ title, width, height, shapes }: Picture): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escapedHtml(PICTURE_FONT)}">
<title>${escapedHtml(title)}</title>
<rect width="${width}" height="${height}" fill="${pictureColours.page}"/>
${shapes.map((shape) => shapeToSvg(shape)).join('\n')}
</svg>
`;
}

function shapeToSvg(shape: Shape): string {
  const { x, y } = shape;
  if (shape.kind === 'box') {
    const { width, height, fill = 'none', edge = 'none', isDashed } = shape;
    const dashes = isDashed ? ' stroke-dasharray="4 3"' : '';
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="${edge}"${dashes}/>`;
  }
  if (shape.kind === 'path') {
    const { path, fill = 'none', edge = 'none', thickness = 1 } = shape;
    return `<path transform="translate(${x} ${y})" d="${path}" fill="${fill}" stroke="${edge}" stroke-width="${thickness}"/>`;
  }
  const { words, size, colour, isBold, isCentred, isUpright, isFree } = shape;
  const isLeftwards = firstDirection(words) === 'rtl';
  // What is written to the left begins at its right end.
  const anchor = isCentred ? 'middle' : isLeftwards ? 'end' : undefined;
  const looks = [
    `font-size="${size}" fill="${colour}"`,
    isBold && 'font-weight="600"',
    anchor && `text-anchor="${anchor}"`,
    isLeftwards && 'direction="rtl" unicode-bidi="embed"',
    isFree &&
      `paint-order="stroke" stroke="${pictureColours.page}" stroke-width="${FREE}" stroke-linejoin="round"`,
    isUpright && `transform="rotate(-90 ${x} ${y})"`,
  ];
  return `<text x="${x}" y="${y}" ${looks.filter(Boolean).join(' ')}>${escapedHtml(words)}</text>`;
}
