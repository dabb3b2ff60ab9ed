import { readdir } from 'node:fs/promises';
import path from 'node:path';

export type PageFile = { readonly file: string; readonly type: string };

const types: Readonly<Record<string, string>> = {
  '.bcmap': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pfb': 'application/octet-stream',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * The page's files by the path under which each is served, listed once: a request is looked up here and never becomes a
 * path itself, so it cannot reach any other file. What has no known type is not served.
 */
export async function listPageFiles(folder: string): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>();
  await visit(folder, '/', files);
  const start = files.get('/index.html');
  if (start) files.set('/', start);
  return files;
}

async function visit(folder: string, at: string, files: Map<string, PageFile>): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    const type = types[path.extname(entry.name)];
    if (entry.isDirectory()) await visit(file, `${at}${entry.name}/`, files);
    else if (entry.isFile() && type) files.set(at + entry.name, { file, type });
  }
}
