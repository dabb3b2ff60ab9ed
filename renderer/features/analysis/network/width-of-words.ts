import { LABEL_SIZE } from '#shared/analysis/network-labels';
import { PICTURE_FONT } from '#shared/analysis/picture';

const known = new Map<string, number>();
let context: OffscreenCanvasRenderingContext2D | null | undefined;

/** How wide words are as a name in a network, in pixels; measured once. */
export function widthOfWords(words: string): number {
  const found = known.get(words);
  if (found !== undefined) return found;
  context ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return words.length * LABEL_SIZE * 0.6;
  context.font = `${LABEL_SIZE}px ${PICTURE_FONT}`;
  const { width } = context.measureText(words);
  known.set(words, width);
  return width;
}
