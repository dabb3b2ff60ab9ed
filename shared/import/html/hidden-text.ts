import { attribute, hasAttribute, isText, words, type HtmlDocument, type HtmlElement } from './html-tree';
import { hiddenByStyle, sheetsOf } from './style-rules';

/** Classes by which pages keep a text from sight and for screen readers, who are told by it what they can see otherwise. */
const unseen =
  /^(sr-only|visually-?hidden|screen-?reader(-text|-only|s?)?|a11y-hidden|u-hidden|is-hidden|offscreen|element-invisible|hidden-accessible|vh|visuallyhidden)$/;

/**
 * Whether an element keeps its text from a reader's sight: by its attributes, its own style, or the page's style sheets. The
 * text of a closed `details` is not hidden, since a reader opens it.
 *
 * @param moreSheets style sheets that came beside the page
 */
export function hiddenIn(
  page: HtmlDocument,
  moreSheets: readonly string[] = [],
): (element: HtmlElement) => boolean {
  const sheets = [...moreSheets, ...sheetsOf(page)];
  const isAwayByRule = hiddenByStyle(sheets, takesAway);
  const isFaintByRule = hiddenByStyle(sheets, hidesInk);
  return (element) =>
    (hasAttribute(element, 'hidden') && attribute(element, 'hidden') !== 'until-found') ||
    (element.tagName === 'dialog' && !hasAttribute(element, 'open')) ||
    isHiddenByItself(attribute(element, 'style')) ||
    words(element, 'class').some((name) => unseen.test(name) || name.endsWith('visuallyhidden')) ||
    isAwayByRule(element) ||
    // Of size nought are also boxes whose parts have a size of their own.
    (isFaintByRule(element) && element.childNodes.some((node) => isText(node) && node.value.trim() !== ''));
}

function isHiddenByItself(style: string | undefined): boolean {
  if (style === undefined) return false;
  return takesAway(style) === true || hidesInk(style) === true;
}

/** Whether declarations take what they apply to from the page; nothing if they have no say in it. */
function takesAway(declarations: string): boolean | undefined {
  const style = declarationsOf(declarations);
  const display = style.get('display');
  if (display === 'none') return true;
  if (/^(hidden|collapse)$/.test(style.get('visibility') ?? '')) return true;
  if (/^0?\.?0+%?$/.test(style.get('opacity') ?? '')) return true;
  if (/^(absolute|fixed)$/.test(style.get('position') ?? '') && isOutOfSight(style)) return true;
  return display !== undefined || style.has('visibility') || style.has('opacity') ? false : undefined;
}

/** Whether declarations make text too small, too far out, or too like its ground to be seen. */
function hidesInk(declarations: string): boolean | undefined {
  const style = declarationsOf(declarations);
  const size = style.get('font-size');
  if (/^0(px|em|rem|pt|%)?$/.test(size ?? '') || isFarOut(style.get('text-indent')) || isInkOnItself(style))
    return true;
  return size === undefined && !style.has('color') ? undefined : false;
}

function isOutOfSight(style: ReadonlyMap<string, string>): boolean {
  if (['left', 'right', 'top', 'bottom'].some((side) => isFarOut(style.get(side)))) return true;
  if (/^rect\(\s*(0|1px)/.test(style.get('clip') ?? '')) return true;
  if (/^inset\(\s*(50|100)%/.test(style.get('clip-path') ?? '')) return true;
  const isTiny = (size: string | undefined) => /^[01](px)?$/.test(size ?? '');
  return style.get('overflow') === 'hidden' && isTiny(style.get('width')) && isTiny(style.get('height'));
}

/** Text of the colour of its ground, or of none. */
function isInkOnItself(style: ReadonlyMap<string, string>): boolean {
  const ink = colour(style.get('color'));
  const ground = colour(style.get('background-color') ?? style.get('background'));
  return ink !== undefined && (ink === 'transparent' || ink === ground);
}

function colour(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const plain = value.toLowerCase().replace(/\s+/g, '');
  if (/^(#fff(fff)?|white|rgba?\(255,255,255(,1)?\))$/.test(plain)) return 'white';
  return /^(#0000|#00000000|rgba\(\d+,\d+,\d+,0\))$/.test(plain) ? 'transparent' : plain;
}

function isFarOut(value: string | undefined): boolean {
  return /^-\d{3,}(\.\d+)?(px|em|rem|pt|%|vw)/.test(value ?? '');
}

function declarationsOf(declarations: string): Map<string, string> {
  return new Map(
    declarations.split(';', 200).flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      if (colon === -1) return [];
      const name = declaration.slice(0, colon).trim().toLowerCase();
      const value = declaration
        .slice(colon + 1)
        .replace(/!\s*important/i, '')
        .trim()
        .toLowerCase();
      return [[name, value] as const];
    }),
  );
}
