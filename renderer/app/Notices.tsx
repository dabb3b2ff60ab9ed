import { useEffect } from 'react';
import { useDesk } from '../commands/desk';
import { perform } from '../commands/registry';
import { dismissNotice, useSession } from '../state/session';
import { text } from '../text/en';
import { showToast } from '../ui/toasts';

/** Hands what commands have to say to the toasts. */
export function Notices() {
  const desk = useDesk();
  const notices = useSession((now) => now.notices);
  useEffect(() => {
    for (const { id, text: sentence, canUndo } of notices) {
      dismissNotice(id);
      showToast({
        text: sentence,
        ...(canUndo && {
          action: { label: text.undo, keys: 'Mod+Z', onPress: () => void perform(desk, 'undo') },
        }),
      });
    }
  }, [desk, notices]);
  return null;
}
