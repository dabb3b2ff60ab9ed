/** What stands in an element: text, or further elements. Comments and processing instructions are left out. */
export type XmlNode = XmlElement | string;

/**
 * An element of an XML file. Names are written with the prefix that the reader chose for the namespace ("w:p"), whatever
 * the file calls it; those without a namespace have none, and those of other namespaces begin with "?:".
 */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
};

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** The elements right under one, all of them or those of a name. */
export function childrenOf({ children }: XmlElement, name?: string): XmlElement[] {
  const elements = children.filter(isElement);
  return name === undefined ? elements : elements.filter((child) => child.name === name);
}

/** The first element of that name right under one. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => isElement(child) && child.name === name);
}

/** An element's text, with that of all elements under it. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (isElement(child) ? textOf(child) : child)).join('');
}

/** All elements of that name under one, at any depth, in the order of the file. */
export function* descendantsOf(element: XmlElement, name?: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (name === undefined || child.name === name) yield child;
    yield* descendantsOf(child, name);
  }
}
