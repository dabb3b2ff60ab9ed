import { isElement, type XmlElement } from '../xml/element';

/** The words of a part that is left out: deletions, comments, hidden paragraphs. Paragraphs are on lines of their own. */
export function plainWords(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
    case 'w:delText':
      return element.children.filter((child) => typeof child === 'string').join('');
    case 'w:tab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:pPr':
    case 'mc:Fallback':
      return '';
    default: {
      const words = element.children.filter(isElement).map(plainWords).join('');
      return element.name === 'w:p' ? `${words}\n` : words;
    }
  }
}
