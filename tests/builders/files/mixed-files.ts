import { Chance } from '../chance';
import { docxOf, epubOf, odtOf, type Draft } from './office-files';
import { mailOf, markdownOf, pageOf, pdfOf, rtfOf, tableOf, textOf } from './plain-files';

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
];

/**
 * So many files of all formats in turn, with articles of a hundred to some thousand words, no two alike: the same for the
 * same seed.
 */
export function mixedFiles(count: number, seed = 1): BuiltFile[] {
  const chance = new Chance(seed);
  return Array.from({ length: count }, (_, at) => {
    const [extension, make] = formats[at % formats.length]!;
    const draft = aDraft(chance);
    return { name: `${String(at).padStart(4, '0')}.${extension}`, bytes: make(draft, () => aDraft(chance)) };
  });
}

const syllables = 'ba do fe gi ku la me no pa ri so tu va wen xi yor zel har min stra'.split(' ');

function aDraft(chance: Chance): Draft {
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
