import { spanOf } from '#shared/anchoring/span';
import type { KnownPatch } from '#shared/model/change';
import type { Range, Revision } from '#shared/model/document';
import { linkId } from '#shared/model/ids';
import type { Ref, RoleName } from '#shared/model/passage';
import { snapToWords } from '#shared/text/segment';
import type { Desk } from './desk';
import { actorIdOf, type ChosenActor } from './make-actor';
import type { DraftBuilder } from './plan';
import { personHere } from './whose-copy';

/** Who is in a passage, what they do, and how the words speak of them. */
export type Tag = {
  readonly actor: ChosenActor;
  readonly roles: readonly RoleName[];
  readonly ref?: Ref | undefined;
};

/**
 * The stretch that a command on text means: the selection, snapped to words unless it was made letter by letter; with none,
 * the sentence under the cursor without its end punctuation.
 */
export function chosenRange(desk: Desk): Range | undefined {
  const { reader } = desk;
  if (!reader) return undefined;
  const { selection, file, language } = reader;
  if (selection && reader.isSelectionRaw) return selection;
  const range = selection ?? reader.sentenceAt(reader.caret);
  return range && snapToWords(file.text, range.start, range.end, language);
}

/** Adds a passage to a draft, with the person's copy of the document if this is the first in it. @returns its id. */
export function addPassage(desk: Desk, draft: DraftBuilder, range: Range): string {
  const { reader } = desk;
  if (!reader) throw new Error('No document is open');
  const id = desk.newId();
  const { text } = reader.file;
  const { textDigest } = openRevision(desk);
  const target = { textDigest, spans: [spanOf(text, range.start, range.end)] };
  draft.document({ op: 'put', type: 'passage', id, fields: { layer: ownLayer(desk, draft), target } });
  return id;
}

/** The revision of the open document: what its offsets refer to. */
export function openRevision(desk: Desk): Revision {
  const { document } = desk.workspace;
  const revision = document && desk.workspace.fields('document', document)?.revision;
  if (!revision) throw new Error('No document is open');
  return revision;
}

/** Puts these actors with their roles on a passage that has none yet. */
export function addTags(desk: Desk, draft: DraftBuilder, passage: string, tags: readonly Tag[]): void {
  for (const [id, { roles, ref }] of tagsById(desk, draft, tags)) {
    draft.document(appears(passage, id, ref), ...roles.map((role) => hasRole(passage, id, role)));
  }
}

/** The tags by the ids of their actors; those that are new are added to the draft. Nobody is in it twice. */
export function tagsById(desk: Desk, draft: DraftBuilder, tags: readonly Tag[]): Map<string, Tag> {
  const byId = new Map<string, Tag>();
  for (const tag of tags) {
    const { actor } = tag;
    const id = actorIdOf(desk, draft, actor);
    const other = byId.get(id);
    byId.set(id, other ? { ...other, roles: [...new Set([...other.roles, ...tag.roles])] } : tag);
  }
  return byId;
}

export function appears(passage: string, actor: string, ref?: Ref | null): KnownPatch {
  const fields = { passage, actor, ...(ref !== undefined && { ref }) };
  return { op: 'put', type: 'appears', id: linkId('appears', passage, actor), fields };
}

export function hasRole(passage: string, actor: string, role: RoleName): KnownPatch {
  return {
    op: 'put',
    type: 'role',
    id: linkId('role', passage, actor, role),
    fields: { passage, actor, role },
  };
}

/** The id of this person's copy of the document; it and the person are made when there are none. */
export function ownLayer(desk: Desk, draft: DraftBuilder): string {
  const person = ownPerson(desk, draft);
  const layer = desk.workspace.all('layer').find(({ id }) => {
    const fields = desk.workspace.fields('layer', id);
    return fields?.person === person && fields.kind === 'work';
  });
  if (layer) return layer.id;
  const id = desk.newId();
  draft.document({ op: 'put', type: 'layer', id, fields: { person, kind: 'work' } });
  return id;
}

/** Who works here. Without a name until the first export asks for one. */
export function ownPerson(desk: Desk, draft: DraftBuilder): string {
  const person = personHere(desk);
  if (person !== undefined) return person;
  const id = desk.newId();
  draft.register({ op: 'put', type: 'person', id, fields: { authors: [desk.project.author] } });
  return id;
}
