import { attribute, isElement, isText, words, type HtmlElement } from './html-tree';

const LONGEST_WORDS = 200;

/**
 * The words that an image stands for in its line: a sign, a letter, a formula. What the alternative text of a picture
 * describes is not part of the article, so nothing is given for one.
 */
export function imageWords(image: HtmlElement): string | undefined {
  const alternative = (attribute(image, 'alt') ?? '').trim();
  if (alternative === '' || alternative.length > LONGEST_WORDS) return undefined;
  const named = [...words(image, 'class'), ...words(image, 'role')].join(' ');
  const isSign =
    /^\p{Extended_Pictographic}/u.test(alternative) || (alternative.length <= 2 && standsInText(image));
  return isSign || /\b(emoji|smiley|emoticon|math|latex|tex|equation|dropcap)\b/.test(named)
    ? alternative
    : undefined;
}

function standsInText(image: HtmlElement): boolean {
  const siblings = image.parentNode?.childNodes ?? [];
  return siblings.some((node) =>
    isText(node) ? node.value.trim() !== '' : isElement(node) && node.tagName === 'span',
  );
}
