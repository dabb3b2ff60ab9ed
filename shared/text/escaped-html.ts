/** Text as it stands in HTML, in an element or in an attribute between double quotes: nothing in it is a tag or an entity. */
export function escapedHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
