import { Chance } from '#tests/builders/chance';

/** Whom the texts speak of. Sentences name them, so that mentions are found and passages have somebody in them. */
export const named = [
  'Russia',
  'Ukraine',
  'North Korea',
  'NATO',
  'South Korea',
  'Japan',
  'China',
  'Poland',
  'the Ministry of Defence',
  'Kim Jong Un',
  'Mark Rutte',
  'the General Staff',
] as const;

const words = (
  'after all an analysis and any army as at because before border but by ceasefire claims command could day decision ' +
  'defence deployment during each eastern effort enemy evening fighting first for forces found from front government had ' +
  'has have help her his if in infantry into is it its last later leaders likely line losses many may meeting men military ' +
  'minister missiles more morning moved much near never new night no northern not now of officers officials on one only or ' +
  'order other out over party plan policy position pressure price region report reserve river road said sanctions says ' +
  'second sent shells should since soldiers some south statement still support supply than that the their them there these ' +
  'they third this those three time to told town troops two under units until village war was week were western what when ' +
  'which while who will winter with without would year'
).split(' ');

const syllables = 'ka ro mi ten dal vor shi lun pe gra zo nat bel kur'.split(' ');

/** So many names of one to three words that no text names. The same each time. */
export function madeNames(count: number): string[] {
  const chance = new Chance(7);
  const word = (): string => {
    const letters = Array.from({ length: 2 + chance.upTo(2) }, () => chance.among(syllables)).join('');
    return `${letters.charAt(0).toUpperCase()}${letters.slice(1)}`;
  };
  const names = new Set<string>();
  while (names.size < count) names.add(Array.from({ length: 1 + chance.upTo(2) }, word).join(' '));
  return [...names];
}

/**
 * A text of so many words in paragraphs of about a hundred: sentences of 6 to 22 words, every third of which names
 * somebody. The same for the same seed.
 */
export function writtenText(wordCount: number, chance: Chance): string {
  const paragraphs: string[] = [];
  let written = 0;
  while (written < wordCount) {
    const wanted = Math.min(wordCount - written, 70 + chance.upTo(60));
    const sentences: string[] = [];
    let inParagraph = 0;
    while (inParagraph < wanted) {
      const length = 5 + chance.upTo(17);
      sentences.push(sentence(length, chance));
      inParagraph += length;
    }
    written += inParagraph;
    paragraphs.push(sentences.join(' '));
  }
  return paragraphs.join('\n\n');
}

function sentence(length: number, chance: Chance): string {
  const chosen = Array.from({ length }, () => chance.among(words));
  if (chance.is(1 / 3)) chosen[Math.floor(chance.next() * length)] = chance.among(named);
  const joined = chosen.join(' ');
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`;
}
