import { pictureToSvg, type Picture } from '#shared/analysis/picture';
import { copiedTable } from '#shared/text/copied-table';
import { csvOf } from '#shared/text/csv';
import { notify } from '../state/session';
import { analysisText } from '../text/analysis';
import { fileName } from '../text/file-name';
import { drawPicture } from './draw-picture';
import type { Desk } from './desk';
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
  format: 'csv' | 'svg' | 'png',
  make: () => Promise<Uint8Array>,
): Promise<void> {
  const file = await beginFile(desk, name, format);
  if (!file) return;
  const isWhole = (await file.append(await make())) && (await file.end());
  if (isWhole) notify(analysisText.saved(file.name));
}
