import type { RemovalReason } from '../../model/revision-file';
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
import { isNameAlone, namesIn, peopleNamedIn, reportersInDateline } from './lines-with-names';
import { peopleIn } from './people';
import type { Removals } from './page-in-view';
import { plainTextOf } from './write-html';
import { writtenDate } from './written-date';

/** What a page shows of its article's author and date, where its data do not tell them. */
export type Shown = {
  readonly body: HtmlElement;
  /** What holds both the article and its headline. */
  readonly around: HtmlElement;
  /** The second paragraph of the text. */
  readonly start: HtmlElement | undefined;
  readonly removals: Removals;
  /** The small parts that were taken out at the head of the article. */
  readonly atHead: readonly HtmlElement[];
  /** What was sorted out around the headline. */
  readonly lines: readonly string[];
  /** What was sorted out behind the text. */
  readonly ending: readonly string[];
  /** The text's first blocks. */
  readonly opening: readonly string[];
};

const LONGEST_BYLINE = 300;
const bylineNames =
  /-(by-?lines?|author-?names?|authors?|p-author|writers?|contributor-?name|reporter|journalist-?names?|vcard|firma|autor(e|es|a)?|auteurs?|skribent|forfatter)-/i;

/** The people who wrote it, in the order of the byline; nothing if the page names none. */
export function authorOf(head: PageHead, shown: Shown): string | undefined {
  const { publisher, language } = head;
  for (const byline of head.bylines) {
    const people = peopleIn(byline, publisher, language);
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
  for (const elements of [marked, named, linked].flatMap((found) => beforeAndBehind(found, shown))) {
    const people = peopleNamedBy(elements, head, shown);
    if (people.length > 0) return people.join(', ');
  }
  const [beside] = besideDate;
  if (beside) return lineOf(beside);
  for (const line of [...shown.lines, ...shown.ending].filter(isShort)) {
    const people = peopleNamedIn(line, publisher, language);
    if (people.length > 0) return people.join(', ');
  }
  for (const [at, line] of shown.lines.entries()) {
    // Names alone, and the date right after them.
    const next = writtenDate(shown.lines[at + 1] ?? '', language);
    if (next && namesIn(line).length > 0) return peopleIn(line, publisher, language).join(', ');
  }
  const reporters = shown.opening.flatMap(reportersInDateline);
  if (reporters.length > 0) return reporters.join(', ');
  const [signature = ''] = shown.ending;
  return isNameAlone(signature)
    ? peopleIn(signature, publisher, language).join(', ') || undefined
    : undefined;
}

/** Elements before the text begins, and those behind it: what is named there may be of other articles. */
function beforeAndBehind(elements: readonly HtmlElement[], { body, start }: Shown): HtmlElement[][] {
  if (!start || elements.length < 2) return [[...elements]];
  const asked = new Set(elements);
  const parts: HtmlElement[][] = [[], []];
  let part = 0;
  for (const element of elementsIn(body)) {
    if (element === start) part = 1;
    if (asked.has(element)) parts[part]?.push(element);
  }
  return parts;
}

/** How far from the first of several authors the others may be, in boxes around them. */
const NEAR = 4;

/** The people of the first elements that name any: of several side by side, each. */
function peopleNamedBy(elements: readonly HtmlElement[], head: PageHead, { removals }: Shown): string[] {
  const isHidden = (element: HtmlElement) => removals.get(element) === 'hidden';
  let box: HtmlElement | undefined;
  const people: string[] = [];
  for (const element of ofSingles(elements.slice(0, 40))) {
    const around = [...ancestry(element)];
    if (around.slice(0, NEAR).some(isPicture) || (box && !around.includes(box))) continue;
    const text = plainTextOf(element, isHidden);
    const named = isShort(text) ? peopleIn(text, head.publisher, head.language) : [];
    if (named.length === 0) continue;
    box ??= around[Math.min(NEAR, around.length - 1)];
    people.push(...named.filter((name) => !people.includes(name)));
  }
  return people;
}

/** Without those that hold several others: a list of the authors, each of whom is named in it. */
function ofSingles(elements: readonly HtmlElement[]): HtmlElement[] {
  const all = new Set(elements);
  const held = new Map<HtmlElement, number>();
  for (const element of elements) {
    if ([...elementsIn(element)].some((inner) => all.has(inner))) continue;
    for (const around of ancestry(element)) held.set(around, (held.get(around) ?? 0) + 1);
  }
  return elements.filter((element) => (held.get(element) ?? 0) < 2);
}

function isShort(text: string): boolean {
  return text.length <= LONGEST_BYLINE;
}

/** Whose a picture is, is said in the same words as whose an article is. */
function isPicture(element: HtmlElement): boolean {
  return (
    /^(figure|figcaption|picture)$/.test(element.tagName) ||
    /-(images?|photos?|pictures?|captions?|fig-?caption|foto(s|grafia)?|thumbnail|media|gallery)-/i.test(
      namesOf(element),
    )
  );
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
  const inAddress =
    /\/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_-]|\D)/.exec(head.address ?? '') ??
    // With the section in it: "/2024/politics/10/28/".
    /\/((?:19|20)\d\d)\/[\w-]*\p{L}[\w-]*\/(\d{1,2})\/(\d{1,2})\//u.exec(head.address ?? '');
  const candidates = [
    ...head.dates,
    ...times.slice(0, 3),
    ...(inAddress ? [dayIn(inAddress)] : []),
    ...shown.lines,
    ...shown.opening.map(dateline),
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

function dayIn([, year = '', month = '', day = '']: readonly string[]): string {
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

/** "DUBLIN, 2 July 2024 —": where and when a paragraph was written, before a dash. */
function dateline(paragraph: string): string {
  return /^[^.–—]{0,60}\b\d{4}\)?(?=\s?[–—]|\s--?\s)/u.exec(paragraph)?.[0] ?? '';
}

/**
 * All elements of the article and its head, in their order: none of other articles, of comments, of menus. A bar of a few
 * words near the headline may be called a menu and hold the author and the date.
 */
function* articleElements(shown: Shown): Generator<HtmlElement> {
  const { body, around, removals } = shown;
  const atHead = new Set(shown.atHead);
  const isOthers = (element: HtmlElement) => {
    const why = removals.get(element);
    if (why === undefined || why === 'furniture' || isBarAtArticle(element, why, around)) return false;
    if (why !== 'related' && atHead.has(element)) return false;
    // Several authors are a list of links.
    return why !== 'related' || !bylineNames.test(namesOf(element));
  };
  for (const element of elementsIn(body, (inner) => !isOthers(inner))) if (!isOthers(element)) yield element;
}

/** The lines of the bars of a few words in what holds the article and its headline. */
export function linesOfBars(around: HtmlElement, removals: Removals): string[] {
  const lines: string[] = [];
  for (const element of elementsIn(around, (inner) => !removals.has(inner))) {
    const why = removals.get(element);
    if (why !== undefined && why !== 'furniture' && isBarAtArticle(element, why, around))
      lines.push(...plainTextOf(element).split('\n', 12));
    if (lines.length > 60) break;
  }
  return lines;
}

function isBarAtArticle(element: HtmlElement, why: RemovalReason, around: HtmlElement): boolean {
  return (
    /^(navigation|notice|form)$/.test(why) &&
    [...ancestry(element)].slice(1).includes(around) &&
    lineOf(element).length <= LONGEST_BYLINE
  );
}
