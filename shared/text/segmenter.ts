/** What texts are cut as whose language nobody recorded: the same on every machine, whatever language it speaks. */
const UNRECORDED = 'en';

const made = new Map<string, Intl.Segmenter>();

/**
 * The segmenter of a language, made once: making one costs more than cutting a page.
 *
 * @param language a BCP 47 tag as somebody recorded it; one that is none counts as not recorded.
 */
export function segmenterOf(granularity: 'word' | 'sentence', language?: string): Intl.Segmenter {
  const key = `${granularity} ${language ?? ''}`;
  const known = made.get(key);
  if (known) return known;
  const segmenter = new Intl.Segmenter(isTag(language) ? language : UNRECORDED, { granularity });
  made.set(key, segmenter);
  return segmenter;
}

function isTag(language: string | undefined): language is string {
  try {
    return language !== undefined && Intl.getCanonicalLocales(language).length > 0;
  } catch {
    return false;
  }
}
