import { useMemo } from 'react';
import type { Candidate } from '#shared/brief/candidates';
import { domains, type Domain } from '#shared/model/implication';
import { domainNames } from '#shared/report/terms';
import { briefView } from '../../state/brief-view';
import type { FindingFilter } from '../../state/finding-filter';
import { briefText } from '../../text/brief';
import { Select, type SelectOption } from '../../ui/Select';
import styles from './FindingFilters.module.css';

type FindingFiltersProps = { candidates: readonly Candidate[]; filter: FindingFilter };

const ANY = '';

/** Narrows what there is to report; only what occurs is offered. */
export function FindingFilters({ candidates, filter }: FindingFiltersProps) {
  const offers = useMemo(() => offersIn(candidates), [candidates]);
  const narrow = (change: Partial<FindingFilter>): void =>
    briefView.set({ filter: { ...filter, ...change } });
  return (
    <div className={styles.filters}>
      <Narrowing
        label={briefText.article}
        any={briefText.anyArticle}
        options={offers.articles}
        value={filter.article}
        onChange={(article) => narrow({ article })}
      />
      <Narrowing
        label={briefText.domain}
        any={briefText.anyDomain}
        options={offers.domains}
        value={filter.domain}
        onChange={(domain) => narrow({ domain: domain as Domain | 'none' | undefined })}
      />
      <Narrowing
        label={briefText.actor}
        any={briefText.anyActor}
        options={offers.actors}
        value={filter.actor}
        onChange={(actor) => narrow({ actor })}
      />
      <Narrowing
        label={briefText.person}
        any={briefText.anyPerson}
        options={offers.people}
        value={filter.person}
        onChange={(person) => narrow({ person })}
      />
      <Narrowing
        label={briefText.basis}
        any={briefText.anyBasis}
        options={(['stated', 'inferred'] as const).map((value) => ({ value, label: briefText.bases[value] }))}
        value={filter.basis}
        onChange={(basis) => narrow({ basis: basis as FindingFilter['basis'] })}
      />
    </div>
  );
}

type NarrowingProps = {
  label: string;
  any: string;
  options: readonly SelectOption<string>[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
};

function Narrowing({ label, any, options, value, onChange }: NarrowingProps) {
  return (
    <Select
      label={label}
      isLabelHidden
      options={[{ value: ANY, label: any }, ...options]}
      value={value ?? ANY}
      placeholder={any}
      onChange={(chosen) => onChange(chosen === ANY ? undefined : chosen)}
    />
  );
}

function offersIn(candidates: readonly Candidate[]) {
  const used = new Set(candidates.map(({ domain }) => domain));
  return {
    articles: named(candidates.map(({ article: { id, title } }) => [id, title])),
    actors: named(candidates.flatMap(({ affected }) => affected.map(({ id, name }) => [id, name] as const))),
    people: named(candidates.map(({ by: { id, name } }) => [id, name ?? briefText.nobody])),
    domains: [
      ...domains.filter((each) => used.has(each)).map((value) => ({ value, label: domainNames[value] })),
      ...(used.has(undefined) ? [{ value: 'none', label: briefText.noDomain }] : []),
    ],
  };
}

function named(pairs: readonly (readonly [id: string, name: string])[]): SelectOption<string>[] {
  return [...new Map(pairs)]
    .map(([value, label]) => ({ value, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'en'));
}
