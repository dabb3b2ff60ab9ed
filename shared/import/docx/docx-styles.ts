import { headingOf, headStyleOf, isCodeStyle, roleOf, type HeadStyle } from '../office/paragraph-role';
import type { BlockTraits } from '../text-builder';
import { childOf, childrenOf, type XmlElement } from '../xml/element';
import { numberOf, toggleOf, valueOf } from './properties';

/** Which list a paragraph belongs to, and how deep it stands in it, from 0. */
export type Numbering = { readonly list: string; readonly level: number };
/** What a paragraph style says that matters here. */
export type ParagraphLook = {
  readonly role: BlockTraits | undefined;
  readonly headStyle: HeadStyle | undefined;
  readonly numbering: Numbering | undefined;
  readonly isRightToLeft: boolean;
  readonly isHidden: boolean;
};

const DEEPEST_CHAIN = 20;
/** Lists have nine levels, from 0. */
const DEEPEST_LEVEL = 8;
/** Of a paragraph that is no heading, whatever its style. */
const BODY_LEVEL = 9;

/** The styles of a Word file: a style has what those say that it is based on, unless it says otherwise. */
export class DocxStyles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #usual: string | undefined;
  readonly #looks = new Map<string | undefined, ParagraphLook>();
  readonly #defaults: XmlElement | undefined;

  constructor(styles: XmlElement | undefined) {
    const all = styles ? childrenOf(styles, 'w:style') : [];
    for (const style of all) this.#styles.set(style.attributes.get('w:styleId') ?? '', style);
    this.#usual = all
      .find(
        ({ attributes }) => attributes.get('w:type') === 'paragraph' && attributes.get('w:default') === '1',
      )
      ?.attributes.get('w:styleId');
    this.#defaults = childOf(childOf(childOf(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  }

  /** @param properties the paragraph's own `w:pPr`, which goes before its style */
  paragraph(properties: XmlElement | undefined): ParagraphLook {
    const look = this.#lookOf(valueOf(properties, 'w:pStyle') ?? this.#usual);
    if (!properties) return look;
    const level = numberOf(properties, 'w:outlineLvl');
    return {
      headStyle: look.headStyle,
      role: level === undefined ? look.role : (roleOfLevel(level) ?? look.role),
      numbering: numberingIn(properties, look.numbering),
      isRightToLeft: toggleOf(properties, 'w:bidi') ?? look.isRightToLeft,
      isHidden: look.isHidden,
    };
  }

  /** Whether a run's own properties, or those of its style, have this one on. */
  isOn(run: XmlElement | undefined, name: string): boolean {
    const own = toggleOf(run, name);
    if (own !== undefined) return own;
    return this.#chain(valueOf(run, 'w:rStyle')).some((style) => toggleOf(childOf(style, 'w:rPr'), name));
  }

  /** Whether a run's style is one for code, as Word, LibreOffice and pandoc call them. */
  isCode(run: XmlElement | undefined): boolean {
    return this.#chain(valueOf(run, 'w:rStyle')).some((style) => isCodeStyle(valueOf(style, 'w:name') ?? ''));
  }

  /** Raised or lowered, by a run's own properties or its style. */
  alignment(run: XmlElement | undefined): string | undefined {
    const ofStyle = () =>
      this.#chain(valueOf(run, 'w:rStyle')).map((style) => valueOf(childOf(style, 'w:rPr'), 'w:vertAlign'));
    return valueOf(run, 'w:vertAlign') ?? ofStyle().find((value) => value !== undefined);
  }

  /** The language of text that names none. @param kind "w:bidi" for scripts that run from the right */
  language(kind: 'w:val' | 'w:bidi'): string | undefined {
    const usual = childOf(this.#styles.get(this.#usual ?? ''), 'w:rPr');
    return [usual, this.#defaults]
      .map((properties) => childOf(properties, 'w:lang')?.attributes.get(kind))
      .find((language) => language !== undefined);
  }

  #lookOf(id: string | undefined): ParagraphLook {
    const known = this.#looks.get(id);
    if (known) return known;
    const chain = this.#chain(id);
    const properties = chain.map((style) => childOf(style, 'w:pPr'));
    const look = {
      role: roleIn(chain),
      headStyle: chain
        .map((style) => headStyleOf(valueOf(style, 'w:name') ?? ''))
        .find((style) => style !== undefined),
      numbering: properties.reduceRight<Numbering | undefined>(
        (outer, own) => numberingIn(own, outer),
        undefined,
      ),
      isRightToLeft: properties.map((own) => toggleOf(own, 'w:bidi')).find((on) => on !== undefined) ?? false,
      isHidden: chain.some((style) => toggleOf(childOf(style, 'w:rPr'), 'w:vanish')),
    };
    this.#looks.set(id, look);
    return look;
  }

  /** A style and what it is based on, itself first. */
  #chain(id: string | undefined): XmlElement[] {
    const chain: XmlElement[] = [];
    for (let next = id; next !== undefined && chain.length < DEEPEST_CHAIN;) {
      const style = this.#styles.get(next);
      if (!style) break;
      chain.push(style);
      next = valueOf(style, 'w:basedOn');
    }
    return chain;
  }
}

function roleIn(chain: readonly XmlElement[]): BlockTraits | undefined {
  for (const style of chain) {
    const role = roleOf(valueOf(style, 'w:name') ?? '');
    if (role) return role;
    const level = numberOf(childOf(style, 'w:pPr'), 'w:outlineLvl');
    if (level !== undefined) return roleOfLevel(level);
  }
  return undefined;
}

function roleOfLevel(level: number): BlockTraits | undefined {
  return level >= 0 && level < BODY_LEVEL ? headingOf(level + 1) : undefined;
}

/** List 0 takes a paragraph out of the list of its style. */
function numberingIn(
  properties: XmlElement | undefined,
  usual: Numbering | undefined,
): Numbering | undefined {
  const own = childOf(properties, 'w:numPr');
  if (!own) return usual;
  const list = valueOf(own, 'w:numId') ?? usual?.list;
  const level = Math.min(Math.max(numberOf(own, 'w:ilvl') ?? usual?.level ?? 0, 0), DEEPEST_LEVEL);
  return list === undefined || list === '0' ? undefined : { list, level };
}
