import { headingOf, headStyleOf, isCodeStyle, roleOf, type HeadStyle } from '../office/paragraph-role';
import type { BlockTraits, MarkTraits } from '../text-builder';
import { childOf, childrenOf, type XmlElement } from '../xml/element';

/** What a paragraph style says that matters here. */
export type ParagraphLook = {
  readonly role: BlockTraits | undefined;
  readonly headStyle: HeadStyle | undefined;
  readonly direction: 'ltr' | 'rtl';
  readonly isHidden: boolean;
  readonly listStyle: string | undefined;
  readonly beginsPage: boolean;
};
export type TextLook = { readonly kinds: readonly MarkTraits['kind'][]; readonly isHidden: boolean };
/** One level of a list style: where its numbers begin, if it has numbers. */
export type ListLevel = { readonly isNumbered: boolean; readonly start: number };

const DEEPEST_CHAIN = 20;

/** The styles of a text document: a style has what its ancestors say, unless it says otherwise. */
export class OdtStyles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #lists = new Map<string, XmlElement>();
  readonly #default: XmlElement | undefined;
  readonly #paragraphs = new Map<string, ParagraphLook>();
  readonly #texts = new Map<string, TextLook>();

  /** @param groups `office:styles` and `office:automatic-styles`, in this order */
  constructor(groups: readonly XmlElement[]) {
    for (const element of groups.flatMap((group) => childrenOf(group))) {
      const name = element.attributes.get('style:name') ?? '';
      if (element.name === 'style:style') this.#styles.set(keyOf(familyOf(element), name), element);
      else if (element.name === 'text:list-style') this.#lists.set(name, element);
      else if (element.name === 'style:default-style' && familyOf(element) === 'paragraph')
        this.#default ??= element;
    }
  }

  paragraph(name: string | undefined): ParagraphLook {
    const known = this.#paragraphs.get(name ?? '');
    if (known) return known;
    const chain = this.#chain('paragraph', name);
    const look: ParagraphLook = {
      role: roleOf(name ?? '') ?? roleIn(chain),
      headStyle: headStyleIn([
        name ?? '',
        ...chain.map(({ attributes }) => attributes.get('style:name') ?? ''),
      ]),
      direction: isRightToLeft(propertyIn(chain, 'style:paragraph-properties', 'style:writing-mode'))
        ? 'rtl'
        : 'ltr',
      isHidden: propertyIn(chain, 'style:text-properties', 'text:display') === 'none',
      listStyle: attributeIn(chain, 'style:list-style-name'),
      beginsPage:
        propertyIn(chain, 'style:paragraph-properties', 'fo:break-before') === 'page' ||
        (chain[0]?.attributes.get('style:master-page-name') ?? '') !== '',
    };
    this.#paragraphs.set(name ?? '', look);
    return look;
  }

  text(name: string | undefined): TextLook {
    const known = this.#texts.get(name ?? '');
    if (known) return known;
    const chain = this.#chain('text', name);
    const property = (attribute: string) => propertyIn(chain, 'style:text-properties', attribute);
    const position = property('style:text-position') ?? '';
    const strike = property('style:text-line-through-style') ?? property('style:text-line-through-type');
    const kinds: MarkTraits['kind'][] = [];
    if (isBold(property('fo:font-weight'))) kinds.push('strong');
    if (/italic|oblique/.test(property('fo:font-style') ?? '')) kinds.push('emphasis');
    if (strike !== undefined && strike !== 'none') kinds.push('strike');
    if (/^(super|[1-9])/.test(position)) kinds.push('raised');
    if (/^(sub|-[1-9])/.test(position)) kinds.push('lowered');
    const names = chain.map(({ attributes }) => attributes.get('style:name') ?? '');
    // A style can be named without being there.
    if ([name ?? '', ...names].some(isCodeStyle)) kinds.push('code');
    const look = { kinds, isHidden: property('text:display') === 'none' };
    this.#texts.set(name ?? '', look);
    return look;
  }

  /** @param level from 0 */
  listLevel(name: string | undefined, level: number): ListLevel {
    const style = name === undefined ? undefined : this.#lists.get(name);
    const found = style
      ? childrenOf(style).find(({ attributes }) => attributes.get('text:level') === String(level + 1))
      : undefined;
    return {
      isNumbered:
        found?.name === 'text:list-level-style-number' &&
        (found.attributes.get('style:num-format') ?? '') !== '',
      start: Number(found?.attributes.get('text:start-value') ?? 1) || 1,
    };
  }

  /** The language that the document's default style names, as BCP 47. */
  get language(): string | undefined {
    const properties = childOf(this.#default, 'style:text-properties')?.attributes;
    const language = properties?.get('fo:language');
    const country = properties?.get('fo:country');
    if (language === undefined || !/^[a-z]{2,3}$/.test(language) || language === 'zxx') return undefined;
    return country !== undefined && /^[A-Z]{2}$/.test(country) ? `${language}-${country}` : language;
  }

  /** A style and its ancestors, itself first. */
  #chain(family: string, name: string | undefined): XmlElement[] {
    const chain: XmlElement[] = [];
    for (let next = name; next !== undefined && chain.length < DEEPEST_CHAIN;) {
      const style = this.#styles.get(keyOf(family, next));
      if (!style) break;
      chain.push(style);
      next = style.attributes.get('style:parent-style-name');
    }
    return chain;
  }
}

function roleIn(chain: readonly XmlElement[]): BlockTraits | undefined {
  for (const { attributes } of chain) {
    const role =
      roleOf(attributes.get('style:name') ?? '') ?? roleOf(attributes.get('style:display-name') ?? '');
    if (role) return role;
    const level = Number(attributes.get('style:default-outline-level') ?? 0);
    if (level > 0) return headingOf(level);
  }
  return undefined;
}

function headStyleIn(names: readonly string[]): HeadStyle | undefined {
  return names.map(headStyleOf).find((style) => style !== undefined);
}

function propertyIn(chain: readonly XmlElement[], group: string, name: string): string | undefined {
  for (const style of chain) {
    const value = childOf(style, group)?.attributes.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

function attributeIn(chain: readonly XmlElement[], name: string): string | undefined {
  return chain.map(({ attributes }) => attributes.get(name)).find((value) => value !== undefined);
}

function isRightToLeft(writingMode: string | undefined): boolean {
  return writingMode === 'rl-tb' || writingMode === 'rl';
}

function isBold(weight: string | undefined): boolean {
  return weight === 'bold' || Number(weight) >= 600;
}

function familyOf(style: XmlElement): string {
  return style.attributes.get('style:family') ?? '';
}

function keyOf(family: string, name: string): string {
  return `${family} ${name}`;
}
