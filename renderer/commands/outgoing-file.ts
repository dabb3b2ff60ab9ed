import type { OutgoingFormat, Sheets } from '#shared/ipc/contract';
import { notify } from '../state/session';
import { describeFailure } from '../text/failures';
import type { Desk } from './desk';

/** A file that is written piece by piece where the person said; it is there once all of it is. */
export type OutgoingFile = {
  readonly name: string;
  /** @returns whether it could be written; if not, the person has been told why. */
  readonly append: (bytes: Uint8Array) => Promise<boolean>;
  /** Adds a page as a PDF. @returns the same. */
  readonly print: (sheets: Sheets) => Promise<boolean>;
  /** Puts it in its place. @returns whether it is there. */
  readonly end: () => Promise<boolean>;
  /** Leaves nothing of it behind. */
  readonly leave: () => Promise<void>;
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
    print: (sheets) => orTell(bridge.printToFile({ handle, sheets })),
    end: () => orTell(bridge.endFile({ handle })),
    leave: async () => void (await bridge.leaveFile()),
  };
}

/** The contract takes no more. */
const LONGEST_NAME = 120;
