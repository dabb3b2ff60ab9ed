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

const subjects =
  'The ministry|An envoy|The council|A spokesman|The union|The mayor|A court|The operator'.split('|');
const verbs = 'said|denied|confirmed|repeated|hinted|promised|doubted|reported'.split('|');
const objects =
  'that the lock would open again|that two brigades had moved|that the talks were over|that the vote stands|that prices would fall|that nobody was hurt|that the line was closed|that a draft exists'.split(
    '|',
  );
const times =
  'on Monday|in the night|after the meeting|before noon|in March|at the border|by telephone|in writing'.split(
    '|',
  );

function aDraft(chance: Chance): Draft {
  const sentence = (): string =>
    `${chance.among(subjects)} ${chance.among(verbs)} ${chance.among(times)}, in case ${chance.upTo(100_000)}, ${chance.among(objects)}.`;
  // Few are long, as it is with articles.
  const length = 3 + Math.floor(300 * chance.next() ** 6);
  const paragraphs = Array.from({ length }, () =>
    Array.from({ length: 1 + chance.upTo(5) }, sentence).join(' '),
  );
  return { title: sentence().slice(0, -1), paragraphs };
}
