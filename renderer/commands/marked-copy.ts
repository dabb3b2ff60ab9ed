import type { OutgoingFormat } from '#shared/ipc/contract';
import { markedCopy } from '#shared/marked-copy/marked-copy';
import { notify, session } from '../state/session';
import { readTabledArticle, readTableRegister } from '../storage/tabled-articles';
import { fileName } from '../text/file-name';
import { markedCopyText } from '../text/marked-copy';
import type { Desk } from './desk';
import { beginFile, type OutgoingWatch } from './outgoing-file';
import { refuse, type Plan, type Refusal } from './plan';
import { settled } from './submit';

/** Offers to save the open article, or the one that is selected in the library, with its passages as a page for anyone. */
export function saveMarkedCopy(desk: Desk): Plan | Refusal {
  const { room, listed } = session.get();
  const document = room === 'library' ? listed : desk.workspace.document;
  if (document === undefined) return refuse('no-article');
  return {
    kind: 'do',
    async run() {
      await settled(desk);
      const row = await desk.database.documents.get(document);
      if (row) session.set({ dialog: { kind: 'markedCopy', document, title: row.title } });
    },
  };
}

/** As a page, or printed. */
export type MarkedCopyFormat = Extract<OutgoingFormat, 'html' | 'pdf'>;

/** Writes it where the person says. @returns whether a file was written. */
export async function writeMarkedCopy(
  desk: Desk,
  { document, title, format }: { document: string; title: string; format: MarkedCopyFormat },
  { onProgress, onPrinting, signal }: OutgoingWatch,
): Promise<boolean> {
  const file = await beginFile(desk, fileName(title, format), format);
  if (!file) return false;
  onProgress(0, 1);
  const register = await readTableRegister(desk.database, desk.project.project);
  const article = await readTabledArticle(desk, register, document);
  if (!article) {
    await file.leave();
    return false;
  }
  const encoder = new TextEncoder();
  const letters = article.file?.text.length ?? 0;
  let written = 0;
  const pages: string[] = [];
  for (const part of inParts(markedCopy(article, register, Date.now()))) {
    if (signal.aborted) {
      await file.leave();
      notify(markedCopyText.stopped);
      return false;
    }
    if (format === 'pdf') pages.push(part);
    else if (!(await file.append(encoder.encode(part)))) return false;
    await breath();
    written += part.length;
    // Its markup makes a copy longer than its text by about so much.
    onProgress(Math.min(written, letters * MARKUP), letters * MARKUP);
  }
  if (format === 'pdf') {
    onPrinting();
    const sheets = { html: pages.join(''), footLine: title.slice(0, LONGEST_LINE) };
    const isPrinted = await file.print(sheets, signal);
    if (signal.aborted) notify(markedCopyText.stopped);
    if (!isPrinted) return false;
  }
  const isWhole = await file.end();
  if (isWhole) notify(markedCopyText.saved(file.name));
  return isWhole;
}

/** Letters of a title at the foot of a sheet. */
const LONGEST_LINE = 100;
const MARKUP = 2;
/** So many letters go to the file at once: between two of them the window answers. */
const PART = 200_000;

/** Lets the window answer. */
async function breath(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

function* inParts(pieces: Iterable<string>): Generator<string> {
  let part: string[] = [];
  let letters = 0;
  for (const piece of pieces) {
    part.push(piece);
    letters += piece.length;
    if (letters < PART) continue;
    yield part.join('');
    part = [];
    letters = 0;
  }
  yield part.join('');
}
