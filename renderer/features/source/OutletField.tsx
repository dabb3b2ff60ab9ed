import { useDesk } from '../../commands/desk';
import { outletText } from '../../text/outlets';
import { Select } from '../../ui/Select';
import type { SourceDraft } from './source-form';

type OutletFieldProps = {
  draft: SourceDraft;
  /** Empty for the one that publisher or address tell. */
  onChange: (outlet: string) => void;
  className: string | undefined;
};

const BY_FIELDS = 'by-fields';

/** From which outlet the article is: as its publisher or address say, or another one. */
export function OutletField({ draft, onChange, className }: OutletFieldProps) {
  const outlets = useDesk().outlets.get();
  const { publisher, address, source } = draft;
  const told = outlets.recognised({ publisher: publisher || undefined, address: address || undefined });
  const byFields = told ? outletText.recognised(told.name) : outletText.notRecognised;
  return (
    <Select
      label={outletText.outlet}
      options={[
        { value: BY_FIELDS, label: byFields },
        ...outlets.all.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={outlets.find(source) ? source : BY_FIELDS}
      onChange={(chosen) => onChange(chosen === BY_FIELDS ? '' : chosen)}
      placeholder={byFields}
      {...(className !== undefined && { className })}
    />
  );
}
