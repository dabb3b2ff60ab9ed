import { useState } from 'react';
import { flushSync } from 'react-dom';
import { readPassageLink } from '#shared/passage-link';
import { useDesk } from '../../commands/desk';
import { goToLinked } from '../../commands/open-link';
import { text } from '../../text/en';
import { describeLinkTrouble, linkText } from '../../text/links';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { useInvalidFocus } from '../../ui/use-invalid-focus';

/** Where a link to a passage is pasted; Enter shows the passage. */
export function OpenLinkDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const [written, setWritten] = useState('');
  const [tries, setTries] = useState(0);
  const fields = useInvalidFocus(tries);
  const link = readPassageLink(written);

  const submit = (): void => {
    setTries(tries + 1);
    if (!link) return;
    // The focus goes back to where it was first, and then to the passage.
    flushSync(onClose);
    void goToLinked(desk, link);
  };

  return (
    <Dialog
      heading={linkText.heading}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button type="submit" look="primary">
            {linkText.open}
          </Button>
        </>
      }
    >
      <div ref={fields}>
        <TextField
          label={linkText.label}
          description={linkText.hint}
          value={written}
          onChange={setWritten}
          maxLength={LONGEST}
          error={tries > 0 && !link && (written.trim() ? describeLinkTrouble('no-link') : linkText.missing)}
          takesFocus
        />
      </div>
    </Dialog>
  );
}

/** A link has some 170 letters. */
const LONGEST = 1_000;
