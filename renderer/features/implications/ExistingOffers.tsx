import { Lightbulb } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { similarTo } from '#shared/text/similar';
import { useImplicationChoices } from '../../commands/use-implication-choices';
import { say } from '../../state/session';
import { implicationText } from '../../text/implications';
import { Icon } from '../../ui/Icon';
import styles from './ExistingOffers.module.css';

/** More would be a list to be read, not an offer. */
const MOST = 3;

type ExistingOffersProps = { typed: string; onJoin: (implication: string) => void };

/** Implications that say much of what is being typed: the evidence can go to one of them instead. */
export function ExistingOffers({ typed, onJoin }: ExistingOffersProps) {
  const choices = useImplicationChoices();
  const found = useMemo(
    () => similarTo(typed, choices, ({ statement }) => statement, MOST),
    [typed, choices],
  );
  const count = found.length;
  useEffect(() => {
    if (count > 0) say(implicationText.existingFound(count));
  }, [count]);
  if (count === 0) return null;
  return (
    <section className={styles.offers} aria-label={implicationText.alreadyThere}>
      <h3 className={styles.heading}>{implicationText.alreadyThere}</h3>
      <ul className={styles.list}>
        {found.map(({ item: { id, statement, elsewhere } }) => (
          <li key={id}>
            <button type="button" className={styles.offer} onClick={() => onJoin(id)}>
              <Icon of={Lightbulb} />
              <span className={styles.statement} title={statement}>
                {statement}
              </span>{' '}
              {elsewhere !== undefined && (
                <span className={styles.deed} title={elsewhere}>
                  {implicationText.elsewhere}
                </span>
              )}{' '}
              <span className={styles.deed}>{implicationText.addAsEvidence}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
