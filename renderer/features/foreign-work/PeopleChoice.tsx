import type { OfferedWork, PersonChoice } from '../../state/foreign-work';
import { foreignWorkText } from '../../text/foreign-work';
import { Select, type SelectOption } from '../../ui/Select';
import styles from './PeopleChoice.module.css';

type PeopleChoiceProps = {
  offered: OfferedWork;
  people: readonly PersonChoice[];
  onChange: (people: readonly PersonChoice[]) => void;
};

/** Who each person of the file is: someone of the project, oneself, or someone new. */
export function PeopleChoice({ offered, people, onChange }: PeopleChoiceProps) {
  const options: SelectOption<string>[] = [
    { value: 'new', label: foreignWorkText.newPerson },
    { value: 'me', label: foreignWorkText.me },
    ...offered.people.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const hasNobodys = offered.work.passages.some(({ by }) => by === undefined);
  const choose = (at: number, value: string): void => {
    const chosen: PersonChoice = value === 'new' || value === 'me' ? value : { id: value };
    onChange(people.map((person, place) => (place === at ? chosen : person)));
  };
  return (
    <>
      <ul className={styles.people}>
        {people.map((person, at) => {
          const name = offered.work.people[at]?.name ?? foreignWorkText.personUnnamed(at + 1);
          return (
            <li key={offered.work.people[at]?.id} className={styles.person}>
              <span className={styles.name} dir="auto" title={name}>
                {name}
              </span>
              <Select
                label={name}
                isLabelHidden
                options={options}
                value={typeof person === 'string' ? person : person.id}
                onChange={(value) => choose(at, value)}
                placeholder={foreignWorkText.newPerson}
                className={styles.choice}
              />
            </li>
          );
        })}
      </ul>
      {hasNobodys && <p className={styles.hint}>{foreignWorkText.nobodysWork}</p>}
    </>
  );
}
