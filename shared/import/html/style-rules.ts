import { attribute, elementsIn, rawTextOf, words, type HtmlDocument, type HtmlElement } from './html-tree';

/** One of the compounds of a selector: `p.lead#first`. */
type Compound = { readonly tag?: string; readonly id?: string; readonly classes: readonly string[] };
type Selector = readonly Compound[];

/** Style sheets of saved pages run to some thousand rules; few of them hide anything. */
const MOST_RULES = 20_000;
/** Of one name: each is tried on each element that bears it. */
const MOST_OF_ONE_NAME = 200;

/**
 * Which elements the page's own style sheets hide. A simple reading: selectors of tags, classes and ids, one within another;
 * a selector that is shown again somewhere (on wider screens, say) hides nothing.
 *
 * @param sheets those of the page, each as it stands
 * @param hides whether declarations hide what they apply to; nothing if they say neither that nor the opposite
 */
export function hiddenByStyle(
  sheets: readonly string[],
  hides: (declarations: string) => boolean | undefined,
): (element: HtmlElement) => boolean {
  const verdicts = new Map<string, boolean>();
  for (const sheet of sheets) {
    for (const { selectors, declarations } of rulesIn(sheet)) {
      const isHidden = hides(declarations);
      if (isHidden === undefined) continue;
      for (const selector of selectors.split(',', 200)) {
        const key = selector.trim();
        if (verdicts.size >= MOST_RULES && !verdicts.has(key)) continue;
        verdicts.set(key, isHidden && (verdicts.get(key) ?? true));
      }
    }
  }
  const byName = new Map<string, Selector[]>();
  for (const [selector, isHidden] of verdicts) {
    const compounds = isHidden ? compoundsOf(selector) : undefined;
    const last = compounds?.at(-1);
    if (!compounds || !last) continue;
    const named = byName.get(nameOf(last)) ?? [];
    byName.set(nameOf(last), named);
    if (named.length < MOST_OF_ONE_NAME) named.push(compounds);
  }
  if (byName.size === 0) return () => false;
  return (element) =>
    namesOf(element).some((name) => byName.get(name)?.some((selector) => matches(element, selector)));
}

/** The sheets that stand in a page itself, for the screen. */
export function sheetsOf(page: HtmlDocument): string[] {
  return [...elementsIn(page)]
    .filter(({ tagName }) => tagName === 'style')
    .filter((style) => /^(|all|screen)$/i.test(attribute(style, 'media') ?? ''))
    .map((style) => style.childNodes.map(rawTextOf).join(''));
}

/** The rules of a sheet and of its `@media`, without those for print and for animations. */
function* rulesIn(sheet: string): Generator<{ selectors: string; declarations: string }> {
  const plain = withoutRemarks(sheet);
  const lastClose = plain.lastIndexOf('}');
  let from = 0;
  let skipped = 0;
  let depth = 0;
  // What follows the last brace that closes is no rule, and is not looked at for one.
  for (let at = 0; at <= lastClose; at += 1) {
    const sign = plain[at];
    if (sign === '{') {
      const head = plain.slice(from, at).trim();
      from = at + 1;
      depth += 1;
      if (skipped > 0 || !head.startsWith('@')) {
        const end = plain.indexOf('}', at);
        const next = plain.indexOf('{', at + 1);
        // What holds rules of its own is no plain rule.
        if (end === -1 || (next !== -1 && next < end)) continue;
        if (skipped === 0) yield { selectors: head, declarations: plain.slice(from, end) };
        at = end - 1;
      } else if (!/^@(media|supports|layer)/i.test(head) || /\bprint\b/i.test(head)) skipped = depth;
    } else if (sign === '}') {
      if (depth === skipped) skipped = 0;
      depth = Math.max(0, depth - 1);
      from = at + 1;
    } else if (sign === ';') from = at + 1;
  }
}

/** By hand, because an expression would look for the end of each remark anew. */
function withoutRemarks(sheet: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let start = sheet.indexOf('/*'); start !== -1; start = sheet.indexOf('/*', from)) {
    pieces.push(sheet.slice(from, start));
    const end = sheet.indexOf('*/', start + 2);
    if (end === -1) return pieces.join('');
    from = end + 2;
  }
  pieces.push(sheet.slice(from));
  return pieces.join('');
}

/** Nothing for a selector of any other kind: with pseudo-classes, attributes, siblings. */
function compoundsOf(selector: string): Compound[] | undefined {
  if (selector === '' || selector.length > 200 || !/^[\w\s.#>-]+$/.test(selector)) return undefined;
  return selector
    .split(/\s*>\s*|\s+/)
    .filter(Boolean)
    .map((part) => {
      const tag = /^[\w-]+/.exec(part)?.[0].toLowerCase();
      const id = /#([\w-]+)/.exec(part)?.[1];
      const classes = [...part.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name.toLowerCase());
      return { ...(tag !== undefined && { tag }), ...(id !== undefined && { id }), classes };
    });
}

/** By what a rule is found fastest: the rarest of its names. */
function nameOf({ tag = '', id, classes }: Compound): string {
  if (id !== undefined) return `#${id}`;
  return classes[0] === undefined ? tag : `.${classes[0]}`;
}

function namesOf(element: HtmlElement): string[] {
  const id = attribute(element, 'id');
  return [
    element.tagName,
    ...words(element, 'class').map((name) => `.${name}`),
    ...(id === undefined ? [] : [`#${id}`]),
  ];
}

/** Whether the element is what the last compound says, and stands somewhere within what the others say. */
function matches(element: HtmlElement, compounds: readonly Compound[]): boolean {
  let at = compounds.length - 1;
  const last = compounds[at];
  if (!last || !isSuch(element, last)) return false;
  at -= 1;
  for (let outer = element.parentNode; at >= 0 && outer && 'tagName' in outer; outer = outer.parentNode) {
    const compound = compounds[at];
    if (compound && isSuch(outer, compound)) at -= 1;
  }
  return at < 0;
}

function isSuch(element: HtmlElement, { tag, id, classes }: Compound): boolean {
  if (tag !== undefined && element.tagName !== tag) return false;
  if (id !== undefined && attribute(element, 'id') !== id) return false;
  if (classes.length === 0) return true;
  const held = words(element, 'class');
  return classes.every((name) => held.includes(name));
}
