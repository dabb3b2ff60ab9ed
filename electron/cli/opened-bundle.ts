import { canonicalJson } from '#shared/canonical-json';
import type { ReadBundle } from '#shared/bundle/content';
import type { FoldedObject } from '#shared/history/fold';
import { foldAll, stateOf, type State, type StateObject } from '#shared/history/state';
import { decodeRevision } from '#shared/import/decode-revision';
import type { Document } from '#shared/model/document';
import type { EntityType, FieldsOf } from '#shared/model/entities';
import { readBundle } from '../bundle/bundle-file';
import type { ExitCode, Io } from './command';
import { failureInWords } from './failure-words';

/** An object as a bundle has it. Its fields are what their schema says, but any of them may be unset. */
export type Row<Type extends EntityType> = Partial<FieldsOf<Type>> & {
  id: string;
  stream: string;
  created: { author: string; at: string };
};

/** A verified bundle, with the state that all its changes make (taken or not) and the texts of its documents. */
export type OpenedBundle = {
  readonly bundle: ReadBundle;
  readonly state: State;
  /** The objects behind the state. */
  readonly objects: ReadonlyMap<string, FoldedObject>;
  readonly rows: <Type extends EntityType>(type: Type) => Row<Type>[];
};

/** Opens a bundle for a command and closes it behind it; one that cannot be opened is a finding. */
export async function withBundle(
  file: string,
  io: Io,
  work: (opened: OpenedBundle) => Promise<ExitCode>,
): Promise<ExitCode> {
  const read = await readBundle(file);
  if (!read.ok) {
    io.err(`${failureInWords(read.failure)}\n`);
    return 1;
  }
  const bundle = read.value;
  try {
    const objects = foldAll(bundle.changes);
    const state = stateOf(objects);
    await addTexts(state['document'] ?? [], bundle);
    return await work({ bundle, state, objects, rows: (type) => (state[type] ?? []) as never });
  } finally {
    await bundle.close();
  }
}

/** The state in canonical form: the same for the same changes, in whatever order they came. */
export function canonicalState({ state }: OpenedBundle): string {
  return canonicalJson(state);
}

async function addTexts(documents: StateObject[], { blobs }: ReadBundle): Promise<void> {
  for (const document of documents) {
    const revision = document['revision'] as Document['revision'] | undefined;
    if (!revision || !blobs.digests.includes(revision.blob)) continue;
    const file = decodeRevision(await blobs.read(revision.blob));
    if (file.ok) (document as { text?: string }).text = file.value.text;
  }
}
