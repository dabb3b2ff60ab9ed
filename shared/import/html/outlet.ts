import { hostOf, webAddress } from './address';
import {
  ancestry,
  attribute,
  elementsIn,
  isText,
  lineOf,
  type HtmlDocument,
  type HtmlElement,
} from './html-tree';

/** The words of a page that may name its outlet, those that say it most plainly first. */
type Shown = {
  /** The parts of its title: only what they name may be a few words longer than its address. */
  readonly titled: readonly string[];
  /** What leads to its front page, and whose the rights are. */
  readonly signs: readonly string[];
};

/** A name has no more words than this. */
const MOST_WORDS = 6;
/** So large a share of a page's links leads to its own outlet, if its address is not known. */
const OWN_SHARE = 0.4;

/**
 * The outlet's name as a page shows it: what stands in its title, at the links to its front page or beside the sign of
 * copyright and says the same as the outlet's address, "The Harbour Post" at harbourpost.example; else the last part of the
 * title, if a link to the front page says the same.
 *
 * @param address the page's own, if it is known
 */
export function outletShown(
  page: HtmlDocument,
  title: string,
  address: string | undefined,
): string | undefined {
  const host = hostOf(address ?? '') ?? hostOfMostLinks(page);
  const signs = [...signsOf(page, host)];
  const parts = title.split(/\s+[|–—·•»:-]+\s+|\s*[|｜_]\s*|:\s+/).filter(Boolean);
  const titled = parts.length > 1 ? [...parts.slice(-1), ...parts.slice(0, 1)] : [];
  const byAddress = host === undefined ? undefined : nameAt(labelOf(host), { titled, signs });
  const last = titled[0]?.trim();
  return byAddress ?? signs.find((sign) => last !== undefined && sign.toLowerCase() === last.toLowerCase());
}

function nameAt(label: string, { titled, signs }: Shown): string | undefined {
  for (const part of titled) {
    const name = wordsThatSay(label, part);
    // "ABC News" at abc.example, but no headline that has a word of the address in it.
    if (name !== undefined && part.trim().startsWith(name) && part.split(/\s+/).length <= MOST_WORDS)
      return withoutAddition(part);
  }
  const names = signs.flatMap((sign) => wordsThatSay(label, sign) ?? []);
  // "Harbour Post" rather than "harbourpost.example".
  return names.find((name) => !name.includes('.')) ?? names[0];
}

/** The words in a row that are, without spaces and accents, what an outlet's address is called by. */
function wordsThatSay(label: string, text: string): string | undefined {
  const words = text.trim().split(/\s+/).slice(0, 40);
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= Math.min(words.length, from + MOST_WORDS); to += 1) {
      const name = withoutAddition(words.slice(from, to).join(' '));
      const plain = folded(name.replace(/\.\p{L}{2,4}(\.\p{L}{2})?$/u, ''));
      if (plain === label || plain === `the${label}` || `the${plain}` === label) return name;
    }
  }
  return undefined;
}

/** Without what is added in brackets, the end of an address, and signs at the ends. */
function withoutAddition(name: string): string {
  return name
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/\.com$/i, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function folded(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** "harbourpost" of www.harbourpost.co.example. */
function labelOf(host: string): string {
  return folded(siteOf(host).split('.')[0] ?? '');
}

/** What all hosts of an outlet have in common: the last two parts of their names, or three where the last but one is general. */
function siteOf(host: string): string {
  const parts = host.replace(/:\d+$/, '').split('.');
  const isGeneral =
    /^(co|com|net|org|gov|gob|go|ac|edu|or|ne|gen)$/.test(parts.at(-2) ?? '') && parts.length > 2;
  return parts.slice(isGeneral ? -3 : -2).join('.');
}

/** What leads to the front page, in words or by a picture's, and what stands beside the sign of copyright. */
function* signsOf(page: HtmlDocument, host: string | undefined): Generator<string> {
  for (const element of elementsIn(page)) {
    if (element.tagName === 'a' && leadsToFront(element, host)) {
      yield* [lineOf(element), attribute(element, 'title') ?? ''].filter(Boolean);
      for (const inner of elementsIn(element))
        yield* [attribute(inner, 'title') ?? '', attribute(inner, 'alt') ?? ''].filter(Boolean);
    }
    for (const node of element.childNodes)
      if (isText(node) && /©|\bcopyright\b/i.test(node.value) && !isScript(element))
        yield* node.value.slice(0, 400).match(/(?:©|copyright)[^\n|]{2,120}/giu) ?? [];
  }
}

function isScript(element: HtmlElement): boolean {
  return [...ancestry(element)].some(({ tagName }) => tagName === 'script' || tagName === 'style');
}

function leadsToFront(link: HtmlElement, host: string | undefined): boolean {
  const href = attribute(link, 'href')?.trim() ?? '';
  const front = /^(?:https?:\/\/([^/]+))?\/?(?:index\.\w{3,5})?$/.exec(href);
  if (!front || href === '') return false;
  return front[1] === undefined || host === undefined || siteOf(front[1]) === siteOf(host);
}

/** The host that most links of a page lead to, by far. */
function hostOfMostLinks(page: HtmlDocument): string | undefined {
  const counts = new Map<string, number>();
  let total = 0;
  for (const element of elementsIn(page)) {
    const href = element.tagName === 'a' ? webAddress(attribute(element, 'href') ?? '') : undefined;
    const host = href === undefined ? undefined : hostOf(href);
    if (host === undefined) continue;
    total += 1;
    counts.set(siteOf(host), (counts.get(siteOf(host)) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((one, other) => other[1] - one[1]);
  return most && total >= 5 && most[1] >= OWN_SHARE * total ? most[0] : undefined;
}
