import { canonicalText } from '../canonical';
import { Findings } from '../findings';
import { finish } from '../finish';
import type { ImportFormat } from '../formats';
import { hiddenIn } from '../html/hidden-text';
import { firstElement, lineOf } from '../html/html-tree';
import { parseHtml } from '../html/parse-html';
import { writeHtml } from '../html/write-html';
import { writtenDate } from '../html/written-date';
import type { Imported, SourceFields } from '../imported';
import { keptLinkAddress } from '../office/link-address';
import { paragraphsOf } from '../plain-text';
import { TextBuilder } from '../text-builder';
import type { ListField } from './list-fields';
import { valueInWords } from './list-values';

/** An element that begins and one that ends, or a break: prose about HTML seldom has both. */
const begins = /<(p|div|h[1-6]|ul|ol|li|blockquote|table|article|section|span|a|b|i|em|strong)(\s[^<>]*)?>/i;
const ends =
  /<\/(p|div|h[1-6]|ul|ol|li|blockquote|table|article|section|span|a|b|i|em|strong)\s*>|<br\s*\/?>/i;
const LONGEST_TITLE_READ = 5000;

export type ListEntry = ReadonlyMap<ListField, unknown>;

/**
 * Makes an article of an entry of a list. Text that is HTML becomes blocks and marks, all other is read as plain text.
 *
 * @throws Unreadable `noText` for an entry without text
 */
export function articleOfEntry(entry: ListEntry, format: ImportFormat, encoding: string): Imported {
  const findings = new Findings();
  const fields = fieldsIn(entry, findings);
  const builder = new TextBuilder();
  const raw = valueInWords(entry.get('text'), '\n\n');
  if (begins.test(raw) && ends.test(raw)) {
    const page = parseHtml(raw);
    const isHidden = hiddenIn(page);
    writeHtml(builder, firstElement(page, ({ tagName }) => tagName === 'body') ?? page, {
      findings,
      address: fields.address,
      language: fields.language,
      leaveOut: (element) => (isHidden(element) ? 'hidden' : undefined),
    });
  } else {
    const { text, replaced } = canonicalText(raw);
    findings.add('charactersReplaced', replaced);
    for (const paragraph of paragraphsOf(text)) {
      builder.write(paragraph);
      builder.endBlock({ kind: 'paragraph' });
    }
  }
  return finish({ structured: builder.finish(), fields, format, encoding, findings });
}

/** What to call an entry that cannot be read. */
export function nameOfEntry(entry: ListEntry, index: number): string {
  const title = valueInWords(entry.get('title'), ' ');
  return title === '' ? `entry ${index + 1}` : title;
}

function fieldsIn(entry: ListEntry, findings: Findings): Partial<SourceFields> {
  const words = (field: ListField) => valueInWords(entry.get(field), ', ') || undefined;
  const title = words('title');
  const source = words('publisher');
  // Some lists have the address for a source.
  const address = keptLinkAddress(words('address')) ?? keptLinkAddress(source);
  const publisher = keptLinkAddress(source) === undefined ? source : undefined;
  const author = words('author');
  const stated = words('language');
  const language =
    stated !== undefined && /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(stated)
      ? stated.replaceAll('_', '-')
      : undefined;
  const published = dateIn(entry.get('published'), language, findings);
  return {
    ...(title !== undefined && { title: withoutMarkup(title) }),
    ...(author !== undefined && { author: withoutMarkup(author) }),
    ...(publisher !== undefined && { publisher: withoutMarkup(publisher) }),
    ...(published !== undefined && { published }),
    ...(address !== undefined && { address }),
    ...(language !== undefined && { language: language.slice(0, 40) }),
  };
}

/** Feeds write titles in HTML: "Fish &amp; Chips". */
function withoutMarkup(text: string): string {
  const short = text.slice(0, LONGEST_TITLE_READ);
  const plain = /&(#x?[\da-f]+|[a-z]+\d*);|<\/?[a-z]/i.test(short) ? lineOf(parseHtml(short)) : short;
  return canonicalText(plain === '' ? short : plain).text;
}

/** As much of a date as is there. Numbers are seconds or milliseconds since 1970, as programs count time. */
function dateIn(value: unknown, language: string | undefined, findings: Findings): string | undefined {
  const text = valueInWords(value, ' ');
  if (text === '') return undefined;
  const partial = /^\d{4}(-(0[1-9]|1[0-2]))?$/.exec(text)?.[0];
  if (partial !== undefined) return partial;
  const since1970 = /^\d{9,10}(\.\d+)?$/.test(text)
    ? Number(text) * 1000
    : /^\d{12,13}$/.test(text)
      ? Number(text)
      : undefined;
  if (since1970 !== undefined) return new Date(since1970).toISOString().slice(0, 10);
  const written = writtenDate(text, language);
  if (written && 'date' in written) return written.date;
  findings.add('dateUnclear', 1, written ? written.unclear : text);
  return undefined;
}
