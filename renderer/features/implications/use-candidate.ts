import { useEffect, useState } from 'react';
import { useDesk } from '../../commands/desk';
import { chosenRange } from '../../commands/passages';
import { keyOfEvidence, type EvidenceItem, type EvidenceSource } from '../../state/implication-form';
import { useSession } from '../../state/session';

/** What is chosen in the text beside the drawer and not among its evidence: the selected passage, else selected words. */
export function useCandidate(evidence: readonly EvidenceItem[]): EvidenceSource | undefined {
  const desk = useDesk();
  const selected = useSession((now) => now.selected);
  const [words, setWords] = useState<EvidenceSource>();
  useEffect(() => {
    // The text follows the browser's selection a moment later.
    const look = (): void =>
      void setTimeout(() => {
        const range = desk.reader?.selection && chosenRange(desk);
        setWords((before) => {
          const after: EvidenceSource | undefined = range && { kind: 'text', range };
          return before && after && keyOfEvidence(before) === keyOfEvidence(after) ? before : after;
        });
      });
    look();
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [desk]);
  const of: EvidenceSource | undefined =
    selected !== undefined && desk.book.find(selected) ? { kind: 'passage', id: selected } : words;
  const isKnown = of && evidence.some((item) => keyOfEvidence(item.of) === keyOfEvidence(of));
  return isKnown ? undefined : of;
}
