import type { CodeChoice, HandChoice } from '#shared/foreign-work/code-choice';
import type { Basis } from '#shared/model/implication';
import type { OfferedWork, PersonChoice } from '../../state/foreign-work';
import { foreignWorkText } from '../../text/foreign-work';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { CodeTable } from './CodeTable';
import { PeopleChoice } from './PeopleChoice';
import styles from './ForeignWorkDialog.module.css';

type CodesStepProps = {
  offered: OfferedWork;
  choices: readonly CodeChoice[];
  byHand: ReadonlyMap<number, HandChoice>;
  onChange: (byHand: ReadonlyMap<number, HandChoice>) => void;
  people: readonly PersonChoice[];
  onPeople: (people: readonly PersonChoice[]) => void;
  basis: Basis;
  onBasis: (basis: Basis) => void;
};

/** The second step: what each code becomes, and who each person is. */
export function CodesStep({
  offered,
  choices,
  byHand,
  onChange,
  people,
  onPeople,
  basis,
  onBasis,
}: CodesStepProps) {
  const { codes } = offered.work;
  const hasImplications = choices.some(({ becomes }) => becomes === 'implication');
  return (
    <>
      {codes.length === 0 ? (
        <p>{foreignWorkText.noCodes}</p>
      ) : (
        <CodeTable work={offered.work} choices={choices} byHand={byHand} onChange={onChange} />
      )}
      {hasImplications && (
        <SegmentedControl
          label={foreignWorkText.basisQuestion}
          options={(['inferred', 'stated'] as const).map((value) => ({
            value,
            label: foreignWorkText.bases[value],
          }))}
          value={basis}
          onChange={onBasis}
        />
      )}
      {people.length > 0 && (
        <section className={styles.section}>
          <h3>{foreignWorkText.peopleHeading}</h3>
          <PeopleChoice offered={offered} people={people} onChange={onPeople} />
        </section>
      )}
    </>
  );
}
