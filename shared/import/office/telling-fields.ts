/** What programs and templates put for a title when nobody wrote one. */
const emptyTitles =
  /^(untitled|no title|title|document ?\d*|dokument ?\d*|normal|template|blank|new (microsoft )?word document|(microsoft )?word( -.*)?|powerpoint presentation|.*\.(docx?|dotx?|odt|ott|rtf))$/i;

/** The same for whoever made a file. */
const emptyAuthors =
  /^(unknown|author|user|admin|administrator|owner|(microsoft )?office[ -]user|microsoft|windows[ -]user|python-docx|apache poi|docx4j|libreoffice|openoffice|calibre.*|un-?named)$/i;

/** A title that says something of the text. */
export function tellingTitle(raw: string | undefined): string | undefined {
  return telling(raw, emptyTitles);
}

/** A name that may be a person's. */
export function tellingAuthor(raw: string | undefined): string | undefined {
  return telling(raw, emptyAuthors);
}

function telling(raw: string | undefined, empty: RegExp): string | undefined {
  const text = raw?.trim().replace(/\s+/g, ' ');
  return text === undefined || text === '' || text.length > 1000 || empty.test(text) ? undefined : text;
}
