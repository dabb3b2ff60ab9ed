import { decode, decodeAs } from './decode';

export type DecodedText = {
  readonly raw: string;
  /** A name of the encoding standard (encoding.spec.whatwg.org). */
  readonly encoding: string;
  /** Nothing in the file says so. */
  readonly isGuessed: boolean;
};

/** So much of a file is enough to tell by. */
const SAMPLE = 64 * 1024;

/** Words that every text of a language is full of, and that bytes of another encoding do not make by chance. */
const wordsOf: Readonly<Record<string, string>> = {
  'windows-1251': 'на не что это как его для от по но их или також від що не до та які за се са със',
  'koi8-u': 'на не что это как его для от по но их или також від що до та які за',
  ibm866: 'на не что это как его для от по но их или',
  'windows-1256': 'في من على أن إلى التي الذي هذا عن مع که این را از است برای',
  'windows-1253': 'και του της την των στο για από που με',
  'windows-1255': 'של את על לא הוא כי גם עם זה',
  'windows-1250': 'się że są być jest już při který jsou které také został között és hogy',
  'windows-1254': 'için değil olduğu şey çok olarak gibi olduğunu daha göre dışı',
};
/** The same for scripts that put no space between words: their most frequent characters. */
const charactersOf: Readonly<Record<string, string>> = {
  gb18030: '的是不了在有人我他这中大来上国和们到说时为对年',
  big5: '的是不了在有人我他這中大來上國和們到說時為對年',
  shift_jis: 'のにはをたがでてとしれさいなかるもこ',
  'euc-jp': 'のにはをたがでてとしれさいなかるもこ',
  'euc-kr': '이다에는을의가고하지를한로기',
};

/**
 * Reads the bytes of a plain text: as `decode` does, but UTF-16 is known without its mark, too, and where nothing else is
 * left the frequent words of some languages tell windows-1252 from what else the bytes could be.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = unmarkedUtf16(bytes);
  if (wide) return { raw: decodeAs(wide, bytes) ?? '', encoding: wide, isGuessed: true };
  const decoded = decode(bytes);
  if (decoded.encoding !== 'windows-1252') return { ...decoded, isGuessed: false };
  const encoding = legacyEncoding(bytes.subarray(0, SAMPLE));
  const raw = encoding === undefined ? undefined : decodeAs(encoding, bytes);
  return raw === undefined || encoding === undefined
    ? { ...decoded, isGuessed: true }
    : { raw, encoding, isGuessed: true };
}

/** In UTF-16 spaces, digits and line ends have a byte of nought, always on the same side; no other text has any. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff || bytes[0] === 0xfe || bytes.length % 2 === 1) return undefined;
  const noughts = [0, 0];
  const sample = bytes.subarray(0, SAMPLE);
  for (let at = sample.indexOf(0); at !== -1; at = sample.indexOf(0, at + 1)) {
    noughts[at % 2] = (noughts[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = noughts;
  const few = sample.length / 100;
  if (odd > few && even === 0) return 'utf-16le';
  return even > few && odd === 0 ? 'utf-16be' : undefined;
}

/** The encoding in which these bytes have most of the frequent words, if they have enough of them. */
function legacyEncoding(sample: Uint8Array): string | undefined {
  const scores = [
    ...Object.entries(wordsOf).map(([label, words]) => ({
      label,
      score: shareOfWords(sample, label, words),
    })),
    ...Object.entries(charactersOf).map(([label, characters]) => ({
      label,
      score: shareOfCharacters(sample, label, characters),
    })),
  ];
  const [best] = scores.toSorted((one, other) => other.score - one.score);
  return best && best.score > 0 ? best.label : undefined;
}

/** Of a hundred words at least two are among the frequent ones that are not ASCII: those look alike everywhere. */
function shareOfWords(sample: Uint8Array, label: string, frequent: string): number {
  const words = (decodeAs(label, sample) ?? '').toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const known = new Set(frequent.split(' ').filter((word) => /\P{ASCII}/u.test(word)));
  const hits = words.filter((word) => known.has(word)).length;
  const share = hits / Math.max(words.length, 1);
  return hits >= 2 && share >= 0.02 ? share : 0;
}

/** Of a hundred characters beyond ASCII at least eight are among the frequent ones, and hardly any means nothing. */
function shareOfCharacters(sample: Uint8Array, label: string, frequent: string): number {
  const characters = [...(decodeAs(label, sample) ?? '')].filter((character) => character > '\u007F');
  const known = new Set(frequent);
  const hits = characters.filter((character) => known.has(character)).length;
  const unreadable = characters.filter((character) => character === '\uFFFD').length;
  const share = hits / Math.max(characters.length, 1);
  const isSound = unreadable * 100 <= characters.length + 100 && characters.length * 5 > sample.length;
  return hits >= 2 && share >= 0.08 && isSound ? share : 0;
}
