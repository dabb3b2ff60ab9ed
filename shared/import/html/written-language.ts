/** Letters that only one of the languages of a script has, or that tell it from its neighbours; the most telling first. */
const byLetters: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['te', /\p{Script=Telugu}/gu],
  ['ur', /[ٹڈڑےں]/g],
  ['fa', /[پچژگ]|ی(?!\p{L})/gu],
  ['ar', /[ةىيكءؤئ]/g],
  ['uk', /[іїєґ]/giu],
  ['ru', /[ыэё]/giu],
  ['bg', /ъ(?=\p{L})/giu],
];

/** The commonest words of languages in Latin letters, none of which is common in another of them. */
const byWords: readonly (readonly [string, string])[] = [
  ['en', 'the and of that was with for said were which'],
  ['de', 'der und das ist nicht von mit auf sich auch'],
  ['fr', 'les des est dans une pour qui pas sur aux'],
  ['es', 'los las una por con para del más pero fue'],
  ['pt', 'não uma dos das com são foi mais pelo também'],
  ['it', 'che della il di gli per non sono anche nel'],
  ['nl', 'het een van dat niet zijn voor ook werd aan'],
  ['pl', 'się nie jest na że przez oraz jak dla który'],
  ['tr', 've bir bu için olarak da ile daha çok olan'],
  ['sv', 'och att det som på är inte av för till'],
  ['vi', 'của và là được trong cho người không các những'],
  ['id', 'yang dan ini dengan untuk tidak dari akan pada itu'],
];

/** So many telling letters or words, and so large a share of all, that a name or a quotation does not decide. */
const FEWEST = { letters: 5, words: 8 };
const SHARE = { letters: 0.008, words: 0.06 };
const LONGEST = 20_000;

/**
 * The language that a text is written in, as a BCP 47 tag, if its letters or its commonest words tell it clearly; for texts
 * that do not say it of themselves.
 */
export function writtenLanguage(text: string): string | undefined {
  const sample = text.slice(0, LONGEST);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin > 0.5 * letters) return byCommonWords(sample);
  const telling = byLetters
    .map(([language, pattern]) => ({ language, count: sample.match(pattern)?.length ?? 0 }))
    .filter(({ count }) => count >= FEWEST.letters && count >= SHARE.letters * letters);
  // Japanese has Chinese letters too, Persian most of the Arabic ones: a language of more letters precedes.
  const [first] = telling;
  if (first) return first.language;
  return (sample.match(/\p{Script=Han}/gu)?.length ?? 0) > 0.5 * letters && letters >= 40 ? 'zh' : undefined;
}

function byCommonWords(text: string): string | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = byWords
    .map(([language, common]) => {
      const known = new Set(common.split(' '));
      return { language, count: words.filter((word) => known.has(word)).length };
    })
    .toSorted((one, other) => other.count - one.count);
  const [best, second] = counts;
  const isClear =
    best !== undefined &&
    best.count >= FEWEST.words &&
    best.count >= SHARE.words * words.length &&
    best.count > 1.5 * (second?.count ?? 0);
  return isClear ? best.language : undefined;
}
