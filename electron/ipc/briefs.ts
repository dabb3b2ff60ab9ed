import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Requests } from '#shared/ipc/contract';
import { fail, succeed, type Result } from '#shared/result';
import type { Dialogs } from '../dialogs';
import { reasonOf } from '../files/disk';
import { handOver } from '../files/hand-over';
import type { Print } from '../print/print-page';

type Means = {
  readonly dialogs: Pick<Dialogs, 'placeBrief'>;
  readonly print: Print;
  /** What a file that goes to others is given: the person's own setting, not the profile's strict one. */
  readonly fileMode: number;
  /** Shows a file in the system's own window. */
  readonly show: (file: string) => void;
};

export function briefRequests({
  dialogs,
  print,
  fileMode,
  show,
}: Means): Pick<Requests, 'saveBrief' | 'stopBrief' | 'showInFolder'> {
  /** The page never sees a path: it names what was saved by an id. */
  const saved = new Map<string, string>();
  let making: AbortController | undefined;
  return {
    async saveBrief({ suggestedName, file }) {
      const { signal } = (making = new AbortController());
      const place = await dialogs.placeBrief(suggestedName, file.format);
      if (place === undefined) return succeed(null);
      const bytes =
        file.format === 'pdf' ? await printed(print, file.sheets, { place, signal }) : succeed(file.bytes);
      if (!bytes.ok) return bytes;
      const written = await handOver(place, bytes.value, fileMode);
      if (!written.ok) return written;
      const id = randomUUID();
      saved.set(id, place);
      return succeed({ name: path.basename(place), saved: id });
    },

    async stopBrief() {
      making?.abort();
      return succeed(undefined);
    },

    async showInFolder({ saved: id }) {
      const file = saved.get(id);
      if (file !== undefined) show(file);
      return succeed(undefined);
    },
  };
}

async function printed(
  print: Print,
  sheets: Parameters<Print>[0],
  { place, signal }: { place: string; signal: AbortSignal },
): Promise<Result<Uint8Array>> {
  try {
    return succeed(await print(sheets, signal));
  } catch (error) {
    if (signal.aborted) return fail({ code: 'stopped' });
    return fail({ code: 'file-unwritable', name: path.basename(place), reason: reasonOf(error) });
  }
}
