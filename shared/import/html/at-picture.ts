import { ancestry, elementsIn, lineOf, type HtmlElement } from './html-tree';

/** How many boxes a picture and its line may stand in together. */
const NEAR = 4;

/** Whether a line with the sign of copyright is a picture's: it stands in a box with one, and nothing else is said there. */
export function isPictureCredit(element: HtmlElement): boolean {
  const line = lineOf(element);
  if (line.length > 150 || !/^(©|\(c\))/i.test(line)) return false;
  const [, ...boxes] = [...ancestry(element)].slice(0, NEAR);
  return boxes.some((box) => lineOf(box) === line && holdsPicture(box));
}

export function holdsPicture(element: HtmlElement): boolean {
  for (const { tagName } of elementsIn(element)) if (/^(img|picture)$/.test(tagName)) return true;
  return false;
}
