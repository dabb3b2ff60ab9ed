import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Parsed = DefaultTreeAdapterTypes.ChildNode;

/** What would load or run something, or lead elsewhere: a brief has none of it, and a page shown here gets none. */
const left = new Set(['script', 'style', 'link', 'meta', 'base', 'iframe', 'object', 'embed', 'img', 'form']);

/**
 * Shows an HTML file in a frame, in place of what was there, without moving what is in sight. The file is never given to
 * the browser as a page: it is taken apart here, and put together again of elements that neither run nor load anything,
 * so that the policy of the window can stay as strict as it is.
 */
export function showPage(frame: HTMLIFrameElement, html: string): void {
  const { contentDocument: shown, contentWindow: view } = frame;
  if (!shown || !view) return;
  const [root] = parse(html).childNodes.filter((node) => node.nodeName === 'html');
  if (!root || !('childNodes' in root)) return;
  const [head, body] = ['head', 'body'].map((name) => root.childNodes.find((node) => node.nodeName === name));
  const style =
    head && 'childNodes' in head ? head.childNodes.find((node) => node.nodeName === 'style') : undefined;
  applyStyle(shown, view, style ? textIn(style) : '');
  shown.documentElement.lang = 'en';
  const content = body && 'childNodes' in body ? body.childNodes : [];
  shown.body.replaceChildren(...content.flatMap((node) => built(shown, node)));
}

const sheets = new WeakMap<Document, { readonly sheet: CSSStyleSheet; text: string }>();

function applyStyle(shown: Document, view: Window, text: string): void {
  let styled = sheets.get(shown);
  if (!styled) {
    // A sheet belongs to the document in whose window it was made.
    const { CSSStyleSheet: Sheet } = view as Window & typeof globalThis;
    styled = { sheet: new Sheet(), text: '' };
    sheets.set(shown, styled);
    shown.adoptedStyleSheets = [styled.sheet];
  }
  if (styled.text === text) return;
  styled.sheet.replaceSync(text);
  styled.text = text;
}

function built(shown: Document, node: Parsed): Node[] {
  if (node.nodeName === '#text')
    return [shown.createTextNode((node as DefaultTreeAdapterTypes.TextNode).value)];
  if (!('tagName' in node) || left.has(node.tagName)) return [];
  const element = shown.createElement(node.tagName);
  for (const { name, value } of node.attrs) element.setAttribute(name, value);
  // One goes past the page with one key, not with one for each of its footnotes.
  if (node.tagName === 'a') element.setAttribute('tabindex', '-1');
  element.append(...node.childNodes.flatMap((child) => built(shown, child)));
  return [element];
}

function textIn(node: Parsed): string {
  return 'childNodes' in node
    ? node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
    : '';
}
