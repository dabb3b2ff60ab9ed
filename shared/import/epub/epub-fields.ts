import type { SourceFields } from '../imported';
import { tellingAuthor, tellingTitle } from '../office/telling-fields';
import { childrenOf, textOf, type XmlElement } from '../xml/element';

const scriptsFromTheRight = /^(ar|arc|dv|fa|he|iw|ku-arab|nqo|pa-arab|ps|sd|ug|ur|yi|ji)\b/i;

/**
 * What a book says of itself.
 *
 * @param progression in which direction its pages turn: those of Japanese books turn as those of Arabic ones do, so the
 * language has to agree
 */
export function epubFields(
  metadata: XmlElement | undefined,
  progression: string | undefined,
): Partial<SourceFields> {
  const all = (name: string) => (metadata ? childrenOf(metadata, name) : []);
  const first = (name: string) =>
    all(name)
      .map(lineOf)
      .find((text) => text !== '');
  const title = tellingTitle(mainTitle(all('dc:title'), all('meta')));
  const authors = all('dc:creator')
    .filter((creator) => isAuthor(creator, all('meta')))
    .flatMap((creator) => tellingAuthor(lineOf(creator)) ?? []);
  const publisher = first('dc:publisher');
  const published = publicationDate(all('dc:date'));
  const language = first('dc:language')?.slice(0, 40);
  const isFromTheRight = progression === 'rtl' && scriptsFromTheRight.test(language ?? '');
  return {
    ...(title !== undefined && { title }),
    ...(authors.length > 0 && { author: authors.join(', ') }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(language !== undefined && { language }),
    ...(isFromTheRight && { direction: 'rtl' as const }),
  };
}

/** EPUB 3 says of each title in a further element what it is; EPUB 2 has one. */
function mainTitle(titles: readonly XmlElement[], refinements: readonly XmlElement[]): string | undefined {
  const main = titles.find((title) => refinementOf(title, 'title-type', refinements) === 'main');
  const chosen = main ?? titles[0];
  return chosen && lineOf(chosen);
}

/** Editors, translators and illustrators are creators, too; who has no role wrote it. */
function isAuthor(creator: XmlElement, refinements: readonly XmlElement[]): boolean {
  const role =
    [...creator.attributes].find(([name]) => /(^|:)role$/.test(name))?.[1] ??
    refinementOf(creator, 'role', refinements);
  return role === undefined || role === 'aut';
}

function refinementOf(
  element: XmlElement,
  property: string,
  refinements: readonly XmlElement[],
): string | undefined {
  const id = element.attributes.get('id');
  const refinement = refinements.find(
    ({ attributes }) =>
      id !== undefined && attributes.get('refines') === `#${id}` && attributes.get('property') === property,
  );
  return refinement && lineOf(refinement);
}

/** EPUB 2 has several dates, each with its event: when the file was made is none that counts. */
function publicationDate(dates: readonly XmlElement[]): string | undefined {
  const eventOf = ({ attributes }: XmlElement) =>
    [...attributes].find(([name]) => /(^|:)event$/.test(name))?.[1];
  const chosen =
    dates.find((date) => /publication|issued/.test(eventOf(date) ?? '')) ??
    dates.find((date) => eventOf(date) === undefined);
  return chosen && /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?(?=$|T)/.exec(lineOf(chosen))?.[0];
}

function lineOf(element: XmlElement): string {
  return textOf(element).trim().replace(/\s+/g, ' ');
}
