import { decodeRevision } from '#shared/import/decode-revision';
import type { Input, Output } from '#shared/ipc/contract';
import type { Result } from '#shared/result';
import { searchPlainly } from '#shared/search/plain-search';
import type { SearchedArticle, SearchedRegister, SearchedText } from '#shared/search/searched';
import { Turns } from '#shared/turns';
import { ProjectDatabase } from '../database';
import type { Asked, ToPage, ToWorker } from './messages';
import { readArticle, readRegister } from './read-article';

let project = '';
let database: ProjectDatabase | undefined;
let register: SearchedRegister | undefined;
const articles = new Map<string, SearchedArticle>();
const turns = new Turns();
const asked = new Map<number, (answer: Result<Output<Asked>>) => void>();
let lastAsked = 0;

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'open':
      project = data.project;
      database = new ProjectDatabase(project);
      return void turns.take(readAll);
    case 'followed': {
      const { entry } = data.placed;
      const streams = new Set(entry.kind === 'changes' ? entry.changes.map(({ stream }) => stream) : []);
      return void turns.take(() => readSome(streams));
    }
    case 'answer':
      asked.get(data.id)?.(data.answer);
      return void asked.delete(data.id);
    case 'search': {
      const { id, query, page } = data;
      if (!register) return tell({ kind: 'found', id, findings: undefined });
      const { found, ...counts } = searchPlainly(query, register, [...articles.values()]);
      const findings = { found: found.slice(page.from, page.from + page.limit), ...counts };
      return tell({ kind: 'found', id, findings });
    }
    case 'forget':
      return;
  }
};

async function readAll(): Promise<void> {
  if (!database) return;
  register = await readRegister(database);
  const documents = await database.documents.toCollection().primaryKeys();
  tell({ kind: 'progress', progress: { done: 0, of: documents.length } });
  for (const [at, document] of documents.entries()) {
    await read(document);
    if (at % 50 === 49) tell({ kind: 'progress', progress: { done: at + 1, of: documents.length } });
  }
  tell({ kind: 'progress', progress: { done: documents.length, of: documents.length } });
}

async function readSome(streams: ReadonlySet<string>): Promise<void> {
  if (!database) return;
  if (streams.has(project)) register = await readRegister(database);
  for (const stream of streams) if (stream !== project) await read(stream);
  tell({ kind: 'changed' });
}

async function read(document: string): Promise<void> {
  const article = database && (await readArticle(database, document, textOf));
  if (article) articles.set(document, article);
  else articles.delete(document);
}

async function textOf(blob: string): Promise<SearchedText> {
  const known = await database?.contents.get(blob);
  if (known) return known.file;
  const bytes = await ask('readBlob', { project, digest: blob });
  const decoded = bytes.ok && bytes.value instanceof Uint8Array ? decodeRevision(bytes.value) : undefined;
  return decoded?.ok ? decoded.value : { text: '', blocks: [] };
}

function ask(request: 'readBlob', input: Input<'readBlob'>): Promise<Result<Output<Asked>>> {
  const id = ++lastAsked;
  tell({ kind: 'ask', id, request, input });
  return new Promise((resolve) => asked.set(id, resolve));
}

function tell(message: ToPage): void {
  self.postMessage(message);
}
