import { app } from 'electron';

/** Whether assistive technology reads the window now. */
export function isAssisted(): boolean {
  return app.accessibilitySupportEnabled;
}

/**
 * Tells when assistive technology begins or ceases to read the window. On Linux nothing says so: there it is looked at again
 * when the person comes to the window.
 */
export function onAssisted(tell: (isAssisted: boolean) => void): void {
  app.on('accessibility-support-changed', (_, isOn) => tell(isOn));
  app.on('browser-window-focus', () => tell(isAssisted()));
}
