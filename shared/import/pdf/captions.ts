import { around, sharedWidth } from './box';
import type { Paragraph } from './flow';
import { sizeOf, textOf } from './headings';
import type { Measures } from './measures';

const named =
  /^(?:figure|fig\.|table|tab\.|chart|map|photo|image|abbildung|abb\.|tabelle|foto|рис\.|рисунок|таблица|图|圖|図|表|شكل|جدول|איור|טבלה)\s*(?:[\p{Nd}IVX]+|credit)?\s*[.:–—|(-]/iu;

/** Captions stand within so many of their sizes above or below a picture. */
const NEAR = 2.5;

/** Whether a paragraph says what a picture or a table is: by its first word, or small beside a picture. */
export function isCaption(paragraph: Paragraph, isBesideTable: boolean, { bodySize }: Measures): boolean {
  const [first] = paragraph;
  if (!first || paragraph.length > 8) return false;
  const isSmall = sizeOf(paragraph) < 0.95 * bodySize;
  if (named.test(textOf(paragraph)) && (isSmall || isBesideTable || isBesidePicture(paragraph))) return true;
  return isSmall && isBesidePicture(paragraph);
}

function isBesidePicture(paragraph: Paragraph): boolean {
  const [first] = paragraph;
  if (!first) return false;
  const box = around(paragraph.map(({ line }) => line));
  const near = NEAR * first.line.size;
  return first.page.pictures.some((picture) => {
    const isLarge = picture.bottom - picture.top > 3 * first.line.size;
    const below = box.top - picture.bottom;
    const above = picture.top - box.bottom;
    const isNear = (below > -3 && below < near) || (above > -3 && above < near);
    return isLarge && isNear && sharedWidth(box, picture) > 0.5;
  });
}
