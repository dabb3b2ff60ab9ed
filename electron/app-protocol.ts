import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { isOwnAddress, SCHEME } from './origin';
import type { PageFile } from './page-files';
import { pageHeaders } from './security/page-headers';

/** Before the program is ready: makes `app:` an origin of its own, with storage and fetch, and nothing that relaxes. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the page's files to this session, and nothing else. */
export function servePage(session: Session, files: ReadonlyMap<string, PageFile>): void {
  session.protocol.handle(SCHEME, async ({ method, url }) => {
    if (method !== 'GET') return refusal(405);
    const found = isOwnAddress(url) ? files.get(new URL(url).pathname) : undefined;
    if (!found) return refusal(404);
    const content = await readFile(found.file);
    return new Response(content, { headers: { ...pageHeaders, 'Content-Type': found.type } });
  });
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: pageHeaders });
}
