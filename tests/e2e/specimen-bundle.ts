import { join } from 'node:path';
import { writeBundle } from '#electron/bundle/bundle-file';
import { AuthorLog } from '#shared/bundle/author-log';
import { put } from '#shared/bundle/put';
import { documentPatches } from '#shared/import/document-patches';
import type { Imported } from '#shared/import/imported';
import type { Scholion } from './app';
import { expect } from './app';
import type { Specimen } from '#tests/builders/specimens';

/** Brings an article into the open project, or into one of its own, and opens it. */
export async function openSpecimen(app: Scholion, folder: string, specimen: Specimen): Promise<void> {
  const isOpen = (await app.text.count()) > 0;
  const project = isOpen ? await app.project() : crypto.randomUUID();
  await app.answerOpenDialog([await specimenBundle(folder, specimen, project)]);
  await app.press('Control+Shift+O');
  await app.dialog.getByRole('button', { name: 'Open bundle' }).click();
  await expect(app.dialog).toBeHidden();
  await openByTitle(app, specimen.fields.title);
}

export async function openByTitle(app: Scholion, title: string): Promise<void> {
  await app.press('Control+l');
  await app.dialog.getByRole('combobox').fill(title);
  await expect(app.dialog.getByRole('option').first()).toContainText(title);
  await app.press('Enter');
  await expect(app.text).toHaveAccessibleName(`Text of ${title}`);
}

async function specimenBundle(folder: string, { fields, file }: Specimen, project: string): Promise<string> {
  const { text, blocks, marks, meta } = file;
  const imported: Imported = {
    meta: fields,
    text,
    blocks,
    marks,
    pages: meta.pages ?? [],
    outside: [],
    removed: [],
    format: 'html',
    findings: [],
    titleIsFromText: false,
  };
  const draft = documentPatches(imported, new TextEncoder().encode(text));
  const log = new AuthorLog(crypto.randomUUID());
  const streams = [
    { stream: project, patches: [put('person', crypto.randomUUID(), { authors: [crypto.randomUUID()] })] },
    { stream: draft.document, patches: draft.patches },
  ];
  log.write({ batch: crypto.randomUUID(), command: 'addDocuments', streams }, Date.now());
  const path = join(folder, `${crypto.randomUUID()}.scholion`);
  const blobs = new Map(draft.blobs.map(({ digest, bytes }) => [digest, bytes]));
  await writeBundle(path, {
    kind: 'share',
    project,
    changes: log.changes,
    blobs: { digests: [...blobs.keys()], read: async (digest) => blobs.get(digest) ?? new Uint8Array() },
  });
  return path;
}
