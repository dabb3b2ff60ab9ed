import { groupBy } from '#shared/group-by';
import { keyOf } from '#shared/history/fold';
import { isListed } from '#shared/history/listed';
import { partsOf } from '#shared/history/parts';
import type { KnownPatch } from '#shared/model/change';
import { linkId } from '#shared/model/ids';
import { roles, type Ref } from '#shared/model/passage';
import type { LedgerPassage } from '#shared/search/ledger';
import type { CodeEntry, KeptAlias } from '../../state/codebook';
import { codeKey } from '../../state/codebook';
import { notify, session } from '../../state/session';
import { idsBecoming } from '../../state/survivors';
import { objectsOfDocument, type DocumentObjects } from '../../storage/document-objects';
import { rowOf } from '../../storage/rows';
import type { Row } from '../../storage/tables';
import { splitText } from '../../text/code-changes';
import { describeRefusal } from '../../text/refusals';
import type { Desk } from '../desk';
import { addActor } from '../make-actor';
import { appears, hasRole } from '../passages';
import { DraftBuilder, refuse, type Plan, type Refusal } from '../plan';
import { settled } from '../submit';
import { hasTheme } from '../tag-places';
import { whileWritten } from '../undo-state';
import { writeParts, type Watch } from '../write-parts';
import { codeAtHand } from './codes-at-hand';
import { canBeChanged } from './edit-code';

/** So much is written at once; more, in parts of which one undo takes back all. */
const PATCHES_AT_ONCE = 2_000;
const NAMED = { first: 'splitCode', more: 'splitMoreCode', stopped: splitText.stopped };

/** What is to become an entry of its own. */
export type Split = {
  readonly from: CodeEntry;
  readonly name: string;
  /** The passages that go along. */
  readonly passages: readonly Pick<LedgerPassage, 'document' | 'id'>[];
  /** The aliases that go along. */
  readonly aliases: readonly KeptAlias[];
};

/** Opens what is to be split from the entry at hand. */
export function splitCode(desk: Desk): Plan | Refusal {
  const entry = codeAtHand(desk);
  if (!entry) return refuse('no-entry');
  if (!canBeChanged(entry)) return refuse('fixed-entry');
  return { kind: 'do', run: () => session.set({ dialog: { kind: 'splitCode', code: entry.key } }) };
}

/**
 * Makes an entry of its own of some passages of another one: they are tagged with the new one instead, each with the roles
 * it had, in whichever article and copy they are. One step for undo; stopped, it takes back what was written.
 *
 * @returns the key of the new entry, or nothing where it was not made; the person has been told why.
 */
export async function applySplit(desk: Desk, split: Split, watch: Watch): Promise<string | undefined> {
  const { isReadInPart, stopped } = session.get();
  if (isReadInPart || stopped) {
    notify(describeRefusal(stopped ? 'journal-stopped' : 'read-anew'));
    return undefined;
  }
  const { from, name, passages, aliases } = split;
  await settled(desk);
  const draft = new DraftBuilder(desk);
  const id = addBeside(desk, draft, from, name);
  for (const alias of aliases) {
    draft.register({ op: 'put', type: 'alias', id: alias.id, fields: { actor: id } });
  }
  const named = idsBecoming(desk.workspace, from.kind === 'actor' ? 'actor' : 'theme', from.id);
  for (const [document, own] of groupBy(passages, (each) => each.document)) {
    if (watch.signal.aborted) {
      notify(splitText.stopped);
      return undefined;
    }
    const objects = await objectsOfDocument(desk.database, document);
    draft.stream(
      document,
      ...own.flatMap((passage) =>
        from.kind === 'actor'
          ? moveActor(objects, passage.id, named, id)
          : moveTheme(objects, passage.id, named, id),
      ),
    );
  }
  const parts = partsOf(draft.streams, PATCHES_AT_ONCE);
  const write = (): Promise<boolean> => writeParts(desk, parts, NAMED, watch);
  const isWhole = await (parts.length === 1 ? write() : whileWritten(desk, write));
  return isWhole ? codeKey(from.kind, id) : undefined;
}

/** A new entry that stands where the other one does. */
function addBeside(desk: Desk, draft: DraftBuilder, from: CodeEntry, name: string): string {
  const { parent, type } = from;
  if (from.kind === 'actor') {
    const id = addActor(desk, draft, name, { ...(type && { type }) });
    if (parent !== undefined) draft.register({ op: 'put', type: 'actor', id, fields: { partOf: parent } });
    return id;
  }
  const id = desk.newId();
  const fields = { name, ...(parent !== undefined && { parent }) };
  draft.register({ op: 'put', type: 'theme', id, fields });
  return id;
}

/** The actor's links on a passage, put on another one with what they say. */
function moveActor(
  objects: DocumentObjects,
  passage: string,
  named: readonly string[],
  to: string,
): KnownPatch[] {
  const gone: KnownPatch[] = [];
  const has = new Set<(typeof roles)[number]>();
  let ref: Ref | undefined;
  for (const actor of named) {
    const appearance = linkId('appears', passage, actor);
    const object = objects.get(keyOf('appears', appearance));
    if (object && isListed(object)) {
      gone.push({ op: 'del', type: 'appears', id: appearance });
      // A row of this kind has the fields of this kind.
      ref ??= (rowOf(object) as Row<'appears'>).ref;
    }
    for (const role of roles) {
      const id = linkId('role', passage, actor, role);
      if (!isThere(objects, 'role', id)) continue;
      gone.push({ op: 'del', type: 'role', id });
      has.add(role);
    }
  }
  if (gone.length === 0) return [];
  return [...gone, appears(passage, to, ref), ...[...has].map((role) => hasRole(passage, to, role))];
}

function moveTheme(
  objects: DocumentObjects,
  passage: string,
  named: readonly string[],
  to: string,
): KnownPatch[] {
  const gone = named
    .map((theme) => linkId('labelled', passage, theme))
    .filter((id) => isThere(objects, 'labelled', id))
    .map((id): KnownPatch => ({ op: 'del', type: 'labelled', id }));
  return gone.length === 0 ? [] : [...gone, hasTheme(passage, to)];
}

function isThere(objects: DocumentObjects, type: 'role' | 'labelled', id: string): boolean {
  const object = objects.get(keyOf(type, id));
  return object !== undefined && isListed(object);
}
