import { expect, test } from 'vitest';
import { matrixOf } from '#shared/analysis/matrix';
import { matrixPicture } from '#shared/analysis/matrix-picture';
import { pictureToSvg } from '#shared/analysis/picture';

const caption = { title: 'Actors by <domain>', subtitle: '2 implications', legend: '▲ gains' };

function aMatrix(actors: number, implications: number) {
  const all = Array.from({ length: implications }, (_, at) => ({
    id: `i${at}`,
    statement: `It follows ${at}.`,
  }));
  const links = Array.from({ length: actors }, (_, at) => ({
    actor: `a${at}`,
    implication: `i${at % implications}`,
    effect: 'gain' as const,
  }));
  return matrixOf('implications', all, links, (id) => `Actor & ${id}`);
}

test('a picture has the heads, the cells and the totals, and nothing in it is markup', () => {
  const svg = pictureToSvg(matrixPicture(aMatrix(2, 2), caption));

  expect(svg).toContain('<title>Actors by &lt;domain&gt;</title>');
  expect(svg).toContain('>Actor &amp; a1<');
  expect(svg.match(/>▲ 1</gu)).toHaveLength(2 + 2 + 2);
  expect(svg).toContain('>▲ 2<');
  expect(svg).not.toMatch(/<script|href|url\(/u);
});

test('all of it lies within its edges', () => {
  const { width, height, shapes } = matrixPicture(aMatrix(30, 20), caption);

  for (const shape of shapes) {
    const [right, bottom] = shape.kind === 'box' ? [shape.width, shape.height] : [0, 0];
    expect(shape.x).toBeGreaterThanOrEqual(0);
    expect(shape.x + right).toBeLessThanOrEqual(width);
    expect(shape.y + bottom).toBeLessThanOrEqual(height);
  }
});

test('of a large matrix the first lines are drawn, and the rest is told', () => {
  const words = matrixPicture(aMatrix(150, 70), caption).shapes.flatMap((shape) =>
    shape.kind === 'words' ? [shape.words] : [],
  );

  expect(words).toContain('▲ gains · the first 100 of 150 actors · the first 60 of 70 implications');
  expect(words.filter((word) => word.startsWith('Actor &'))).toHaveLength(100);
});
