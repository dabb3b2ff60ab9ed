import type { DesktopBridge } from '#shared/ipc/contract';

// What the page has and code sent into it may use.
declare global {
  interface Window {
    readonly scholion: DesktopBridge;
  }
}
