import type { DesktopBridge } from '#shared/ipc/contract';

declare global {
  interface Window {
    /** What the preload script hands on: every request the page can make of the main process. */
    readonly scholion: DesktopBridge;
  }
}
