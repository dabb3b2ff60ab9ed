import { useState } from 'react';
import { text } from '../../text/en';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { useInvalidFocus } from '../../ui/use-invalid-focus';

type ProjectNameDialogProps = {
  heading: string;
  /** What the button says that does it. */
  action: string;
  /** The name that it has. */
  name?: string;
  /** @returns whether it is done, and the dialog can go. */
  onName: (name: string) => Promise<boolean>;
  onClose: () => void;
};

/** Asks for the name of a project. */
export function ProjectNameDialog({
  heading,
  action,
  name: before = '',
  onName,
  onClose,
}: ProjectNameDialogProps) {
  const [name, setName] = useState(before);
  const [tries, setTries] = useState(0);
  const fields = useInvalidFocus(tries);
  const [isBusy, setBusy] = useState(false);
  const isMissing = name.trim() === '';

  const submit = async (): Promise<void> => {
    setTries(tries + 1);
    if (isMissing || isBusy) return;
    setBusy(true);
    const isDone = await onName(name.trim());
    setBusy(false);
    if (isDone) onClose();
  };

  return (
    <Dialog
      heading={heading}
      size="small"
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button type="submit" look="primary" isPending={isBusy}>
            {action}
          </Button>
        </>
      }
    >
      <div ref={fields}>
        <TextField
          label={text.projectName}
          value={name}
          onChange={setName}
          maxLength={200}
          error={tries > 0 && isMissing && text.projectNameMissing}
          takesFocus
        />
      </div>
    </Dialog>
  );
}
