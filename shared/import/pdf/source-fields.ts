import { canonicalText } from '../canonical';
import type { SourceFields } from '../imported';
import type { StructuredText } from '../text-builder';
import { isRightToLeftText } from './logical-order';

/** What pdf.js answers to "GetMetadata": the file's information dictionary, and its XMP by qualified names. */
export type PdfMetadata = readonly [
  info: Readonly<Record<string, unknown>> | null,
  xmp: { readonly parsedData?: ReadonlyMap<string, unknown> } | null,
];

/** Titles that name a file, a program or nothing: "Microsoft Word - final.doc", "untitled", "layout 3". */
const noTitle =
  /^(?:microsoft \w+ - |untitled|unbenannt|sans titre|document ?\d*$|dokument ?\d*$|layout ?\d*$|slide ?1$|powerpoint|print|\(?anonymous\)?$)|\.(?:docx?|odt|rtf|pdf|indd|qxp|qxd|tex|dvi|html?|txt|pptx?|xlsx?|pages|ai|ps|eps|tmp)$|^[\w-]*\d{5,}[\w-]*$|[\\/]\S+[\\/]|^https?:/i;
/** Names of programs' users rather than of people who write. */
const noAuthor =
  /^(?:unknown|unbekannt|anonymous|\(anonymous\)|user\d*|admin(?:istrator)?|root|owner|author|default|pc|guest)$/i;

/**
 * What a PDF says of itself. When the file was made says little of when the article appeared, so only a date of
 * publication counts (PRISM); a page printed from a browser bears its address at its foot.
 *
 * @param fileName its title is no better than the file's name
 */
export function sourceFields(
  [info, xmp]: PdfMetadata,
  fileName: string,
  { text, removed }: Pick<StructuredText, 'text' | 'removed'>,
): Partial<SourceFields> {
  const fromXmp = (...names: string[]) => firstText(names.map((name) => xmp?.parsedData?.get(name)));
  const title = firstText([xmp?.parsedData?.get('dc:title'), info?.['Title']]);
  const author = firstText([xmp?.parsedData?.get('dc:creator'), info?.['Author']]);
  const publisher = fromXmp('dc:publisher', 'prism:publicationname');
  const published = dateIn(fromXmp('prism:publicationdate', 'prism:coverdate'));
  const address = addressIn(fromXmp('prism:url')) ?? printedAddress(removed);
  const language = languageIn(firstText([info?.['Language'], xmp?.parsedData?.get('dc:language')]));
  return {
    ...(title !== undefined && isTitle(title, fileName) && { title }),
    ...(author !== undefined && !noAuthor.test(author) && { author }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(address !== undefined && { address }),
    ...(language !== undefined && { language }),
    ...(isRightToLeftText(text) && { direction: 'rtl' as const }),
  };
}

/** The first that says something, lists joined by commas. */
function firstText(values: readonly unknown[]): string | undefined {
  for (const value of values) {
    const parts: unknown[] = Array.isArray(value) ? value : [value];
    const text = parts.filter((part) => typeof part === 'string').join(', ');
    const shown = canonicalText(text).text.replace(/\s+/g, ' ').trim().slice(0, 1000);
    if (shown !== '' && /[\p{L}\p{N}]/u.test(shown)) return shown;
  }
  return undefined;
}

function isTitle(title: string, fileName: string): boolean {
  const bare = fileName.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
  return (
    !noTitle.test(title) &&
    title.toLowerCase() !== bare.toLowerCase() &&
    /\p{L}{2}|\p{Script=Han}/u.test(title)
  );
}

function dateIn(text: string | undefined): string | undefined {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?/.exec(text ?? '')?.[0];
}

/** BCP 47, as far as its form tells. */
function languageIn(text: string | undefined): string | undefined {
  const tag = text?.replace(/_/g, '-');
  return tag !== undefined && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) && tag.length <= 40
    ? tag
    : undefined;
}

function addressIn(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\/\S+$/.test(text) ? text : undefined;
}

/** "https://… 1/3": what browsers print at the foot of a page. */
function printedAddress(removed: StructuredText['removed']): string | undefined {
  for (const { why, text } of removed) {
    const [, address] = (why === 'runningHead' && /^(https?:\/\/\S+[^\s….])\s+\d+\/\d+$/.exec(text)) || [];
    if (address !== undefined) return address;
  }
  return undefined;
}
