import type { Findings } from '../findings';
import type { SourceFields } from '../imported';
import { TextBuilder, type StructuredText } from '../text-builder';
import { Unreadable } from '../unreadable';
import { articleRoot } from './article-root';
import { linesAtHead, partsAtHead } from './at-head';
import { reasonInKind } from './furniture-names';
import { besideTitle, headlineIn, shownLine } from './headline';
import { hiddenIn } from './hidden-text';
import {
  ancestry,
  attribute,
  childElements,
  elementsIn,
  firstElement,
  isElement,
  rawTextOf,
  type HtmlDocument,
  type HtmlElement,
} from './html-tree';
import { measure, measureOf, type Measures } from './measure';
import { pageHead, type PageHead } from './page-head';
import { partCaptions, partParagraphs } from './part-paragraphs';
import { peopleIn } from './people';
import type { Removals } from './page-in-view';
import { savedChannel } from './saved-channel';
import { setApart } from './set-apart';
import { authorOf, linesOfBars, publishedOf, type Shown } from './shown-facts';
import { sortWithin } from './within-article';
import { writeHtml } from './write-html';
import { writtenLanguage } from './written-language';

export type ExtractedArticle = {
  readonly structured: StructuredText;
  readonly fields: Partial<SourceFields>;
};

/** What was saved beside a page. */
export type SavedWith = {
  /** The address that what saved the page noted outside of it. */
  readonly from?: string | undefined;
  /** Style sheets in files of their own. */
  readonly sheets?: readonly string[];
};

/** Less prose than this is an article only if the page says that it is one. */
const SHORTEST_ARTICLE = 250;
/** A part that holds more of the page's prose than this is in sight, whatever its style says until scripts have run. */
const MOST_HIDDEN = 0.5;

/**
 * The article of a page: its headline and text without what stands around them there, which is noted at its place, and what
 * the page says of its title, authors, publisher, date, address and language. Of a page that is no article, such as a front
 * page, all text but menus and forms is taken, and that is reported.
 *
 * @throws Unreadable if there is no body, as in a page of frames
 */
export function extractArticle(
  page: HtmlDocument,
  findings: Findings,
  saved: SavedWith = {},
): ExtractedArticle {
  const body = firstElement(page, ({ tagName }) => tagName === 'body');
  if (!body) throw new Unreadable('noText', 'a page of frames');
  const said = pageHead(page, saved.from);
  const head = { ...said, language: said.language ?? writtenLanguage(paragraphsOf(body)) };
  partParagraphs(body);
  partCaptions(body);
  shortenLinks(body, [head.base, head.address]);
  const shown = sorted(page, body, head, saved.sheets);
  const { removals, headline, isArticle } = shown;
  if (!isArticle) findings.add('articleNotFound');
  findings.add('hiddenTextRemoved', [...removals.values()].filter((why) => why === 'hidden').length);

  const direction = directionOf(page, body, head);
  const builder = new TextBuilder();
  writeHtml(builder, body, {
    findings,
    address: head.base,
    language: head.language,
    direction,
    leaveOut: (element) => removals.get(element),
  });
  const author = isArticle ? authorOf(head, shown) : undefined;
  const title =
    (headline && shownLine(headline, (element) => removals.has(element), 1000)) ||
    // What is only called by its author's name has no title.
    (head.titles[0] === author ? undefined : head.titles[0]);
  const published = isArticle ? publishedOf(head, shown, findings) : undefined;
  return {
    structured: builder.finish(),
    fields: {
      ...(title && { title }),
      ...(author !== undefined && { author }),
      ...(head.publisher !== undefined && { publisher: head.publisher }),
      ...(published !== undefined && { published }),
      ...(head.address !== undefined && { address: head.address }),
      ...(head.language !== undefined && { language: head.language }),
      ...(direction === 'rtl' && { direction }),
    },
  };
}

/** The text of its paragraphs, for menus have few of the words that tell a language; all of it if there are none. */
function paragraphsOf(body: HtmlElement): string {
  const paragraphs = [...elementsIn(body)].filter(({ tagName }) => tagName === 'p').map(rawTextOf);
  const prose = paragraphs.filter((text) => text.trim().length > 60).join('\n');
  return prose === '' ? rawTextOf(body) : prose;
}

/** Links to places in the page itself, which programs that save pages write out in full, are made what they were. */
function shortenLinks(body: HtmlElement, addresses: readonly (string | undefined)[]): void {
  const beginnings = addresses
    .filter((address) => address !== undefined)
    .map((address) => `${address.split('#')[0]}#`);
  for (const { tagName, attrs } of elementsIn(body)) {
    if (tagName !== 'a') continue;
    for (const held of attrs) {
      const beginning = held.name === 'href' && beginnings.find((one) => held.value.startsWith(one));
      if (beginning) held.value = held.value.slice(beginning.length - 1);
    }
  }
}

type Sorted = Shown & { readonly headline: HtmlElement | undefined; readonly isArticle: boolean };

function sorted(
  page: HtmlDocument,
  body: HtmlElement,
  head: PageHead,
  sheets: readonly string[] | undefined,
): Sorted {
  const isHidden = hiddenIn(page, sheets);
  const isTold = toldIn(head.linked?.body);
  const whole = measure(body, () => false, isTold);
  const channel = savedChannel(body);
  const headline = channel?.name ?? headlineIn(body, head.titles, isHidden);
  const kept = new Set(headline ? ancestry(headline) : [body]);

  const hidden: Removals = new Map();
  const total = measureOf(whole, body);
  for (const element of elementsIn(body, (inner) => !hidden.has(inner))) {
    const { text, prose } = measureOf(whole, element);
    if (text === 0 || kept.has(element) || prose > MOST_HIDDEN * total.prose) continue;
    if (isHidden(element)) hidden.set(element, 'hidden');
  }
  const removals: Removals = new Map(hidden);
  for (const label of channel?.labels ?? []) removals.set(label, 'furniture');
  if (headline) for (const part of besideTitle(headline, head.titles)) removals.set(part, 'furniture');
  setApart({ body, measures: whole, kept, address: head.address }, removals);
  const measures = measure(body, (element) => removals.has(element), isTold);
  const view = behindHeadline(headline, body, removals, isTold) ?? measures;
  const root = articleRoot(body, view, (element) => measureOf(view, element).text === 0);
  const { prose } = measureOf(view, root);
  const all = measureOf(view, body);
  const isArticle = head.isSaidToBeArticle
    ? prose > 0
    : prose >= SHORTEST_ARTICLE && prose > 0.15 * (all.text - all.links / 2);
  if (!isArticle) {
    const plain: Removals = new Map(hidden);
    for (const element of elementsIn(body)) {
      const why = reasonInKind(element);
      if (why !== undefined && !kept.has(element) && measureOf(whole, element).text < total.text / 2)
        plain.set(element, why);
    }
    return {
      body,
      around: body,
      start: undefined,
      atHead: [],
      removals: plain,
      lines: [],
      ending: [],
      opening: [],
      headline,
      isArticle,
    };
  }
  const people = head.bylines.flatMap((byline) => peopleIn(byline, head.publisher, head.language));
  const { language, address } = head;
  const found = { body, root, headline, measures, people, language, address };
  const { lines, trailing, ...rest } = sortWithin(found, removals);
  const atHead = partsAtHead({ body, headline, start: rest.start, removals });
  const told = [
    ...lines,
    ...linesAtHead(atHead, removals),
    ...trailing,
    ...linesOfBars(rest.around, removals),
  ];
  return { body, removals, headline, isArticle, atHead, ...rest, lines: told };
}

/**
 * The measures of what is not before the headline, if that is enough for an article: nothing before it is of the article,
 * however long it is.
 */
function behindHeadline(
  headline: HtmlElement | undefined,
  body: HtmlElement,
  removals: Removals,
  isTold: ((paragraph: string) => boolean) | undefined,
): Measures | undefined {
  if (!headline) return undefined;
  const before = new Set<HtmlElement>();
  for (const at of ancestry(headline)) {
    if (at === body || !isElement(at.parentNode)) break;
    for (const sibling of childElements(at.parentNode)) {
      if (sibling === at) break;
      before.add(sibling);
    }
  }
  const measures = measure(body, (element) => removals.has(element) || before.has(element), isTold);
  return measureOf(measures, body).prose < SHORTEST_ARTICLE ? undefined : measures;
}

/** Whether a paragraph is told by the page's data, which may tell only the beginning of the article, and without markup. */
function toldIn(told: string | undefined): ((paragraph: string) => boolean) | undefined {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const all = bare((told ?? '').slice(0, 300_000).replace(/<[^<>]*>/g, ''));
  if (all.length < 200) return undefined;
  return (paragraph) => {
    const beginning = bare(paragraph.slice(0, 200)).slice(0, 60);
    return beginning.length > 15 && all.includes(beginning);
  };
}

const rightToLeft = /^(ar|fa|he|iw|ur|ps|sd|ug|yi|ckb|dv|arc|syr)(-|$)/i;

/** As the page says; else as its language is written; else as most of its letters are. */
function directionOf(page: HtmlDocument, body: HtmlElement, { language }: PageHead): 'ltr' | 'rtl' {
  const root = firstElement(page, ({ tagName }) => tagName === 'html');
  for (const element of [body, root]) {
    const way = element && attribute(element, 'dir')?.toLowerCase();
    if (way === 'rtl' || way === 'ltr') return way;
  }
  return language !== undefined && rightToLeft.test(language) ? 'rtl' : 'ltr';
}
