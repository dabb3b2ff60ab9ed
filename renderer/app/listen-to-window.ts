import { isCommandId } from '#shared/commands';
import type { DesktopBridge, FileHandle } from '#shared/ipc/contract';
import type { PassageLink } from '#shared/passage-link';
import type { Desk } from '../commands/desk';
import { writeDrafts } from '../commands/drafts';
import { listenToKeys } from '../commands/keys';
import { writePlace } from '../commands/places';
import { performFromMenu } from '../commands/where';
import { letPicturesComeFirst } from '../state/picture-first';
import { notify, session } from '../state/session';
import { text } from '../text/en';

/**
 * Listens to what comes from outside the page's own buttons: keys, menus, files, the window closing, mistakes.
 *
 * @returns how to stop listening.
 */
export function listenToWindow(
  bridge: DesktopBridge,
  desk: () => Desk | undefined,
  handed: {
    readonly onFiles: (files: readonly FileHandle[]) => void;
    /** Told null of a link that leads to no passage. */
    readonly onLink: (link: PassageLink | null) => void;
  },
): () => void {
  const stops = [
    // Before all who listen to keys.
    letPicturesComeFirst(),
    listenToKeys(desk),
    listenToMistakes(),
    countPolicyRefusals(),
    bridge.listen('command', ({ id }) => {
      const open = desk();
      if (open && isCommandId(id)) performFromMenu(open, id);
    }),
    bridge.listen('filesHanded', handed.onFiles),
    bridge.listen('linkHanded', handed.onLink),
    bridge.listen('requestRefused', (refusedRequests) => session.set({ refusedRequests })),
    bridge.listen('assisted', (isAssisted) => session.set({ isAssisted })),
    bridge.listen('closing', () => {
      writePlace();
      writeDrafts();
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

/** A mistake of the program is said, never swallowed: what is saved is safe, but the action may not have happened. */
function listenToMistakes(): () => void {
  const tell = (event: Event): void => {
    // The browser's way of saying that sizes settle in the next frame, as they do under an opening menu: nothing failed.
    if (event instanceof ErrorEvent && event.message.startsWith('ResizeObserver loop')) return;
    notify(text.mistake, { tone: 'failure' });
  };
  window.addEventListener('error', tell);
  window.addEventListener('unhandledrejection', tell);
  return () => {
    window.removeEventListener('error', tell);
    window.removeEventListener('unhandledrejection', tell);
  };
}

/** Counts what the content security policy stopped on its way to the network: the main process never sees it. */
function countPolicyRefusals(): () => void {
  const count = ({ blockedURI }: SecurityPolicyViolationEvent): void => {
    if (/^(https?|wss?):/.test(blockedURI)) {
      session.set(({ refusedByPolicy }) => ({ refusedByPolicy: refusedByPolicy + 1 }));
    }
  };
  document.addEventListener('securitypolicyviolation', count);
  return () => document.removeEventListener('securitypolicyviolation', count);
}
