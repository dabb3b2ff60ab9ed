import type { Matrix } from './matrix';

/** A page as pdf.js describes it: degrees clockwise, and the box that is shown. */
export type PageFrame = { readonly rotate: number; readonly view: readonly number[] };

export type ShownPage = { readonly toPage: Matrix; readonly width: number; readonly height: number };

/** US Letter, for pages whose box makes no sense. */
const common = [0, 0, 612, 792] as const;

/** The page as it is shown: its turn applied, in points from its upper left corner, y downwards. */
export function shownPage({ rotate, view }: PageFrame): ShownPage {
  const [x0, y0, x1, y1] =
    view.length === 4 && view.every(Number.isFinite) ? (view as unknown as typeof common) : common;
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
