import { text } from '../../text/en';
import { Select } from '../../ui/Select';

type GradeFieldProps = {
  label: string;
  /** By what is stored for each. */
  grades: Readonly<Record<string, string>>;
  /** Empty while nobody graded it. */
  value: string;
  /** What it is while nobody graded it here. */
  unset?: string | undefined;
  onChange: (value: string) => void;
};

/** One letter or figure of the Admiralty scale; it can be taken back. */
export function GradeField({ label, grades, value, unset = text.notGraded, onChange }: GradeFieldProps) {
  const options = Object.entries(grades).map(([grade, words]) => ({ value: grade, label: words }));
  return (
    <Select
      label={label}
      options={[{ value: NOT_GRADED, label: unset }, ...options]}
      value={value || NOT_GRADED}
      onChange={(chosen) => onChange(chosen === NOT_GRADED ? '' : chosen)}
      placeholder={unset}
    />
  );
}

const NOT_GRADED = 'not-graded';
