import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build, type Rolldown } from 'vite';
import { inProject, root } from '#build/project';

export interface ServedTests {
  /** Each test file, and the page that runs it. */
  pages: { file: string; address: string }[];
  close: () => void;
}

/**
 * Bundles the test files and serves them from memory, to this machine alone; localhost counts as a secure origin.
 *
 * @param files others than all tests: what a bench runs in a page.
 */
export async function serveTests(files: readonly string[] = testFiles()): Promise<ServedTests> {
  const scripts = await bundle(files);
  const server = createServer(({ url = '/' }, response) => {
    const name = url.slice(1);
    const script = scripts.get(name);
    const isPage = name.endsWith('.html');
    response.writeHead(script || isPage ? 200 : 404, {
      'content-type': isPage ? 'text/html' : 'text/javascript',
    });
    response.end(isPage ? pageFor(name.replace(/\.html$/, '.js')) : script);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    pages: files.map((file) => ({ file, address: `http://localhost:${port}/${entryName(file)}.html` })),
    close: () => void server.close(),
  };
}

function testFiles(): string[] {
  const folder = inProject('tests/storage');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.test\.tsx?$/.test(name))
    .toSorted()
    .map((name) => path.join('tests/storage', name));
}

async function bundle(files: readonly string[]): Promise<Map<string, string | Uint8Array>> {
  if (files.length === 0) return new Map();
  const built = await build({
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      write: false,
      target: 'chrome114',
      minify: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: Object.fromEntries(files.map((file) => [entryName(file), inProject(file)])),
        output: { entryFileNames: '[name].js' },
        // A test file is imported for what it does.
        preserveEntrySignatures: false,
      },
    },
  });
  const { output } = built as Rolldown.RolldownOutput;
  return new Map(output.map((part) => [part.fileName, part.type === 'chunk' ? part.code : part.source]));
}

const entryName = (file: string) => file.replace(/(\.test)?\.tsx?$/, '').replaceAll(/[^\w-]/g, '-');

const pageFor = (script: string) =>
  `<!doctype html><meta charset="utf-8"><title>Storage tests</title><script type="module" src="/${script}"></script>`;
