import { FREE, PICTURE_FONT, pictureColours, type Picture, type Shape } from '#shared/analysis/picture';
import { firstDirection } from '#shared/text/direction';

/** Points for each pixel of the picture, so that it is sharp in print. */
const SHARPNESS = 2;

/** Draws a picture on a canvas that nobody sees. @returns it as a PNG file */
export async function drawPicture({ width, height, shapes }: Picture): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(width * SHARPNESS, height * SHARPNESS);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no memory for a picture of this size');
  context.scale(SHARPNESS, SHARPNESS);
  context.fillStyle = pictureColours.page;
  context.fillRect(0, 0, width, height);
  for (const shape of shapes) draw(context, shape);
  const png = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await png.arrayBuffer());
}

function draw(context: OffscreenCanvasRenderingContext2D, shape: Shape): void {
  const { x, y } = shape;
  if (shape.kind === 'box') {
    const { width, height, fill, edge, isDashed } = shape;
    if (fill !== undefined) {
      context.fillStyle = fill;
      context.fillRect(x, y, width, height);
    }
    if (edge === undefined) return;
    context.strokeStyle = edge;
    context.setLineDash(isDashed ? [4, 3] : []);
    context.strokeRect(x, y, width, height);
    return;
  }
  context.save();
  context.translate(x, y);
  if (shape.kind === 'path') drawPath(context, shape);
  else write(context, shape);
  context.restore();
}

type Of<Kind extends Shape['kind']> = Extract<Shape, { kind: Kind }>;

function drawPath(context: OffscreenCanvasRenderingContext2D, shape: Of<'path'>): void {
  const { fill, edge, thickness = 1 } = shape;
  const path = new Path2D(shape.path);
  if (fill !== undefined) {
    context.fillStyle = fill;
    // It fills an area, not an array.
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type
    context.fill(path);
  }
  if (edge === undefined) return;
  context.strokeStyle = edge;
  context.lineWidth = thickness;
  context.stroke(path);
}

function write(context: OffscreenCanvasRenderingContext2D, shape: Of<'words'>): void {
  const { words, size, colour, isBold, isCentred, isUpright, isFree } = shape;
  if (isUpright) context.rotate(-Math.PI / 2);
  context.font = `${isBold ? '600 ' : ''}${size}px ${PICTURE_FONT}`;
  context.fillStyle = colour;
  context.textAlign = isCentred ? 'center' : 'left';
  context.direction = firstDirection(words) ?? 'ltr';
  if (isFree) {
    context.strokeStyle = pictureColours.page;
    context.lineWidth = FREE;
    context.lineJoin = 'round';
    context.strokeText(words, 0, 0);
  }
  context.fillText(words, 0, 0);
}
