import type { Draft } from '#shared/history/write';
import type { KnownPatch } from '#shared/model/change';
import { Workspace, type Pending } from '#renderer/state/workspace';
import { aDraft, AJournal } from './a-journal';
import { DOCUMENT } from './ids';

/** A workspace with a document open and a journal behind it: what commands paint, and what saves it. */
export class AWorkbench {
  readonly journal = new AJournal();
  readonly workspace = new Workspace(this.journal.project, this.journal.author);

  constructor(...saved: readonly (readonly KnownPatch[])[]) {
    this.workspace.load([], DOCUMENT);
    for (const patches of saved) this.does(...patches);
  }

  /** One action, from the key press until it is saved. */
  does(...patches: readonly KnownPatch[]): void {
    this.saved(this.begins(...patches));
  }

  /** One action that is painted and waits for the disk. */
  begins(...patches: readonly KnownPatch[]): Pending {
    return this.workspace.stage(inStreams(this.journal.project, patches));
  }

  /** The journal has the action on the disk. */
  saved(pending: Pending): void {
    this.workspace.confirm(pending, this.journal.write(pending.draft).changes);
  }
}

const OF_REGISTER: ReadonlySet<string> = new Set([
  'actor',
  'alias',
  'person',
  'project',
  'theme',
  'guideline',
  'source',
  'recordedField',
]);

/** A draft that puts each patch into the stream in which its object is written: the register, or the open document. */
function inStreams(project: string, patches: readonly KnownPatch[]): Draft {
  const isOfRegister = (patch: KnownPatch) => 'type' in patch && OF_REGISTER.has(patch.type);
  const streams = [
    { stream: project, patches: patches.filter(isOfRegister) },
    { stream: DOCUMENT, patches: patches.filter((patch) => !isOfRegister(patch)) },
  ];
  return aDraft(streams.filter(({ patches: some }) => some.length > 0));
}
