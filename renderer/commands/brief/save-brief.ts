import type { Brief } from '#shared/brief/brief';
import type { BriefFormat } from '#shared/brief/brief-format';
import type { BriefTheme } from '#shared/brief/brief-style';
import type { PrintedBrief } from '#shared/brief/printed-brief';
import { briefToHtml } from '#shared/brief/to-html';
import { briefToMarkdown } from '#shared/brief/to-markdown';
import type { Input } from '#shared/ipc/contract';
import { briefView } from '../../state/brief-view';
import { notify } from '../../state/session';
import { briefText } from '../../text/brief';
import { describeFailure } from '../../text/failures';
import type { Desk } from '../desk';
import { refuse, type Plan, type Refusal } from '../plan';
import { settled } from '../submit';
import { briefInHand } from './keep-briefs';
import { printedNow } from './printed';

/** Asks where, and writes the brief on the screen there, in the format that was chosen. */
export function saveBrief(desk: Desk): Plan | Refusal {
  const brief = briefInHand();
  if (!brief) return refuse('no-brief');
  if (brief.parts.length === 0) return refuse('empty-brief');
  // It is being written already.
  if (briefView.get().saving) return refuse('unchanged');
  return {
    kind: 'do',
    async run() {
      const saving = new AbortController();
      saving.signal.addEventListener('abort', () => void desk.bridge.stopBrief());
      briefView.set({ saving });
      try {
        await settled(desk);
        await write(desk, brief, saving.signal);
      } finally {
        briefView.set({ saving: undefined });
      }
    },
  };
}

async function write(desk: Desk, brief: Brief, signal: AbortSignal): Promise<void> {
  const { format, style } = briefView.get();
  const file = await fileOf(await printedNow(desk, brief), format, style);
  if (signal.aborted) return notify(briefText.stopped);
  const saved = await desk.bridge.saveBrief({ suggestedName: brief.title.slice(0, 120), file });
  if (saved.ok) return saved.value ? tell(desk, saved.value) : undefined;
  if (saved.failure.code === 'stopped') notify(briefText.stopped);
  else notify(describeFailure(saved.failure), { tone: 'failure' });
}

/** What the main process is to write. */
async function fileOf(
  printed: PrintedBrief,
  format: BriefFormat,
  style: BriefTheme,
): Promise<Input<'saveBrief'>['file']> {
  switch (format) {
    case 'pdf': {
      const { marking } = printed;
      const { headLine, footLine, ...plain } = style;
      // What stands at the edges of each sheet is printed there, and not a second time by the page itself.
      const html = briefToHtml({ ...printed, marking: undefined }, plain);
      const edges = {
        ...(marking && { marking }),
        ...(headLine && { headLine }),
        ...(footLine && { footLine }),
      };
      return { format, sheets: { html, ...edges, isOnePage: printed.isDense ?? false } };
    }
    case 'docx': {
      // What writes Word files is larger than all of this room.
      const { briefToDocx } = await import('#shared/brief/to-docx');
      return { format, bytes: await briefToDocx(printed, style) };
    }
    case 'html':
      return { format, bytes: new TextEncoder().encode(briefToHtml(printed, style)) };
    case 'md':
      return { format, bytes: new TextEncoder().encode(briefToMarkdown(printed)) };
  }
}

function tell({ bridge }: Desk, { name, saved }: { name: string; saved: string }): void {
  const run = (): void => void bridge.showInFolder({ saved });
  notify(briefText.saved(name), { action: { label: briefText.showInFolder, run } });
}
