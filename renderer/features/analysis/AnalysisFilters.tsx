import { useMemo, useState } from 'react';
import { PartialDate } from '#shared/model/document';
import { domains, type Basis, type Domain } from '#shared/model/implication';
import { domainNames } from '#shared/report/terms';
import { otherPerson } from '../../commands/whose-copy';
import { useDesk } from '../../commands/desk';
import { isNarrowed, type AnalysisFilter } from '../../state/analysis-filter';
import { analysisView, useAnalysisView } from '../../state/analysis-view';
import { analysisText } from '../../text/analysis';
import { filterText } from '../../text/filter';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { NameField } from './NameField';
import { useAnalysis } from './use-analysis';
import styles from './AnalysisFilters.module.css';

const ANY = 'any';

/** Which implications count: of which articles, by whom, on which basis. The same for all tabs. */
export function AnalysisFilters() {
  const { all, implications, articles } = useAnalysis();
  const filter = useAnalysisView((view) => view.filter);
  const people = usePeople();
  const offered = useMemo(
    () =>
      [...articles.values()]
        .toSorted((one, other) => one.title.localeCompare(other.title))
        .map(({ id, title, published }) => ({ key: id, name: title, detail: published })),
    [articles],
  );
  const narrow = (wish: Partial<AnalysisFilter>): void =>
    analysisView.set({ filter: { ...filter, ...wish }, behind: undefined });
  const orNone = <Value extends string>(value: Value | typeof ANY): Value | undefined =>
    value === ANY ? undefined : value;
  return (
    <div role="group" aria-label={analysisText.filters} className={styles.filters}>
      <NameField
        label={analysisText.article}
        placeholder={analysisText.allArticles}
        named={offered}
        chosen={filter.article}
        onChoose={(article) => narrow({ article })}
        canClear
        className={styles.article}
      />
      <DateField
        key={`from ${filter.from ?? ''}`}
        label={analysisText.from}
        value={filter.from}
        onChange={(from) => narrow({ from })}
      />
      <DateField
        key={`to ${filter.to ?? ''}`}
        label={analysisText.to}
        value={filter.to}
        onChange={(to) => narrow({ to })}
      />
      <Select
        label={analysisText.person}
        isLabelHidden
        placeholder={analysisText.everybody}
        options={[{ value: ANY, label: analysisText.everybody }, ...people]}
        value={filter.person ?? ANY}
        onChange={(person) => narrow({ person: orNone(person) })}
        className={styles.choice}
      />
      <Select<Basis | typeof ANY>
        label={analysisText.basis}
        isLabelHidden
        placeholder={analysisText.anyBasis}
        options={[
          { value: ANY, label: analysisText.anyBasis },
          { value: 'stated', label: analysisText.bases.stated },
          { value: 'inferred', label: analysisText.bases.inferred },
        ]}
        value={filter.basis ?? ANY}
        onChange={(basis) => narrow({ basis: orNone(basis) })}
        className={styles.choice}
      />
      <Select<Domain | typeof ANY>
        label={analysisText.domain}
        isLabelHidden
        placeholder={analysisText.anyDomain}
        options={[
          { value: ANY, label: analysisText.anyDomain },
          ...domains.map((value) => ({ value, label: domainNames[value] })),
        ]}
        value={filter.domain ?? ANY}
        onChange={(domain) => narrow({ domain: orNone(domain) })}
        className={styles.choice}
      />
      <output className={styles.count}>{analysisText.countedOf(implications.length, all.length)}</output>
      {isNarrowed(filter) && (
        <Button look="quiet" onPress={() => narrow(nothingAsked)}>
          {analysisText.clear}
        </Button>
      )}
    </div>
  );
}

const nothingAsked: AnalysisFilter = {
  article: undefined,
  from: undefined,
  to: undefined,
  person: undefined,
  basis: undefined,
  domain: undefined,
};

/** Whoever wrote an implication; oneself first. */
function usePeople(): { value: string; label: string }[] {
  const desk = useDesk();
  const { all } = useAnalysis();
  return useMemo(() => {
    const ids = [...new Set(all.flatMap(({ person }) => person ?? []))];
    return ids
      .map((value) => ({ value, other: otherPerson(desk, value) }))
      .toSorted((a, b) => Number(a.other !== undefined) - Number(b.other !== undefined))
      .map(({ value, other }) => ({ value, label: other ?? filterText.myCopy }));
  }, [all, desk]);
}

type DateFieldProps = {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
};

/** A date as far as one wants to give it. What is none yet asks for nothing, and says so once the field is left. */
function DateField({ label, value, onChange }: DateFieldProps) {
  const [typed, setTyped] = useState(value ?? '');
  const isDate = typed === '' || PartialDate.safeParse(typed).success;
  const take = (): void => {
    if (isDate && typed !== (value ?? '')) onChange(typed === '' ? undefined : typed);
  };
  return (
    <TextField
      label={label}
      isLabelHidden
      placeholder={label}
      value={typed}
      onChange={(now) => setTyped(now.trim())}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
      error={isDate ? undefined : analysisText.dateHint}
      className={styles.date}
    />
  );
}
