/** Ligatures and presentation forms: letters drawn as one, or as they look within a word. */
const forms = /[\uFB00-\uFB4F\uFB50-\uFDFF\uFE70-\uFEFC]/g;

/** Ligatures at their places in TeX's encodings, of which its bitmap fonts tell no more than the place. */
const texLigatures: Readonly<Record<string, string | undefined>> = {
  '\u000B': 'ff',
  '\u000C': 'fi',
  '\u000D': 'fl',
  '\u000E': 'ffi',
  '\u000F': 'ffl',
  '\u0010': '“',
  '\u0011': '”',
  '\u0015': '–',
  '\u0016': '—',
  '\u001B': 'ff',
  '\u001C': 'fi',
  '\u001D': 'fl',
  '\u001E': 'ffi',
  '\u001F': 'ffl',
};

/** What a glyph stands for: ligatures and presentation forms are taken apart into the letters of the alphabet. */
export function lettersOf(unicode: string, isBitmap: boolean): string {
  const text = isBitmap ? (texLigatures[unicode] ?? unicode) : unicode;
  return text.replace(/[\n\r\t]/g, ' ').replace(forms, (form) => form.normalize('NFKC'));
}
