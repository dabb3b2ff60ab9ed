import type { OutgoingFormat, Sheets } from '#shared/ipc/contract';
import { notify } from '../state/session';
import { describeFailure } from '../text/failures';
import type { Desk } from './desk';
import type { Watch } from './write-parts';

/** A file that is written piece by piece where the person said; it is there once all of it is. */
export type OutgoingFile = {
  readonly name: string;
  /** @returns whether it could be written; if not, the person has been told why. */
  readonly append: (bytes: Uint8Array) => Promise<boolean>;
  /** Adds a page as a PDF. @returns the same; one that is stopped leaves nothing behind, and is not told. */
  readonly print: (sheets: Sheets, signal: AbortSignal) => Promise<boolean>;
  /** Puts it in its place. @returns whether it is there. */
  readonly end: () => Promise<boolean>;
  /** Leaves nothing of it behind. */
  readonly leave: () => Promise<void>;
};

/** Follows the making of such a file. */
export type OutgoingWatch = Watch & {
  /** From now on Chromium prints, and does not say how far it is. */
  readonly onPrinting: () => void;
};

/** Asks where a file is to go. @returns nothing where the person thought better of it, or has been told why not. */
export async function beginFile(
  { bridge }: Pick<Desk, 'bridge'>,
  suggestedName: string,
  format: OutgoingFormat,
): Promise<OutgoingFile | undefined> {
  const begun = await bridge.beginFile({ suggestedName: suggestedName.slice(0, LONGEST_NAME), format });
  if (!begun.ok) notify(describeFailure(begun.failure), { tone: 'failure' });
  if (!begun.ok || !begun.value) return undefined;
  const { handle, name } = begun.value;
  const orTell = async (work: Promise<Awaited<ReturnType<typeof bridge.endFile>>>): Promise<boolean> => {
    const done = await work;
    if (!done.ok) notify(describeFailure(done.failure), { tone: 'failure' });
    return done.ok;
  };
  return {
    name,
    append: (bytes) => orTell(bridge.appendToFile({ handle, bytes })),
    print: async (sheets, signal) => {
      const stop = (): void => void bridge.leaveFile();
      signal.addEventListener('abort', stop, { once: true });
      const printed = await bridge.printToFile({ handle, sheets });
      signal.removeEventListener('abort', stop);
      return signal.aborted ? false : orTell(Promise.resolve(printed));
    },
    end: () => orTell(bridge.endFile({ handle })),
    leave: async () => void (await bridge.leaveFile()),
  };
}

/** The contract takes no more. */
const LONGEST_NAME = 120;
