const particles = new Set([
  'van',
  'von',
  'der',
  'den',
  'de',
  'di',
  'da',
  'dos',
  'del',
  'della',
  'la',
  'y',
  'zu',
  'bin',
]);

/**
 * A name as it is usually written: "FIONA MACRAE" is Fiona Macrae, and "Jean DUPONT" Jean Dupont.
 *
 * @param language of the page: Turkish has its own small letters
 */
export function usualForm(name: string, language = ''): string {
  const isAllCapitals = !/\p{Ll}/u.test(name) && /\p{Lu}{3}/u.test(name);
  const locale = /^(tr|az)\b/i.test(language) || /[İĞŞ]/.test(name) ? 'tr' : 'en';
  return name
    .split(' ')
    .map((word, at) => {
      const isInitials = /^(?:\p{L}\.?|(?:\p{L}\.)+)$/u.test(word);
      const isCapitals = isAllCapitals ? !isInitials : /^\p{Lu}{3,}$/u.test(word);
      if (!isCapitals || /^[IVX]+$/.test(word)) return word;
      const small = word.toLocaleLowerCase(locale);
      return isAllCapitals && at > 0 && particles.has(small) ? small : withCapitals(small, locale);
    })
    .join(' ');
}

/** "jean-paul", "o'brien", "mcnab" with the capitals within them. */
function withCapitals(word: string, locale: string): string {
  return word
    .replace(
      /(^|[-'’]|^mc(?=\p{L}{3}))(\p{Ll})/gu,
      (_, before: string, first: string) => before + first.toLocaleUpperCase(locale),
    )
    .replace(/^Mc(\p{Ll})(?=\p{L}{2})/u, (_, first: string) => `Mc${first.toLocaleUpperCase(locale)}`);
}
