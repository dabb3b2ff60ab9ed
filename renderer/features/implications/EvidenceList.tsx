import { Plus, X } from 'lucide-react';
import { stances } from '#shared/model/implication';
import { useDesk } from '../../commands/desk';
import { useSession, type ImplicationForm } from '../../state/session';
import { usePassages } from '../../commands/use-passages';
import { stanceNames, text } from '../../text/en';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Select } from '../../ui/Select';
import styles from './EvidenceList.module.css';

type Evidence = ImplicationForm['evidence'];
type EvidenceListProps = {
  /** Words that become a passage, and evidence, when the drawer is saved. */
  quoted: string | undefined;
  evidence: Evidence;
  onChange: (evidence: Evidence) => void;
};

/** What an implication rests on, and what speaks against it. */
export function EvidenceList({ quoted, evidence, onChange }: EvidenceListProps) {
  const { book } = useDesk();
  usePassages();
  const selected = useSession((now) => now.selected);
  const isNew = selected !== undefined && evidence.every(({ passage }) => passage !== selected);
  const candidate = isNew ? book.find(selected) : undefined;
  return (
    <section className={styles.evidence}>
      <h3 className={styles.heading}>{text.evidence}</h3>
      <ul className={styles.list}>
        {quoted !== undefined && (
          <li className={styles.item}>
            <q className={styles.quote}>{quoted}</q>
            <span className={styles.becomes}>{stanceNames.supports}</span>
          </li>
        )}
        {evidence.map(({ passage, stance }) => {
          const found = book.find(passage)?.quote;
          const quote = found ?? text.passageGone;
          return (
            <li key={passage} className={styles.item}>
              {found === undefined ? (
                <span className={styles.gone}>{quote}</span>
              ) : (
                <q className={styles.quote} title={quote}>
                  {quote}
                </q>
              )}
              <Select
                label={text.stanceOf(quote)}
                isLabelHidden
                placeholder=""
                options={stances.map((value) => ({ value, label: stanceNames[value] }))}
                value={stance}
                onChange={(chosen) =>
                  onChange(
                    evidence.map((each) => (each.passage === passage ? { passage, stance: chosen } : each)),
                  )
                }
              />
              <IconButton
                icon={X}
                label={text.removeEvidence(quote)}
                onPress={() => onChange(evidence.filter((each) => each.passage !== passage))}
              />
            </li>
          );
        })}
      </ul>
      {candidate && (
        <Button
          look="quiet"
          icon={Plus}
          onPress={() => onChange([...evidence, { passage: candidate.id, stance: 'supports' }])}
        >
          {text.addEvidence(candidate.quote)}
        </Button>
      )}
    </section>
  );
}
