import { gradesInShort, sourceInWords, voiceInWords } from '../brief/cite';
import type { Evidence } from '../brief/finding';
import { stances, type Stance } from '../model/implication';

const stanceWords: Record<Stance, string> = {
  supports: 'Supports',
  undermines: 'Undermines',
  context: 'Context',
};

/** What supports an implication first, then what undermines it, then context; each in the order in which it was read. */
export function evidenceInOrder(evidence: readonly Evidence[]): Evidence[] {
  return evidence.toSorted((one, other) => stances.indexOf(one.stance) - stances.indexOf(other.stance));
}

/** The evidence of an implication as the rows of a table, the head first. */
export function evidenceRows(evidence: readonly Evidence[]): string[][] {
  return [
    ['Stance', 'Passage', 'Said by', 'Source', 'Grade', 'Heard already'],
    ...evidenceInOrder(evidence).map((each) => [
      stanceWords[each.stance],
      each.quote,
      voiceInWords(each),
      sourceInWords(each),
      gradesInShort(each.article, each.credibility),
      each.isHeardAlready ? 'yes' : '',
    ]),
  ];
}
