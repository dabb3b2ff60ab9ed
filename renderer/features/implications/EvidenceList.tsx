import { Plus } from 'lucide-react';
import { useDesk } from '../../commands/desk';
import { quoteOf, withEvidence } from '../../commands/evidence';
import { usePassages } from '../../commands/use-passages';
import { keyOfEvidence, type EvidenceItem, type EvidenceSource } from '../../state/implication-form';
import { useSession } from '../../state/session';
import { text } from '../../text/en';
import { implicationText } from '../../text/implications';
import { Button } from '../../ui/Button';
import { EvidenceRow } from './EvidenceRow';
import styles from './EvidenceList.module.css';

type EvidenceListProps = {
  evidence: readonly EvidenceItem[];
  onChange: (evidence: readonly EvidenceItem[]) => void;
  /** What is selected in the text beside the drawer, and is not among the evidence yet. */
  candidate: EvidenceSource | undefined;
};

/** What an implication rests on, and what speaks against it. */
export function EvidenceList({ evidence, onChange, candidate }: EvidenceListProps) {
  const desk = useDesk();
  usePassages();
  useSession((now) => now.selected);
  const offered = candidate && quoteOf(desk, candidate);
  return (
    <section className={styles.evidence}>
      <h3 className={styles.heading}>{text.evidence}</h3>
      {evidence.length === 0 && <p className={styles.empty}>{implicationText.noEvidence}</p>}
      <ul className={styles.list}>
        {evidence.map((item, at) => (
          <EvidenceRow
            key={keyOfEvidence(item.of)}
            item={item}
            onStance={(stance) =>
              onChange(evidence.map((each, n) => (n === at ? { ...each, stance } : each)))
            }
            onRemove={() => onChange(evidence.filter((_, n) => n !== at))}
          />
        ))}
      </ul>
      {evidence.length > 0 && <p className={styles.hint}>{implicationText.evidenceKeys}</p>}
      {candidate && offered !== undefined && (
        <Button
          look="quiet"
          icon={Plus}
          onPress={() => onChange(withEvidence(evidence, { of: candidate, stance: 'supports' }))}
        >
          {text.addEvidence(offered)}
        </Button>
      )}
    </section>
  );
}
