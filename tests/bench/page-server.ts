import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Dialogs } from '#electron/dialogs';
import { BundleJob } from '#electron/exchange/bundle-job';
import { workHere } from '#electron/exchange/bundle-work';
import { Handles } from '#electron/files/handles';
import { HeldTexts } from '#electron/files/held-texts';
import { LocalFile } from '#electron/files/local';
import { nodeDisk } from '#electron/files/node-disk';
import { Projects } from '#electron/files/projects';
import { Checker } from '#electron/import/checker';
import { bundleRequests } from '#electron/ipc/bundles';
import { fileRequests } from '#electron/ipc/files';
import { journalRequests } from '#electron/ipc/journal';
import { localRequests } from '#electron/ipc/local';
import { projectRequests } from '#electron/ipc/projects';
import { listPageFiles } from '#electron/page-files';
import { RefusedRequests } from '#electron/security/refused-requests';
import { inProject } from '#build/project';
import type { FileHandle, RequestName } from '#shared/ipc/contract';
import { fail } from '#shared/result';

/** What answers the page in a browser that has no main process behind it. */
export type PageServer = {
  readonly address: string;
  /** Files named at the start. */
  readonly handed: readonly FileHandle[];
  readonly stop: () => Promise<void>;
};

type Answer = (input: never) => Promise<unknown>;

/**
 * Serves the built page to a browser on this machine, and answers what it asks by the very functions of the main process,
 * over the journal and the files of a profile. Articles are not read here: that takes windows of the program's own.
 */
export async function servePage(profile: string, files: readonly string[]): Promise<PageServer> {
  const projects = new Projects(
    join(profile, 'projects'),
    { pid: process.pid, profile: randomUUID() },
    { disk: nodeDisk, now: Date.now, newId: randomUUID },
  );
  const handles = new Handles(join(profile, 'offered'));
  const local = await LocalFile.open(nodeDisk, join(profile, 'local.json'));
  const heldTexts = new HeldTexts();
  const checker = new Checker(inProject('dist/electron/check.worker.cjs'), heldTexts);
  const none = async (): Promise<never[]> => [];
  const nothing = async (): Promise<undefined> => undefined;
  const dialogs: Dialogs = {
    chooseDocuments: none,
    chooseFolder: none,
    chooseBundle: none,
    chooseKeys: none,
    chooseCodebook: none,
    placeBundle: nothing,
    placeKeys: nothing,
    placeCopy: nothing,
    placeReport: nothing,
    placeOutgoing: nothing,
    placeBrief: nothing,
  };
  const answers: Partial<Record<RequestName, Answer>> = {
    ...localRequests({
      projects,
      local,
      refused: new RefusedRequests(() => undefined),
      version: 'bench',
      isAssisted: () => false,
      showTheme: () => undefined,
      showKeys: () => undefined,
    }),
    ...projectRequests(projects),
    ...journalRequests(projects, { heldTexts, checker }),
    ...fileRequests(projects, handles, dialogs),
    ...bundleRequests(projects, handles, dialogs, 0o600, new BundleJob(workHere)),
    leftOver: async () => ({ ok: true, value: { read: [], unread: [] } }),
  };
  const pages = await listPageFiles(inProject('dist/renderer'));
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://page');
    const page = pages.get(pathname);
    if (page) {
      response.setHeader('content-type', page.type);
      createReadStream(page.file).pipe(response);
      return;
    }
    const answer = answers[pathname.slice('/ask/'.length) as RequestName];
    const input = fromText(await bodyOf(request)) as never;
    const result = answer
      ? await answer(input)
      : fail({ code: 'request-refused', request: pathname, reason: '' });
    response.end(toText(result));
  };
  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    handed: await handles.handOut(files),
    stop: async () => {
      await closed(server);
      await projects.close();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

/** Bytes go as text; `bridge-to-server.js` does the same at the other end. */
function toText(value: unknown): string {
  return JSON.stringify(value ?? null, (_, held: unknown) =>
    held instanceof Uint8Array ? { $bytes: Buffer.from(held).toString('base64') } : held,
  );
}

function fromText(text: string): unknown {
  if (text === '') return undefined;
  return JSON.parse(text, (_, held: { $bytes?: string } | null) =>
    held?.$bytes === undefined ? held : Uint8Array.from(Buffer.from(held.$bytes, 'base64')),
  );
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
