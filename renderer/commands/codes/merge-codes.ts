import type { Json } from '#shared/canonical-json';
import type { KnownPatch } from '#shared/model/change';
import { codeKey, type CodeEntry, type KeptAlias } from '../../state/codebook';
import { type Guidance } from '../../state/guidelines';
import { withoutFocus } from '../../state/filter';
import { session } from '../../state/session';
import type { Desk } from '../desk';
import { DraftBuilder, refuse, type Plan, type Refusal } from '../plan';
import { codesAtHand } from './codes-at-hand';
import { canBeChanged } from './edit-code';
import { writeFields, writeGuidance } from './write-codes';

/** Opens what is to be merged: with one entry at hand it is asked first which other one is meant. */
export function mergeCodes(desk: Desk): Plan | Refusal {
  return openMerge(codesAtHand(desk));
}

/** The same for actors that are named by their ids, from whichever room. */
export function openActorMerge(desk: Desk, actors: readonly string[]): Plan | Refusal {
  const { find } = desk.codebook.get();
  return openMerge(actors.flatMap((id) => find(codeKey('actor', id)) ?? []));
}

function openMerge(entries: readonly CodeEntry[]): Plan | Refusal {
  const [first, ...others] = entries;
  if (!first) return refuse('no-entry');
  if (!entries.every(canBeChanged)) return refuse('fixed-entry');
  if (others.some(({ kind }) => kind !== first.kind)) return refuse('mixed-entries');
  const codes = entries.map(({ key }) => key);
  return { kind: 'do', run: () => session.set({ dialog: { kind: 'mergeCodes', codes } }) };
}

/**
 * Makes one of several actors, or of several themes. The others keep their ids and lead to the one that is kept: what is
 * tagged with them, in whichever article and copy, is from then on tagged with it, and undone it is as it was. Their names
 * and aliases become its aliases; what it leaves open it takes over from them.
 */
export function planMerge(desk: Desk, kept: CodeEntry, others: readonly CodeEntry[]): Plan | Refusal {
  const merged = others.filter(({ key, kind }) => key !== kept.key && kind === kept.kind);
  if (!canBeChanged(kept) || merged.length === 0) return refuse('unchanged');
  const draft = new DraftBuilder(desk);
  for (const { kind, id } of merged) {
    draft.register({
      op: 'put',
      type: kind === 'actor' ? 'actor' : 'theme',
      id,
      fields: { mergedInto: kept.id },
    });
  }
  writeFields(desk, draft, kept, fieldsTaken(desk, kept, merged));
  writeGuidance(desk, draft, kept, guidanceTaken(kept, merged));
  if (kept.kind === 'actor') draft.register(...aliasesTaken(desk, kept, merged));
  return {
    kind: 'write',
    draft: draft.build('mergeCodes'),
    // The reader must not go on showing what nobody is any more.
    after: () => session.set(({ filter }) => ({ filter: withoutFocus(filter) })),
  };
}

/** The names under which the kept actor will be found beside its own, each with whose it was. */
export function namesTaken(
  kept: CodeEntry,
  others: readonly CodeEntry[],
): readonly { readonly text: string; readonly from: CodeEntry; readonly alias: KeptAlias | undefined }[] {
  const known = new Set([kept.name, ...kept.aliases.map(({ text }) => text)]);
  return others.flatMap((from) =>
    [
      { text: from.name, alias: undefined },
      ...from.aliases.map((alias) => ({ text: alias.text, alias })),
    ].flatMap(({ text, alias }) => {
      if (known.has(text)) return [];
      known.add(text);
      return [{ text, from, alias }];
    }),
  );
}

/** What the kept entry leaves open and one of the others says; the first of them that does. */
export function guidanceTaken(kept: CodeEntry, others: readonly CodeEntry[]): Guidance {
  const fields = ['definition', 'useWhen', 'doNotUseWhen'] as const;
  return Object.fromEntries(
    fields.flatMap((field) => {
      const said = kept[field] === undefined ? others.find((one) => one[field] !== undefined) : undefined;
      return said ? [[field, said[field]] as const] : [];
    }),
  );
}

function aliasesTaken(desk: Desk, kept: CodeEntry, others: readonly CodeEntry[]): KnownPatch[] {
  return namesTaken(kept, others).map(({ text, alias }) =>
    alias
      ? { op: 'put', type: 'alias', id: alias.id, fields: { actor: kept.id } }
      : {
          op: 'put',
          type: 'alias',
          id: desk.newId(),
          fields: { actor: kept.id, text, kind: 'name', apply: 'auto' },
        },
  );
}

function fieldsTaken(
  desk: Desk,
  kept: CodeEntry,
  others: readonly CodeEntry[],
): Record<string, Json | undefined> {
  const gone = new Set(others.map(({ id }) => id));
  const parents = others.flatMap(({ parent }) => (parent === undefined ? [] : [parent]));
  const above = parents.find((id) => id !== kept.id && !gone.has(id) && !standsBelow(desk, kept, id));
  // Who was part of one of them would be part of itself.
  const wasBelow = kept.parent !== undefined && gone.has(kept.parent);
  const parent = kept.parent === undefined || wasBelow ? above : kept.parent;
  const field = kept.kind === 'actor' ? 'partOf' : 'parent';
  if (kept.kind === 'theme') return { [field]: parent };
  const own = desk.workspace.fields('actor', kept.id)?.ids;
  const ids = {
    ...Object.assign({}, ...others.map(({ id }) => desk.workspace.fields('actor', id)?.ids)),
    ...own,
  };
  return {
    [field]: parent,
    type: kept.type ?? others.find(({ type }) => type !== undefined)?.type,
    note: kept.note ?? others.find(({ note }) => note !== undefined)?.note,
    ...(Object.keys(ids).length > 0 && { ids }),
  };
}

function standsBelow(desk: Desk, { kind, id: above }: CodeEntry, id: string): boolean {
  const { find } = desk.codebook.get();
  const seen = new Set<string>();
  for (let at = find(codeKey(kind, id)); at && !seen.has(at.id); at = find(codeKey(kind, at.parent ?? ''))) {
    if (at.id === above) return true;
    seen.add(at.id);
  }
  return false;
}
