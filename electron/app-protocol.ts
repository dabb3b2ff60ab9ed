import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { isOwnAddress, SCHEME } from './origin';
import type { PageFile } from './page-files';

/** Before the program is ready: makes `app:` an origin of its own, with storage and fetch, and nothing that relaxes. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

type Served = {
  readonly origin: string;
  /** By the path of their address. */
  readonly files: ReadonlyMap<string, PageFile>;
  /** Go with every answer. */
  readonly headers: Readonly<Record<string, string>>;
};

/** Serves these files under this origin to the session, and nothing else. */
export function serveFiles(session: Session, { origin, files, headers }: Served): void {
  session.protocol.handle(SCHEME, async ({ method, url }) => {
    const found = isOwnAddress(url, origin) ? files.get(new URL(url).pathname) : undefined;
    if (method !== 'GET' || !found) {
      return new Response(null, { status: method === 'GET' ? 404 : 405, headers });
    }
    const content = await readFile(found.file);
    return new Response(content, { headers: { ...headers, 'Content-Type': found.type } });
  });
}
