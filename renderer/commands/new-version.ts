import type { Anchored } from '#shared/anchoring/anchor';
import { changedWords } from '#shared/anchoring/changed-words';
import { differenceOf, mapOffset, type Difference } from '#shared/anchoring/difference';
import { groupBy } from '#shared/group-by';
import type { KnownPatch, PutPatch } from '#shared/model/change';
import type { Range, Revision, VersionNote } from '#shared/model/document';
import type { Passage } from '#shared/model/passage';
import type { RevisionFile } from '#shared/model/revision-file';
import { succeed, type Result } from '#shared/result';
import { anchorInWorker } from '../storage/anchor-in-worker';
import { passagesOf } from '../storage/document-objects';
import { encodeInWorker } from '../storage/encode-in-worker';
import { keepText, loadText } from '../storage/load';
import { loadFormerText } from '../storage/revisions';
import type { PassageRow } from '../storage/tables';
import type { Desk } from './desk';
import { DraftBuilder, type Plan } from './plan';
import { settled } from './submit';

/** What a new text of a document would do to a passage on it. */
export type Carried = {
  readonly passage: string;
  /** In a copy that this person may write in; others are shown where they are now, and never rewritten. */
  readonly isOwn: boolean;
  /** What it quotes now. */
  readonly before: string;
  /** What it would quote; nothing if it is lost. */
  readonly after: string | undefined;
  readonly anchored: Anchored;
};

/** Why a text is replaced, and by what. */
export type VersionCause = Pick<VersionNote, 'why' | 'file' | 'address'>;

/** A new text of a document that is there, looked at before anything is written. */
export type NewVersion = {
  readonly document: string;
  readonly file: RevisionFile;
  readonly before: RevisionFile;
  readonly carried: readonly Carried[];
  /** How many passages come through how, all copies together. */
  readonly counts: Readonly<Record<Anchored['kind'], number>>;
  /**
   * What writes it, in one step that one undo takes back. The revision's files must be on the disk by then.
   *
   * @param cause what the list of versions is to say of it.
   * @param fields what else becomes of the document.
   * @param kept passages whose changed words are not to be taken: they stay on the old text.
   */
  readonly plan: (
    revision: Revision,
    how: {
      command: string;
      cause: VersionCause;
      fields?: PutPatch['fields'];
      kept?: ReadonlySet<string>;
      after?: () => void;
    },
  ) => Plan;
};

/** Works out what becomes of a document's passages when it gets this text. Nothing is written. */
export async function planNewVersion(
  desk: Desk,
  document: string,
  file: RevisionFile,
): Promise<Result<NewVersion>> {
  await settled(desk);
  const { bridge, database, project } = desk;
  const row = await database.documents.get(document);
  if (!row) throw new Error('The document is not in this project');
  const present = await loadText(bridge, database, project.project, row.revision.blob);
  if (!present.ok) return present;
  const passages = await passagesOf(database, document);
  const own = await ownLayers(desk, document);
  const fromPresent = differenceOf(present.value.text, file.text);
  const found: { row: PassageRow; anchored: Anchored; difference: Difference | undefined }[] = [];
  for (const [textDigest, ofText] of groupBy(passages, ({ target }) => target.textDigest)) {
    const isPresent = textDigest === row.revision.textDigest;
    const oldText = isPresent
      ? present.value.text
      : await loadFormerText(bridge, database, project.project, { document, textDigest });
    const targets = ofText.map(({ target }) => target.spans);
    const all = await anchorInWorker({ oldText, newText: file.text, targets });
    const difference = isPresent
      ? fromPresent
      : oldText === undefined
        ? undefined
        : differenceOf(oldText, file.text);
    for (const [at, anchored] of all.entries()) {
      const passage = ofText[at];
      if (passage) found.push({ row: passage, anchored, difference });
    }
  }
  const carried = found.map(({ row: { id, layer, quote }, anchored }) => ({
    passage: id,
    isOwn: own.has(layer),
    before: quote,
    after: anchored.kind === 'lost' ? undefined : anchored.spans.map((span) => span.quote).join(' … '),
    anchored,
  }));
  const counts = { exact: 0, moved: 0, changed: 0, lost: 0 };
  for (const { anchored } of carried) counts[anchored.kind] += 1;
  const words = changedWords(present.value.text, file.text);
  return succeed({
    document,
    file,
    before: present.value,
    carried,
    counts,
    plan(revision, { command, cause, fields = {}, kept = new Set(), after }) {
      const { textDigest } = revision;
      const replaces = row.revision.textDigest;
      // Where a paragraph only became a heading, there is nothing that a list of texts could say.
      const version =
        textDigest === replaces ? undefined : { textDigest, replaces, ...cause, words, passages: counts };
      const outside = carriedOutside(row.outside ?? [], fromPresent, file).map((range) => ({
        ...range,
        textDigest,
      }));
      const retargeted = found.flatMap(({ row: passage, anchored, difference: ofText }): KnownPatch[] => {
        if (anchored.kind === 'lost' || !own.has(passage.layer) || kept.has(passage.id)) return [];
        const target = { textDigest, spans: [...anchored.spans] };
        const voice = movedVoice(passage.voice, ofText);
        return [{ op: 'put', type: 'passage', id: passage.id, fields: { target, ...(voice && { voice }) } }];
      });
      const builder = new DraftBuilder(desk);
      builder.stream(
        document,
        { op: 'doc', ...revision },
        {
          op: 'put',
          type: 'document',
          id: document,
          fields: { outside: outside.length > 0 ? outside : null, ...(version && { version }), ...fields },
        },
        ...retargeted,
      );
      return { kind: 'write', draft: builder.build(command), ...(after && { after }) };
    },
  });
}

/**
 * Keeps a revision file made here, beside the untouched original it comes from; answers once it is on the disk.
 */
export async function writeRevision(
  desk: Desk,
  file: RevisionFile,
  original: string,
): Promise<Result<Revision>> {
  const { bytes, textDigest } = await encodeInWorker(file);
  const blob = await desk.bridge.writeBlob({ project: desk.project.project, bytes });
  if (!blob.ok) return blob;
  // Read at once by the page: it need not ask for it again.
  await keepText(desk.database, blob.value, file);
  return succeed({ textDigest, blob: blob.value, original });
}

/** The copies of a document in which this person may write. */
async function ownLayers({ database, project }: Desk, document: string): Promise<ReadonlySet<string>> {
  const people = await database.people.toArray();
  const own = new Set(people.filter(({ authors }) => authors.includes(project.author)).map(({ id }) => id));
  const layers = await database.layers.where('stream').equals(document).toArray();
  return new Set(layers.filter(({ person }) => own.has(person)).map(({ id }) => id));
}

/** The blocks of the new text that are, for their greater part, what was set outside the body. */
function carriedOutside(
  outside: readonly Range[],
  difference: Difference | undefined,
  { blocks }: RevisionFile,
): Range[] {
  const moved = outside.map(({ start, end }) => ({
    start: difference ? mapOffset(difference, start, 'after') : start,
    end: difference ? mapOffset(difference, end, 'before') : end,
  }));
  return blocks
    .filter((block) =>
      moved.some(
        ({ start, end }) =>
          2 * (Math.min(end, block.end) - Math.max(start, block.start)) > block.end - block.start,
      ),
    )
    .map(({ start, end }) => ({ start, end }));
}

/** The words that show who speaks go along with the text; where they are gone, nothing shows it. */
function movedVoice(voice: Passage['voice'], difference: Difference | undefined): Passage['voice'] {
  if (!voice?.cue) return undefined;
  const { cue, ...rest } = voice;
  if (!difference) return rest;
  const start = mapOffset(difference, cue.start, 'after');
  const end = mapOffset(difference, cue.end, 'before');
  return end > start ? { ...rest, cue: { start, end } } : rest;
}
