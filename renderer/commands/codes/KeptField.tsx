import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { useKeptField } from './use-kept-field';

type KeptFieldProps = {
  label: string;
  description?: string;
  /** What is saved. */
  stored: string;
  /** Under which what is typed is kept until it is saved. */
  place: string;
  onSave: (typed: string) => void;
  maxLength?: number;
  className?: string | undefined;
};

/** One line that is saved when it is left, or with Enter. */
export function KeptLine({ stored, place, onSave, className, ...rest }: KeptFieldProps) {
  const { value, change, leave } = useKeptField(stored, place, onSave);
  return (
    <TextField
      {...rest}
      {...(className !== undefined && { className })}
      value={value}
      onChange={change}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        else event.continuePropagation();
      }}
    />
  );
}

/** Some sentences that are saved when the field is left. */
export function KeptArea({ stored, place, onSave, className, ...rest }: KeptFieldProps) {
  const { value, change, leave } = useKeptField(stored, place, onSave);
  return (
    <TextArea
      {...rest}
      {...(className !== undefined && { className })}
      value={value}
      onChange={change}
      onBlur={leave}
      minLines={2}
      maxLines={8}
    />
  );
}
