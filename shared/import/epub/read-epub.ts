import { decode } from '../decode';
import { Findings } from '../findings';
import { finish } from '../finish';
import { hiddenIn } from '../html/hidden-text';
import { HtmlNotes } from '../html/html-notes';
import { attribute, elementsIn, firstElement, lineOf, words, type HtmlDocument } from '../html/html-tree';
import { parseHtml } from '../html/parse-html';
import { asideTextOf, writeHtml } from '../html/write-html';
import type { Reader } from '../reader';
import { TextBuilder } from '../text-builder';
import { Unreadable } from '../unreadable';
import { decodeXml } from '../xml/decode-xml';
import { Archive } from '../zip/archive';
import { closeEmptyElements } from './close-empty-elements';
import { epubFields } from './epub-fields';
import { EpubPackage, placeIn, type EpubPlace } from './epub-package';

type Page = { readonly path: string; readonly root: HtmlDocument };

/**
 * Reads an e-book as one article, its files in the order of reading. Notes may stand in another file than what refers to
 * them; pages of a printed edition are marked where the book marks or lists them.
 */
export const readEpub: Reader = ({ bytes, onProgress }) => {
  const archive = new Archive(bytes);
  const book = new EpubPackage(archive);
  const findings = new Findings();
  const pages = pagesOf(book, archive, findings);
  const navigation = pages.find(({ path }) => path === book.navigation?.path) ?? navigationOf(book, archive);
  const chapters = [...placesIn(navigation, 'toc'), ...book.ncxPlaces('navPoint')];
  const printed = labelsByPlace([...placesIn(navigation, 'page-list'), ...book.ncxPlaces('pageTarget')]);

  const notes = new HtmlNotes();
  for (const { path, root } of pages) notes.learn(root, addressOf(path));
  notes.resolve();

  const fields = epubFields(book.metadata, book.progression);
  const builder = new TextBuilder();
  for (const [index, { path, root }] of pages.entries()) {
    onProgress(index, pages.length);
    const body = firstElement(root, ({ tagName }) => tagName === 'body') ?? root;
    if (path === navigation?.path) {
      builder.setAside('navigation', asideTextOf(body));
      continue;
    }
    beginPage(builder, printed.get(`${path}#`));
    const isHidden = hiddenIn(root);
    const hasHeading = firstElement(body, ({ tagName }) => /^h[1-6]$/.test(tagName)) !== undefined;
    if (!hasHeading) writeChapterTitle(builder, chapters, path, lineOf(body));
    writeHtml(builder, body, {
      findings,
      address: addressOf(path),
      language: fields.language,
      direction: fields.direction,
      notes,
      leaveOut: (element) => {
        const id = attribute(element, 'id');
        if (id !== undefined) beginPage(builder, printed.get(`${path}#${id}`));
        // Notes that reading programs show in a window of their own are hidden on the page.
        return isHidden(element) && !notes.at(element) ? 'hidden' : undefined;
      },
    });
  }
  builder.linkNotes(notes.starts);
  findings.add('notesKept', notes.starts.size);
  return {
    articles: [finish({ structured: builder.finish(), fields, format: 'epub', findings })],
    findings: [],
  };
};

function pagesOf(book: EpubPackage, archive: Archive, findings: Findings): Page[] {
  const order = book.readingOrder;
  if (order.length === 0) throw new Unreadable('damaged', 'the book lists no pages');
  const seen = new Set<string>();
  return order.flatMap(({ path, type }) => {
    if (seen.has(path)) return [];
    seen.add(path);
    if (type.startsWith('image/')) findings.add('imagesLeftOut');
    if (!/html|xml/.test(type) || type.startsWith('image/')) return [];
    const content = archive.read(path);
    if (!content) findings.add('damageBridged', 1, `${path} is missing`);
    return content ? [{ path, root: parsed(content, path) }] : [];
  });
}

/** Books are full of pages that are not well-formed, and of entities that only HTML knows; browsers read them all. */
function parsed(content: Uint8Array, path: string): HtmlDocument {
  return parseHtml(closeEmptyElements(decodedPage(content, path)));
}

function decodedPage(content: Uint8Array, path: string): string {
  try {
    return decodeXml(content, path);
  } catch {
    return decode(content).raw;
  }
}

/** The navigation document, where it is not among the pages. */
function navigationOf(book: EpubPackage, archive: Archive): Page | undefined {
  const path = book.navigation?.path ?? '';
  const content = archive.read(path);
  return content && { path, root: parsed(content, path) };
}

function placesIn(navigation: Page | undefined, kind: 'toc' | 'page-list'): EpubPlace[] {
  const list =
    navigation &&
    firstElement(
      navigation.root,
      (element) =>
        element.tagName === 'nav' &&
        [...words(element, 'epub:type'), ...words(element, 'role')].some(
          (word) => word === kind || word === `doc-${kind.replace('-', '')}`,
        ),
    );
  if (!navigation || !list) return [];
  return [...elementsIn(list)].flatMap((element) => {
    const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
    return href === undefined ? [] : [placeIn(navigation.path, href, lineOf(element))];
  });
}

function labelsByPlace(places: readonly EpubPlace[]): ReadonlyMap<string, string> {
  return new Map(places.map(({ path, fragment, label }) => [`${path}#${fragment}`, label]));
}

function beginPage(builder: TextBuilder, label: string | undefined): void {
  if (label !== undefined && label !== '') builder.beginPage(label);
}

/** A chapter without a heading of its own has the one that the table of contents gives it. */
function writeChapterTitle(
  builder: TextBuilder,
  chapters: readonly EpubPlace[],
  path: string,
  text: string,
): void {
  const title = chapters.find((chapter) => chapter.path === path)?.label ?? '';
  if (text === '' || text.startsWith(title)) return;
  builder.write(title);
  builder.endBlock({ kind: 'heading', level: 1 });
}

/** Only tells the files of a book apart. */
function addressOf(path: string): string {
  return `file:///${encodeURI(path)}`;
}
