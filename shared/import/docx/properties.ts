import { childOf, type XmlElement } from '../xml/element';

/** What the child of that name has as its value: `<w:ilvl w:val="1"/>`. */
export function valueOf(properties: XmlElement | undefined, name: string): string | undefined {
  return childOf(properties, name)?.attributes.get('w:val');
}

/** The same as a whole number. */
export function numberOf(properties: XmlElement | undefined, name: string): number | undefined {
  const value = Number(valueOf(properties, name) ?? Number.NaN);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** A property that is on or off (ECMA-376, part 1, 17.17.4); nothing where it is not said. */
export function toggleOf(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = childOf(properties, name);
  return element && !/^(0|false|off|none)$/.test(element.attributes.get('w:val') ?? '');
}
