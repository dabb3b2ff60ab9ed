import { namesOf } from '../../commands/describe-passage';
import { useDesk } from '../../commands/desk';
import { fieldText } from '../../text/recording';
import { Select } from '../../ui/Select';
import { useLatest } from '../../state/picture-first';

const UNSET = '';

type OwnActorFieldProps = { name: string; value: string; onChange: (value: string) => void };

/** One of the project's actors. A letter typed goes to the one that begins with it. */
export function OwnActorField({ name, value, onChange }: OwnActorFieldProps) {
  const desk = useDesk();
  const actors = useLatest(desk.actors.listen, desk.actors.get);
  const isKnown = value === UNSET || actors.some(({ id }) => id === value);
  return (
    <Select
      label={name}
      placeholder={fieldText.valueUnset}
      options={[
        { value: UNSET, label: fieldText.notSet },
        ...actors.map((actor) => ({ value: actor.id, label: actor.name })),
        ...(isKnown ? [] : namesOf(desk, [value]).map((label) => ({ value, label }))),
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
