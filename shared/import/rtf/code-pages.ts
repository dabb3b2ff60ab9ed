/** Code pages of Windows by the character set of a font (RTF specification 1.9.1, "Font Table"). */
const ofCharset: Readonly<Partial<Record<number, number>>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** Labels of the encoding standard where they are not "windows-" and the number. */
const labels: Readonly<Partial<Record<number, string>>> = {
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  28591: 'windows-1252',
  28592: 'iso-8859-2',
  28595: 'iso-8859-5',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Which code page a font's text is in; nothing where that is left to the file. */
export function codePageOfCharset(charset: number): number | undefined {
  return ofCharset[charset];
}

/** A code page as the encoding standard calls it; nothing for those of DOS, which it does not know. */
export function labelOfCodePage(page: number): string | undefined {
  const isWindows = page === 874 || (page >= 1250 && page <= 1258);
  return isWindows ? `windows-${page}` : labels[page];
}
