import { useState } from 'react';
import { NAME_LENGTH } from '#shared/model/actor';
import { carryOut } from '../../commands/carry-out';
import { goToCode } from '../../commands/codes/codes-at-hand';
import { namesake, planNewCode } from '../../commands/codes/edit-code';
import { useDesk } from '../../commands/desk';
import { notify } from '../../state/session';
import { codebookText } from '../../text/codebook';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { TextField } from '../../ui/TextField';
import { useInvalidFocus } from '../../ui/use-invalid-focus';
import styles from './NewCodeDialog.module.css';

type NewCodeDialogProps = { of: 'actor' | 'theme'; parent: string | undefined; onClose: () => void };

/** The name of an entry that is to be made. */
export function NewCodeDialog({ of, parent: below, onClose }: NewCodeDialogProps) {
  const desk = useDesk();
  const [kind, setKind] = useState(of);
  const [typed, setTyped] = useState('');
  const [tries, setTries] = useState(0);
  const fields = useInvalidFocus(tries);
  const above = below === undefined ? undefined : desk.codebook.get().find(below);
  const parent = above?.kind === kind ? above : undefined;
  const name = typed.trim();
  const error =
    name === ''
      ? codebookText.nameMissing
      : namesake(desk, kind, name)
        ? codebookText.nameTaken(name)
        : undefined;

  const submit = async (): Promise<void> => {
    setTries(tries + 1);
    if (error !== undefined) return;
    const { plan, key } = planNewCode(desk, kind, name, parent);
    if (!(await carryOut(desk, plan))) return;
    onClose();
    goToCode(desk, key);
    notify(codebookText.made(name), { canUndo: true });
  };
  return (
    <Dialog
      heading={codebookText.newHeading}
      size="small"
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onPress={onClose}>{codebookText.cancel}</Button>
          <Button type="submit" look="primary">
            {codebookText.make}
          </Button>
        </>
      }
    >
      <div ref={fields} className={styles.fields}>
        <SegmentedControl
          label={codebookText.newOf}
          options={[
            { value: 'theme', label: codebookText.kind.theme },
            { value: 'actor', label: codebookText.kind.actor },
          ]}
          value={kind}
          onChange={setKind}
        />
        <TextField
          label={codebookText.newName}
          value={typed}
          onChange={setTyped}
          maxLength={NAME_LENGTH}
          error={tries > 0 && error}
          {...(parent && { description: codebookText.newBelow(parent.name) })}
          takesFocus
        />
      </div>
    </Dialog>
  );
}
