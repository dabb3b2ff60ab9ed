import { Chance } from '../chance';
import { docxOf, epubOf, odtOf, type Draft } from './office-files';
import {
  listOf,
  mailOf,
  markdownOf,
  pageOf,
  pdfOf,
  rtfOf,
  savedPageOf,
  tableOf,
  textOf,
} from './plain-files';

export type BuiltFile = { readonly name: string; readonly bytes: Uint8Array };

type Make = (draft: Draft, more: () => Draft) => Uint8Array;

const formats: readonly (readonly [extension: string, make: Make])[] = [
  ['txt', textOf],
  ['md', markdownOf],
  ['html', pageOf],
  ['docx', (draft) => docxOf(draft)],
  ['odt', odtOf],
  ['rtf', rtfOf],
  ['epub', epubOf],
  ['pdf', pdfOf],
  ['eml', mailOf],
  ['csv', (draft, more) => tableOf([draft, more(), more()])],
  ['mhtml', savedPageOf],
  ['json', (draft, more) => listOf([draft, more()])],
];

/** Scripts in turn, by what words are made of. The PDFs' one font has Latin letters alone. */
const scripts: readonly (readonly string[])[] = [
  'ba do fe gi ku la me no pa ri so tu va wen xi yor zel har min stra'.split(' '),
  'ба до фе ги ку ла ме но па ри со ту ва же хи йор зел хар мин стра'.split(' '),
  'با دو في جي كو لا مي نو سا ري شو تو وا عن قي ظل خير صار من ست'.split(' '),
  'ça dü fé gî kø lå mœ ñu pà ří šo tû vą wę ži łó ğa ßen mín ştr'.split(' '),
  '港 口 週 一 関 閉 船 員 市 長 説 明 橋 開 通 運 河 水 位 上'.split(' '),
];
const latin = scripts[0]!;

/**
 * So many files of all formats in turn, in several scripts, with articles of a hundred to some thousand words, no two alike:
 * the same for the same seed.
 */
export function mixedFiles(count: number, seed = 1): BuiltFile[] {
  const chance = new Chance(seed);
  return Array.from({ length: count }, (_, at) => {
    const [extension, make] = formats[at % formats.length]!;
    const syllables =
      extension === 'pdf' ? latin : scripts[Math.floor(at / formats.length) % scripts.length]!;
    const draft = (): Draft => aDraft(chance, syllables);
    return { name: `${String(at).padStart(4, '0')}.${extension}`, bytes: make(draft(), draft) };
  });
}

function aDraft(chance: Chance, syllables: readonly string[]): Draft {
  // Words of its own in each, so that none resembles another.
  const word = (): string =>
    Array.from({ length: 1 + chance.upTo(3) }, () => chance.among(syllables)).join('');
  const sentence = (): string => {
    const words = Array.from({ length: 6 + chance.upTo(15) }, word).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  // Few are long, as it is with articles.
  const length = 3 + Math.floor(300 * chance.next() ** 6);
  const paragraphs = Array.from({ length }, () =>
    Array.from({ length: 1 + chance.upTo(5) }, sentence).join(' '),
  );
  return { title: sentence().slice(0, -1), paragraphs };
}
