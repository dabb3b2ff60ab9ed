import { useMemo } from 'react';
import type { ListedDocument } from '../../storage/listed-documents';
import { standings, type Standing } from '../../storage/standing';
import { judgeText } from '../../text/judge';
import { outletText } from '../../text/outlets';
import { Select } from '../../ui/Select';
import { gradeChoices, sourcesIn, type GradeChoice, type LibraryFilter } from './library-filter';
import styles from './DocumentShelf.module.css';

type LibraryFiltersProps = {
  /** All there are: what is offered does not change with what is chosen. */
  documents: readonly ListedDocument[];
  filter: LibraryFilter;
  onChange: (filter: LibraryFilter) => void;
};

const ANY = 'any';

/** Narrows the list to a source, to how far one is, or to what is graded well enough. */
export function LibraryFilters({ documents, filter, onChange }: LibraryFiltersProps) {
  const sources = useMemo(
    () => sourcesIn(documents).map(({ key, name }) => ({ value: key, label: name })),
    [documents],
  );
  const grades = gradeChoices.map((value) => ({ value, label: wordsFor(value) }));
  return (
    <>
      <Select
        label={outletText.filterSource}
        isLabelHidden
        options={[{ value: ANY, label: outletText.anySource }, ...sources]}
        value={filter.source ?? ANY}
        onChange={(source) => onChange({ ...filter, source: source === ANY ? undefined : source })}
        placeholder={outletText.anySource}
        className={styles.choice}
      />
      <Select<Standing | typeof ANY>
        label={judgeText.status}
        isLabelHidden
        options={[
          { value: ANY, label: judgeText.anyStatus },
          ...standings.map((value) => ({ value, label: judgeText.standings[value] })),
        ]}
        value={filter.standing ?? ANY}
        onChange={(standing) => onChange({ ...filter, standing: standing === ANY ? undefined : standing })}
        placeholder={judgeText.anyStatus}
        className={styles.choice}
      />
      <Select<GradeChoice | typeof ANY>
        label={outletText.filterGrade}
        isLabelHidden
        options={[{ value: ANY, label: outletText.anyGrade }, ...grades]}
        value={filter.grade ?? ANY}
        onChange={(grade) => onChange({ ...filter, grade: grade === ANY ? undefined : grade })}
        placeholder={outletText.anyGrade}
        className={styles.choice}
      />
    </>
  );
}

function wordsFor(choice: GradeChoice): string {
  if (choice === 'ungraded') return outletText.notGraded;
  return choice === 'a' ? outletText.only(choice) : outletText.atLeast(choice);
}
