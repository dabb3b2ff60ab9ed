import { attribute, lineOf, words, type HtmlElement } from './html-tree';

/** What is printed on the page that begins here, if an element marks where a page of a printed edition begins. */
export function pageLabel(element: HtmlElement): string | undefined {
  const marks = [...words(element, 'epub:type'), ...words(element, 'role')];
  if (!marks.includes('pagebreak') && !marks.includes('doc-pagebreak')) return undefined;
  const stated = [attribute(element, 'aria-label'), attribute(element, 'title'), lineOf(element)];
  const label =
    stated.find((value) => value !== undefined && value.trim() !== '') ?? numberIn(attribute(element, 'id'));
  // "Page 12" is page 12; a label is what is printed on the page.
  return (
    (label ?? '')
      .trim()
      .replace(/^(page|p\.?|seite|página|pagina)\s+(?=\S)/i, '')
      .replace(/\.$/, '') || undefined
  );
}

function numberIn(id: string | undefined): string | undefined {
  return /(\d+|[ivxlc]+)$/i.exec(id ?? '')?.[1];
}
