import type { Stance } from '../model/implication';
import { gradesInShort, quoted, sourceInWords, voiceInWords } from './cite';
import type { Evidence, Finding } from './finding';
import type { Notes } from './notes';
import { words, type Block, type Line } from './printed-brief';

const stances: Record<Stance, string> = {
  supports: '+ supports',
  undermines: '− undermines',
  context: 'context',
};
const order: readonly Stance[] = ['supports', 'undermines', 'context'];

/** What bears on a finding, as a table: what is for it first. */
export function evidenceTable({ judged, evidence }: Finding, notes: Notes): Block {
  return {
    kind: 'table',
    name: `Evidence: ${judged.statement}`,
    shares: [13, 33, 18, 25, 11],
    head: ['Bearing', 'Passage', 'Said by', 'Source', 'Grade'],
    rows: order.flatMap((stance) =>
      evidence.filter((each) => each.stance === stance).map((each) => row(each, notes)),
    ),
  };
}

function row(evidence: Evidence, notes: Notes): Line[] {
  const { stance, quote, article, credibility, isHeardAlready } = evidence;
  return [
    words(stances[stance]),
    [{ text: quoted(quote) }, notes.call(evidence)],
    words(voiceInWords(evidence)),
    words(`${sourceInWords(evidence)}${isHeardAlready ? ' (heard already)' : ''}`),
    words(gradesInShort(article, credibility)),
  ];
}
