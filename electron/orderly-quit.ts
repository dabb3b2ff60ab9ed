import { app } from 'electron';
import { logMistake } from './log';

/** The last window closed ends the program (on macOS only a quit does), and `close` is waited for before it ends. */
export function quitInOrder(close: () => Promise<void>): void {
  let isQuitting = false;
  let isClosed = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('window-all-closed', () => {
    // A window that was asked to close by a quit has first said farewell, which has called the quit off.
    if (isQuitting || process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    isClosed = true;
    close()
      .catch((error: unknown) => logMistake('quit', error))
      .finally(() => app.quit());
  });
}
