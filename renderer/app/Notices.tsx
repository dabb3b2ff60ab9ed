import { useEffect, useRef } from 'react';
import { useDesk } from '../commands/desk';
import { keyNow } from '../commands/keymap';
import { perform } from '../commands/registry';
import { dismissNotice, useSession, type Notice } from '../state/session';
import { text } from '../text/en';
import { announce } from '../ui/LiveRegion';
import { showToast, type ToastAction } from '../ui/toasts';

/** Hands what commands have to say to the toasts and to assistive technology. */
export function Notices() {
  const desk = useDesk();
  const notices = useSession((now) => now.notices);
  const spoken = useSession((now) => now.spoken);
  const begun = useSession((now) => now.begun);
  const passing = useRef<{ hide: () => void; begun: number }[]>([]);
  useEffect(() => {
    for (const notice of notices.filter(({ tone }) => tone === 'news')) {
      dismissNotice(notice.id);
      const hide = showToast({
        text: notice.text,
        actions: actionsOf(notice, () => void perform(desk, 'undo')),
      });
      if (notice.canUndo || notice.isPassing) passing.current.push({ hide, begun: notice.begun });
    }
  }, [desk, notices]);
  useEffect(() => {
    // Something else was done since: Undo would take that back, and what was undone is old news.
    for (const { hide } of passing.current.filter((notice) => notice.begun < begun)) hide();
    passing.current = passing.current.filter((notice) => notice.begun >= begun);
  }, [begun]);
  useEffect(() => {
    if (spoken) announce(spoken.text);
  }, [spoken]);
  return null;
}

function actionsOf({ canUndo, action }: Notice, undo: () => void): ToastAction[] {
  return [
    ...(action ? [{ label: action.label, onPress: action.run }] : []),
    ...(canUndo ? [{ label: text.undo, ...keyNow('undo'), onPress: undo }] : []),
  ];
}
