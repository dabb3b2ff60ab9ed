import { create } from 'zustand';
import type { BundleFinding, FileHandle } from '#shared/ipc/contract';
import type { Theme } from '#shared/ipc/local-state';
import type { Range } from '#shared/model/document';
import type { Basis, Confidence, Domain, Effect, Likelihood, Stance } from '#shared/model/implication';
import type { RoleName } from '#shared/model/passage';
import type { Failure } from '#shared/result';

export type Room = 'library' | 'reader';

/** What the tag line is open on: a stretch of text, or a passage that is there already. */
export type TagLineAim = ({ kind: 'text'; range: Range } | { kind: 'passage'; id: string }) & {
  /** It takes the focus; one that a pointer selection brings up leaves it in the text. */
  readonly hasFocus: boolean;
};

/** What the implication drawer is open on, and what was typed into it when the program ended. */
export type DrawerAim = (
  | {
      kind: 'new';
      basis: Basis;
      evidence: { kind: 'passage'; id: string } | { kind: 'text'; range: Range };
    }
  | { kind: 'edit'; implication: string }
) & { readonly draft?: ImplicationForm };

/** What the drawer holds: one implication with whom it affects and what it rests on. */
export type ImplicationForm = {
  readonly statement: string;
  readonly basis: Basis;
  readonly domain: Domain | undefined;
  readonly likelihood: Likelihood | undefined;
  readonly confidence: Confidence | undefined;
  readonly confidenceReason: string;
  readonly affected: readonly {
    readonly actor: { id: string } | { name: string };
    readonly effect: Effect | undefined;
  }[];
  readonly evidence: readonly { readonly passage: string; readonly stance: Stance }[];
};

export type Dialog =
  | { kind: 'bundle'; file: FileHandle; finding: BundleFinding }
  | { kind: 'export' }
  | { kind: 'source' }
  | { kind: 'newProject' }
  | { kind: 'paste' }
  | { kind: 'keys' }
  | { kind: 'reading'; name: string }
  | { kind: 'failure'; failure: Failure };

export type LastTag = { readonly actor: { id: string }; readonly roles: readonly RoleName[] };

export type Notice = {
  readonly id: number;
  readonly tone: 'news' | 'failure';
  readonly text: string;
  readonly canUndo?: boolean;
};

/** What is open, selected or under way now. Never saved; what should be found again is in the local state. */
export type Session = {
  room: Room;
  /** The document in the reader. */
  document: string | undefined;
  selected: string | undefined;
  tagLine: TagLineAim | undefined;
  drawer: DrawerAim | undefined;
  /** The actors and roles put on a passage last: what *Same as last* repeats. */
  lastTags: readonly LastTag[];
  dialog: Dialog | undefined;
  notices: readonly Notice[];
  /** Work of more than a moment: how far it is. */
  job: { done: number; of: number; stop: () => void } | undefined;
  /** How many actions wait for the disk. */
  unsaved: number;
  savedAt: number | undefined;
  /** An action has waited so long for the disk that the person should know. */
  isOverdue: boolean;
  /** Set when the journal can no longer be written: nothing more is taken. */
  stopped: Failure | undefined;
  canUndo: string | undefined;
  canRedo: string | undefined;
  /** Requests to the network that were refused: by the main process, and before that by the page's own policy. */
  refusedRequests: number;
  refusedByPolicy: number;
  theme: Theme;
  isListShown: boolean;
  isMarginShown: boolean;
};

export const useSession = create<Session>()(() => ({
  room: 'library',
  document: undefined,
  job: undefined,
  selected: undefined,
  tagLine: undefined,
  drawer: undefined,
  lastTags: [],
  dialog: undefined,
  notices: [],
  unsaved: 0,
  savedAt: undefined,
  isOverdue: false,
  stopped: undefined,
  canUndo: undefined,
  canRedo: undefined,
  refusedRequests: 0,
  refusedByPolicy: 0,
  theme: 'system',
  isListShown: true,
  isMarginShown: true,
}));

export const session = {
  get: useSession.getState,
  set: useSession.setState,
};

let lastNotice = 0;

/** Shows a sentence at the edge of the window for some seconds; assistive technology reads it. */
export function notify(text: string, options: { tone?: Notice['tone']; canUndo?: boolean } = {}): void {
  const notice: Notice = {
    id: ++lastNotice,
    tone: options.tone ?? 'news',
    text,
    canUndo: options.canUndo ?? false,
  };
  session.set(({ notices }) => ({ notices: [...notices.slice(-2), notice] }));
}

export function dismissNotice(id: number): void {
  session.set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}
