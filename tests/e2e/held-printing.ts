import type { WebContents } from 'electron';
import type { Scholion } from './app';

/**
 * From now on Chromium prints for ever.
 *
 * @returns how to have it print as it does.
 */
export async function holdPrinting(app: Scholion): Promise<() => Promise<void>> {
  const holding = await app.program.evaluateHandle(({ app: program }) => {
    const hold = (_event: unknown, contents: WebContents): void => {
      contents.printToPDF = () => new Promise(() => undefined);
    };
    program.on('web-contents-created', hold);
    return { letGo: () => void program.off('web-contents-created', hold) };
  });
  return () => holding.evaluate(({ letGo }) => letGo());
}
