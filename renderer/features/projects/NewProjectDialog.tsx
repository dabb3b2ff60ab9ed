import { useState } from 'react';
import { useDesk } from '../../commands/desk';
import { createProject } from '../../commands/projects';
import { text } from '../../text/en';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { useInvalidFocus } from '../../ui/use-invalid-focus';

export function NewProjectDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const [name, setName] = useState('');
  const [tries, setTries] = useState(0);
  const fields = useInvalidFocus(tries);
  const [isBusy, setBusy] = useState(false);
  const isMissing = name.trim() === '';

  const submit = async (): Promise<void> => {
    setTries(tries + 1);
    if (isMissing || isBusy) return;
    setBusy(true);
    const isMade = await createProject(desk, name.trim());
    setBusy(false);
    if (isMade) onClose();
  };

  return (
    <Dialog
      heading={text.newProjectHeading}
      size="small"
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button type="submit" look="primary" isPending={isBusy}>
            {text.createProject}
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
