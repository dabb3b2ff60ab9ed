import { basisNames, likelihoodNames } from '../../../text/en';
import { domainNames } from '#shared/report/terms';
import { domains, likelihoods, type Basis, type Domain } from '#shared/model/implication';
import type { ImplicationFilter } from '../../../state/implications-view';
import { implicationsRoomText as roomText } from '../../../text/implications-room';
import { text } from '../../../text/en';
import { Select } from '../../../ui/Select';
import styles from './ImplicationsRoom.module.css';

type ImplicationFiltersProps = {
  filter: ImplicationFilter;
  onChange: (filter: ImplicationFilter) => void;
  /** Whose there are, with their names. */
  people: readonly { readonly value: string; readonly label: string }[];
};

const ANY = 'any';

/** Narrows the list to a domain, a basis, how likely it is, whose it is. */
export function ImplicationFilters({ filter, onChange, people }: ImplicationFiltersProps) {
  const set = <Name extends keyof ImplicationFilter>(name: Name) => {
    // Any is the same as not asked for.
    return (value: NonNullable<ImplicationFilter[Name]> | typeof ANY): void =>
      onChange({ ...filter, [name]: value === ANY ? undefined : value });
  };
  return (
    <>
      <Select<Domain | typeof ANY>
        label={text.domain}
        isLabelHidden
        options={[
          { value: ANY, label: roomText.anyDomain },
          ...domains.map((value) => ({ value, label: domainNames[value] })),
        ]}
        value={filter.domain ?? ANY}
        onChange={set('domain')}
        placeholder={roomText.anyDomain}
        className={styles.choice}
      />
      <Select<Basis | typeof ANY>
        label={text.basis}
        isLabelHidden
        options={[
          { value: ANY, label: roomText.anyBasis },
          { value: 'stated', label: basisNames.stated },
          { value: 'inferred', label: basisNames.inferred },
        ]}
        value={filter.basis ?? ANY}
        onChange={set('basis')}
        placeholder={roomText.anyBasis}
        className={styles.choice}
      />
      <Select<NonNullable<ImplicationFilter['likelihood']> | typeof ANY>
        label={roomText.likelihood}
        isLabelHidden
        options={[
          { value: ANY, label: roomText.anyLikelihood },
          ...likelihoods
            .toReversed()
            .map((value) => ({ value, label: roomText.atLeast(likelihoodNames[value]) })),
          { value: 'unsaid', label: roomText.unsaid },
        ]}
        value={filter.likelihood ?? ANY}
        onChange={set('likelihood')}
        placeholder={roomText.anyLikelihood}
        className={styles.choice}
      />
      {people.length > 1 && (
        <Select
          label={roomText.person}
          isLabelHidden
          options={[{ value: ANY, label: roomText.anyone }, ...people]}
          value={filter.person ?? ANY}
          onChange={set('person')}
          placeholder={roomText.anyone}
          className={styles.choice}
        />
      )}
    </>
  );
}
