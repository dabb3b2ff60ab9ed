import { text } from '../../text/en';
import { Select } from '../../ui/Select';

type GradeFieldProps = {
  label: string;
  /** By what is stored for each. */
  grades: Readonly<Record<string, string>>;
  /** Empty while nobody graded it. */
  value: string;
  onChange: (value: string) => void;
};

/** One letter or figure of the Admiralty scale; it can be taken back. */
export function GradeField({ label, grades, value, onChange }: GradeFieldProps) {
  const options = Object.entries(grades).map(([grade, words]) => ({ value: grade, label: words }));
  return (
    <Select
      label={label}
      options={[{ value: NOT_GRADED, label: text.notGraded }, ...options]}
      value={value || NOT_GRADED}
      onChange={(chosen) => onChange(chosen === NOT_GRADED ? '' : chosen)}
      placeholder={text.notGraded}
    />
  );
}

const NOT_GRADED = 'not-graded';
