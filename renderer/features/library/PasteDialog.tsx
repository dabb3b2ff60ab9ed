import { useState } from 'react';
import type { KeyboardEvent } from 'react-aria-components';
import { addPasted } from '../../commands/add-documents';
import { useDesk } from '../../commands/desk';
import { text } from '../../text/en';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextArea } from '../../ui/TextArea';

/** An article from the clipboard, seen before it is added. */
export function PasteDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const [pasted, setPasted] = useState('');
  const isEmpty = pasted.trim() === '';

  const submit = (): void => {
    if (isEmpty) return;
    onClose();
    void addPasted(desk, pasted);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    // Esc is the dialog's.
    else event.continuePropagation();
  };

  return (
    <Dialog
      heading={text.pasteHeading}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button type="submit" look="primary" keys="Mod+Enter" isDisabled={isEmpty}>
            {text.addDocument}
          </Button>
        </>
      }
    >
      <TextArea
        label={text.pasteLabel}
        description={text.pasteHint}
        value={pasted}
        onChange={setPasted}
        onKeyDown={onKeyDown}
        minLines={10}
        maxLines={16}
        takesFocus
      />
    </Dialog>
  );
}
