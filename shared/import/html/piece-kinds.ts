import { isNamedByline, namesOf } from './furniture-names';
import {
  ancestry,
  attribute,
  childElements,
  elementsIn,
  isElement,
  words,
  type HtmlElement,
} from './html-tree';
import { namesIn } from './lines-with-names';
import { isInside, type Found, type Piece } from './pieces';
import { leadsToAnother } from './set-apart';
import { writtenDate } from './written-date';

const captionNames =
  /-((image|img|photo|picture|pic|foto|media|wp)-?(caption|credits?|author|desc|description|info|legend|note|source|text)|captions?(-text)?|cutline|bildunterschrift|didascalia|l[eé]gende|leyenda|pie-?de-?foto|podpis)-/i;

/** Whether an element is, or stands in, what is said below a picture. */
export function isCaption(element: HtmlElement): boolean {
  const around = [...ancestry(element)];
  return (
    around.slice(0, 4).some(({ tagName }) => tagName === 'figcaption' || tagName === 'caption') ||
    around.slice(0, 2).some((one) => captionNames.test(namesOf(one)))
  );
}

export function isPartOfList({ element, text, links }: Piece): boolean {
  return /^(li|dd|td|th|pre)$/.test(element.tagName) && links < 0.5 * text;
}

/** A note in its place at the end, "[3] https://…". */
export function isNote({ line }: Piece): boolean {
  return /^\[\d{1,3}\]\s*\S/.test(line);
}

/** "Reporting by …", "Source: …": whose work it is, as the last line of the text. */
export function isCreditLine({ line, text, links }: Piece): boolean {
  return (
    text < 260 &&
    links < 0.5 * text &&
    /^((with |additional )?(reporting|writing|editing|photographs?|research|translat(ed|ion)) by\s|(images?|photos?|illustrations?|sources?|quellen?|fuentes?|fonte|источники?|джерел[ао]|المصدر|المصادر|منبع|منابع|स्रोत|출처|来源|來源|出典|źródł[oa]|zdroj|kaynak|bron|källa|kilde|lähde|forrás|sursa|πηγή|מקור|nguồn|ที่มา)\s*[:：])/iu.test(
      line,
    )
  );
}

const datelineBeginning =
  /^(published|updated|posted|last (updated|modified)|first published|modified|veröffentlicht|aktualisiert|stand:|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|опубликовано|обновлено|опубліковано|оновлено|تاریخ|منتشر شده|ارسال شده|نُشر|نشر|公開|更新|发布|發布|प्रकाशित|अपडेट|입력|수정)(?![\p{L}\p{M}])/iu;

/** A list of one item is a line like any other. */
function isOneOfList({ tagName, parentNode }: HtmlElement): boolean {
  return tagName === 'li' && isElement(parentNode) && childElements(parentNode).length > 1;
}

/** A line that says when the article was published, or when an entry of it was written. */
export function isDateline({ element, line, text }: Piece, { language }: Found): boolean {
  if (text > 110 || /^(td|th|h[1-6])$/.test(element.tagName)) return false;
  if (datelineBeginning.test(line)) return true;
  const isTime = () => [element, ...elementsIn(element)].some(({ tagName }) => tagName === 'time');
  if (isOneOfList(element) && !(text < 70 && isTime() && writtenDate(line, language))) return false;
  if (text < 70 && writtenDate(line, language) !== undefined && !/(?<!\b[ap]\.m)[.!?。]$/i.test(line))
    return true;
  return text < 90 && isTime();
}

const bylineBeginning =
  /^((article|story|text|written|reported|posted)\s+by|by|von|par|por|di|da|door|av|af|haber|muhabir|автор|نویسنده|نوشته( شده توسط)?|بقلم|作者|記者|记者|文)[\s:：/]/iu;

export function isByline(piece: Piece, found: Found): boolean {
  const { element, line, text } = piece;
  if (text > 260) return false;
  if (isAboutAuthor(piece, found)) return true;
  if (text > 120) return false;
  return (
    [...ancestry(element)].slice(0, 3).some(isNamedByline) ||
    words(element, 'itemprop').some((name) => name === 'author' || name === 'datepublished') ||
    words(element, 'rel').includes('author') ||
    bylineBeginning.test(line) ||
    found.people.some((name) => line.includes(name))
  );
}

/** "By Ravi Shukla, edited by Neha Gupta, published on Monday, 28 October 2024": long, but nothing else. */
export function isBylineWithDate({ line, text }: Piece, { language, people }: Found): boolean {
  if (text > 260 || writtenDate(line, language) === undefined) return false;
  return bylineBeginning.test(line) || (people.some((name) => line.startsWith(name)) && !/[.!?]$/.test(line));
}

/** "Ines covers security": a line that begins with an author's name, or with the office of one. */
export function isAboutAuthor({ element, line, text }: Piece, { people }: Found): boolean {
  if (text > 500) return false;
  if (!/^(h[1-6]|td|th|li)$/.test(element.tagName) && namesIn(line).length > 2) return true;
  const bare = line.replace(/^(by|von|par|por|about( the author)?:?|written by)\s+/i, '');
  return people.some(
    (name) =>
      bare === name ||
      (bare.startsWith(name) &&
        /^(,| \([^()]*\)$| is | was | has | covers | writes | reports | joined | can be | works | lives |\s*[|–—-])/.test(
          bare.slice(name.length),
        )) ||
      (text < 400 &&
        bare.startsWith(`${name.split(' ')[0] ?? name} `) &&
        /^\S+ (is|covers|writes|reports|has (covered|reported|worked|written)|joined|can be reached) /.test(
          bare,
        )),
  );
}

/** What follows an author's name in a box with it: their office, what else they do. */
export function isBiography({ element, text }: Piece, before: Piece | undefined, { people }: Found): boolean {
  if (text > 500 || !before || !people.includes(before.line)) return false;
  return [...ancestry(element)].slice(1, 3).some((box) => isInside(before.element, box));
}

/** A paragraph between others that is nothing but a link to another article, or a label before it: "See also: …". */
export function isTeaser({ element, line, text, links, isLeaf }: Piece, found: Found): boolean {
  const isLabelled =
    links >= 0.5 * text && text - links <= (/^.{2,30}?[:：](?=\s)/u.exec(line)?.[0].length ?? 0);
  if (!isLeaf || (links < 0.85 * text && !isLabelled)) return false;
  if (/^(h[1-6]|td|th|li|dt|dd|figcaption)$/.test(element.tagName)) return false;
  if (isCaption(element) || line.split(' ').length < 3) return false;
  const anchors = [...elementsIn(element)].filter(({ tagName }) => tagName === 'a');
  return anchors.length > 0 ? anchors.every((link) => leadsToAnother(link, found)) : true;
}

/** A line that only leads to a channel of the outlet's, wherever it stands. */
export function isChannelLink({ element, text, links, isLeaf }: Piece): boolean {
  if (!isLeaf || text > 160 || links < 0.85 * text || isCaption(element)) return false;
  const anchors = [...ancestry(element), ...elementsIn(element)].filter(({ tagName }) => tagName === 'a');
  return (
    anchors.length > 0 &&
    anchors.every((link) =>
      /^https?:\/\/([\w-]+\.)*(t\.me|telegram\.\w+|wa\.me|whatsapp\.\w+|news\.google\.com)\//i.test(
        attribute(link, 'href') ?? '',
      ),
    )
  );
}

/** Links and buttons in one line: what a reader can do with the article. */
export function isToolbar({ element, text, links, isProse }: Piece): boolean {
  if (isProse || text > 150 || links < 0.3 * text || isCaption(element)) return false;
  let controls = 0;
  for (const { tagName } of elementsIn(element)) {
    if (/^(p|h[1-6]|figure|blockquote)$/.test(tagName)) return false;
    if (tagName === 'button' || tagName === 'a') controls += 1;
    else if (tagName === 'input' || tagName === 'select') controls += 1;
  }
  return controls > 2 && [...elementsIn(element)].some(({ tagName }) => tagName === 'button');
}

/** A paragraph at the end with links to the rules for comments, the terms of use, the policy on data. */
export function isOfRules(piece: Piece, found: Found): boolean {
  if (piece.text > 700 || !piece.isLeaf) return false;
  return [...elementsIn(piece.element)].some(
    (link) =>
      link.tagName === 'a' &&
      leadsToAnother(link, found) &&
      /[/_-](community-?(guidelines|rules|standards)|guidelines|terms(-?of-?(use|service))?|privacy(-?policy)?|comment(s|ing)?-?(policy|rules)|netiquette|house-?rules|agb|conditions)([/._?-]|$)/i.test(
        (attribute(link, 'href') ?? '').replaceAll('_', '-'),
      ),
  );
}

/** "Follow us on …": a last paragraph that leads to where else the outlet is read. */
export function isAppeal({ line, text, links, isLeaf }: Piece): boolean {
  return (
    isLeaf &&
    text < 260 &&
    links > 0 &&
    /newsletter|bolet[ií]n|nieuwsbrief|nyhetsbrev|рассылк|facebook|twitter|telegram|whatsapp|instagram|youtube/i.test(
      line,
    )
  );
}
