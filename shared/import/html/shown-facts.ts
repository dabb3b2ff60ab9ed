import type { Findings } from '../findings';
import { namesOf } from './furniture-names';
import {
  ancestry,
  attribute,
  elementsIn,
  isElement,
  isText,
  lineOf,
  placeAmongSiblings,
  words,
  type HtmlElement,
} from './html-tree';
import type { PageHead } from './page-head';
import { peopleIn, peopleNamedIn } from './people';
import type { Removals } from './page-in-view';
import { plainTextOf } from './write-html';
import { writtenDate } from './written-date';

/** What a page shows of its article's author and date, where its data do not tell them. */
export type Shown = {
  readonly body: HtmlElement;
  readonly removals: Removals;
  /** What was sorted out around the headline. */
  readonly lines: readonly string[];
};

const LONGEST_BYLINE = 300;
const bylineNames =
  /-(by-?lines?|author-?names?|authors?|p-author|writers?|contributor-?name|reporter|vcard)-/i;

/** The people who wrote it, in the order of the byline; nothing if the page names none. */
export function authorOf(head: PageHead, shown: Shown): string | undefined {
  for (const byline of head.bylines) {
    const people = peopleIn(byline, head.publisher);
    if (people.length > 0) return people.join(', ');
  }
  const marked: HtmlElement[] = [];
  const named: HtmlElement[] = [];
  const linked: HtmlElement[] = [];
  const besideDate: HtmlElement[] = [];
  for (const element of articleElements(shown)) {
    if (words(element, 'rel').includes('author') || words(element, 'itemprop').includes('author'))
      marked.push(element);
    else if (bylineNames.test(namesOf(element))) named.push(element);
    else if (leadsToPerson(element) && isSortedOut(element, shown)) linked.push(element);
    else if (isNameBesideDate(element) && isSortedOut(element, shown)) besideDate.push(element);
  }
  const isShort = (text: string) => text.length <= LONGEST_BYLINE;
  for (const elements of [marked, named, linked]) {
    for (const text of elements.slice(0, 20).map(plainTextOf).filter(isShort)) {
      const people = peopleIn(text, head.publisher);
      if (people.length > 0) return people.join(', ');
    }
  }
  const [beside] = besideDate;
  if (beside) return lineOf(beside);
  for (const line of shown.lines.filter(isShort)) {
    const people = peopleNamedIn(line, head.publisher);
    if (people.length > 0) return people.join(', ');
  }
  return undefined;
}

/** Whether it was taken out as one of the lines around the headline. */
function isSortedOut(element: HtmlElement, { removals }: Shown): boolean {
  return [...ancestry(element)].some((around) => removals.get(around) === 'furniture');
}

/** A link to a page about an author. */
function leadsToPerson(element: HtmlElement): boolean {
  const path = element.tagName === 'a' ? (attribute(element, 'href') ?? '') : '';
  return /\/(authors?|autor(en|es|a)?|auteurs?|autori|profiles?|people|by|writers?|journalists?|reporters?|staff|contributors?|columnists?|avtory?|@)(\/|-|(?<=@)|$)/i.test(
    path,
  );
}

/**
 * A line of three to five Chinese letters right before the time, as in papers that do not label their authors. In scripts
 * with longer names that place is as often a town's.
 */
function isNameBesideDate(element: HtmlElement): boolean {
  const [only, ...others] = element.childNodes;
  if (/^(a|time|li|h[1-6])$/.test(element.tagName) || !only || !isText(only) || others.length > 0)
    return false;
  const line = only.value.trim();
  if (!/^\p{Script=Han}{3,5}$/u.test(line) || noName.test(line)) return false;
  const next = element.parentNode?.childNodes
    .slice(placeAmongSiblings(element) + 1, placeAmongSiblings(element) + 3)
    .find(isElement);
  return next?.tagName === 'time';
}

/** Words that stand in the same place: of a label, a section, a desk. */
const noName = /(記事|会員|限定|新聞|編集部?|欄|面|特集|速報|国際|政治|社会|经济|新闻|报道)$/;

/** The day on which it was published; one that can be read in two ways is reported and left out. */
export function publishedOf(head: PageHead, shown: Shown, findings: Findings): string | undefined {
  const times: string[] = [];
  for (const element of articleElements(shown)) {
    const isPublished =
      words(element, 'itemprop').includes('datepublished') || words(element, 'class').includes('published');
    if (element.tagName !== 'time' && !isPublished) continue;
    const time =
      attribute(element, 'content') ??
      attribute(element, 'datetime') ??
      (element.tagName === 'abbr' ? attribute(element, 'title') : undefined) ??
      lineOf(element);
    if (isPublished) times.unshift(time);
    else times.push(time);
  }
  const inAddress = /\/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_-]|\D)/.exec(
    head.address ?? '',
  );
  const candidates = [
    ...head.dates,
    ...times.slice(0, 3),
    ...(inAddress ? [inAddress.slice(1, 4).join('-')] : []),
    ...shown.lines,
  ];
  let unclear: string | undefined;
  for (const candidate of candidates) {
    const written = writtenDate(candidate, head.language);
    if (written && 'date' in written) return written.date;
    unclear ??= written?.unclear;
  }
  if (unclear !== undefined) findings.add('dateUnclear', 1, unclear);
  return undefined;
}

/** All elements of the article and its head, in their order: none of other articles, of comments, of menus. */
function* articleElements({ body, removals }: Shown): Generator<HtmlElement> {
  const isOthers = (element: HtmlElement) => {
    const why = removals.get(element);
    return why !== undefined && why !== 'furniture';
  };
  for (const element of elementsIn(body, (inner) => !isOthers(inner))) if (!isOthers(element)) yield element;
}
