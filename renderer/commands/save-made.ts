import { pictureToSvg, type Picture } from '#shared/analysis/picture';
import type { PrintedBrief } from '#shared/brief/printed-brief';
import { briefToHtml } from '#shared/brief/to-html';
import { briefToMarkdown } from '#shared/brief/to-markdown';
import type { OutgoingFormat } from '#shared/ipc/contract';
import { copiedTable } from '#shared/text/copied-table';
import { csvOf } from '#shared/text/csv';
import { notify } from '../state/session';
import { analysisText } from '../text/analysis';
import { fileName } from '../text/file-name';
import { drawPicture } from './draw-picture';
import type { Desk } from './desk';
import { local } from './local';
import { beginFile } from './outgoing-file';

/** What a table or a picture is of, in words: what its file is called after. */
type Made<Of> = { readonly name: string; readonly made: Of };
type Rows = readonly (readonly string[])[];

/** Asks where, and writes rows there as a table that spreadsheets open; the first row is the head. */
export function saveCsv(desk: Desk, { name, made }: Made<Rows>): Promise<void> {
  return save(desk, fileName(name, 'csv'), 'csv', async () => new TextEncoder().encode(csvOf(made)));
}

/** Asks where, and writes a picture there: lines and letters that can be enlarged (SVG), or points (PNG). */
export function savePicture(desk: Desk, { name, made }: Made<Picture>, format: 'svg' | 'png'): Promise<void> {
  return save(desk, fileName(name, format), format, async () =>
    format === 'svg' ? new TextEncoder().encode(pictureToSvg(made)) : drawPicture(made),
  );
}

/** Asks where, and writes a page there: one file that runs and loads nothing, in the style of the house, or Markdown. */
export function savePage(
  desk: Desk,
  { name, made }: Made<() => Promise<PrintedBrief>>,
  format: 'html' | 'md',
): Promise<void> {
  return save(desk, fileName(name, format), format, async () => {
    const page = await made();
    const written = format === 'html' ? briefToHtml(page, local().houseStyle) : briefToMarkdown(page);
    return new TextEncoder().encode(written);
  });
}

/** Copies rows for whatever takes a table, or text with tabs. */
export async function copyTable(rows: Rows): Promise<void> {
  const { html, plain } = copiedTable(rows);
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([plain], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    }),
  ]);
  notify(analysisText.copiedTable);
}

async function save(
  desk: Desk,
  name: string,
  format: OutgoingFormat,
  make: () => Promise<Uint8Array>,
): Promise<void> {
  const file = await beginFile(desk, name, format);
  if (!file) return;
  const isWhole = (await file.append(await make())) && (await file.end());
  if (isWhole) notify(analysisText.saved(file.name));
}
