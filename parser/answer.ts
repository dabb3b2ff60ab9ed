import { importFile } from '#shared/import/import-file';
import type { ImportedFile } from '#shared/import/imported';
import type { ParserAnswer, ParserOrder } from '#shared/ipc/parser-port';
import { PIECE } from '#shared/ipc/parser-port';
import type { Failure } from '#shared/result';

/** More often than this nobody needs to hear of progress. */
const PROGRESS_MS = 100;

/** Reads each file that comes over the port, and says there what became of it. */
export function answerOn(port: MessagePort): void {
  const say = (answer: ParserAnswer): void => port.postMessage(answer);
  let coming: { name: string; bytes: Uint8Array; filled: number } | undefined;
  port.onmessage = ({ data: order }: MessageEvent<ParserOrder>) => {
    if (order.kind === 'file') {
      coming = { name: order.name, bytes: new Uint8Array(order.size), filled: 0 };
    } else if (coming) {
      coming.bytes.set(order.bytes, coming.filled);
      coming.filled += order.bytes.length;
    }
    if (coming?.filled !== coming?.bytes.length || !coming) return;
    const { name, bytes } = coming;
    coming = undefined;
    void read(name, bytes, say);
  };
}

async function read(name: string, bytes: Uint8Array, say: (answer: ParserAnswer) => void): Promise<void> {
  let told = performance.now();
  const read = await importFile(name, bytes, (done, of) => {
    const now = performance.now();
    if (now - told < PROGRESS_MS) return;
    told = now;
    say({ kind: 'progress', done, of });
  });
  if (read.ok) sayRead(read.value, say);
  else say(unreadable(read.failure));
}

function sayRead({ articles, findings, work }: ImportedFile, say: (answer: ParserAnswer) => void): void {
  const utf8 = new TextEncoder();
  for (const article of articles) {
    const bytes = utf8.encode(JSON.stringify(article));
    for (let start = 0; start < bytes.length; start += PIECE) {
      // A copy: what is posted takes the whole buffer beneath it along.
      const piece = bytes.slice(start, start + PIECE);
      say({ kind: 'article', piece, isLast: start + PIECE >= bytes.length });
    }
  }
  say({ kind: 'read', findings: [...findings], ...(work && { work }) });
}

function unreadable(failure: Failure): ParserAnswer {
  if (failure.code !== 'import-failed') return { kind: 'unreadable', reason: 'readerFailed' };
  const { reason, detail } = failure;
  return { kind: 'unreadable', reason, ...(detail !== undefined && { detail: detail.slice(0, 1_000) }) };
}
