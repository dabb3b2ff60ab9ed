import { useCallback } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { createStore } from 'zustand/vanilla';
import type { Comparison } from '#shared/codes/compare-codebook';
import type { Room } from '#shared/commands/room';
import type { BundleFinding, FileHandle } from '#shared/ipc/contract';
import type { Favourites } from '#shared/ipc/favourite';
import type { Batch, Contrast, LocalState, Section, Theme } from '#shared/ipc/local-state';
import { ReadingSettings } from '#shared/ipc/reading-settings';
import type { OwnKeys } from '#shared/keys/keymap';
import type { Range } from '#shared/model/document';
import type { Basis, Domain } from '#shared/model/implication';
import type { RoleName } from '#shared/model/passage';
import type { Failure } from '#shared/result';
import type { OfferedWork } from './foreign-work';
import type { MentionList } from './mention-list';
import { noFilter, type Filter } from './filter';
import { noFind, type Find } from './find';
import type { EvidenceSource, ImplicationForm } from './implication-form';
import type { PassageOrder } from './passage-order';
import type { SavedSearchEntry } from './saved-searches';
import { useLatest } from './picture-first';
import { noSearch, type Search } from './search';

/** What the tag line is open on: a stretch of text, or a passage that is there already. */
export type TagLineAim = ({ kind: 'text'; range: Range } | { kind: 'passage'; id: string }) & {
  /** It takes the focus; one that a pointer selection brings up leaves it in the text. */
  readonly hasFocus: boolean;
};

/** The small form that stands in the margin beside the words it is about; one at a time. */
export type Line =
  | { readonly kind: 'tag'; readonly aim: TagLineAim }
  /** Which actor or implication of the passage to focus on. */
  | { readonly kind: 'focus'; readonly passage: string }
  /** The passages that lie at one place, the smallest first. */
  | { readonly kind: 'stack'; readonly range: Range; readonly passages: readonly string[] }
  /** Which implication the words or the passage bear on. */
  | { readonly kind: 'link'; readonly of: EvidenceSource }
  /** One field of a passage, by its key. */
  | { readonly kind: 'field'; readonly field: string; readonly aim: FieldAim }
  /** All that a passage records, to choose from. */
  | { readonly kind: 'details'; readonly aim: FieldAim };

/** What a field is recorded on: a passage, or words that become one with it. */
export type FieldAim = EvidenceSource;

/** What an implication drawer is open on. */
export type DrawerAim =
  { kind: 'new'; basis: Basis; evidence: EvidenceSource } | { kind: 'edit'; implication: string };

/** An open drawer with what it holds now. */
export type OpenDrawer = {
  readonly key: number;
  readonly aim: DrawerAim;
  readonly form: ImplicationForm;
  /** It holds something that is not saved. */
  readonly isChanged: boolean;
};

/** What was done in an article. */
export type ArticleWork = {
  readonly passages: number;
  readonly implications: number;
  readonly judgements: number;
};

/** Passages that can become a table: results of the search, those that the list shows, those of an article, or of all. */
export type TableOffer = {
  readonly of: 'ticked' | 'shown' | 'article' | 'library';
  /** What a file with them is called after. */
  readonly name: string;
  readonly articles: readonly { readonly id: string; readonly passages: number }[];
  /** Of the articles' passages these alone. */
  readonly only?: ReadonlySet<string>;
  readonly passages: number;
};

export type Dialog =
  /** It arrives once all of it is saved and is read into what the screens show: then there is nothing left to stop. */
  | { kind: 'bundle'; file: FileHandle; finding: BundleFinding; isArriving?: boolean }
  | { kind: 'export' }
  /** An article that is to be saved with its passages as a page. */
  | { kind: 'markedCopy'; document: string; title: string }
  /** Which passages can become a table; what one most likely wants first. */
  | { kind: 'exportTable'; offers: readonly TableOffer[] }
  | { kind: 'source' }
  /** Which blocks of the text are to be corrected: the first, counted from 0, and how many. */
  | { kind: 'correct'; first: number; count: number }
  | { kind: 'leftOut' }
  | { kind: 'original' }
  | { kind: 'versions' }
  | { kind: 'newProject' }
  | { kind: 'openProject' }
  | { kind: 'renameProject' }
  | { kind: 'paste' }
  | { kind: 'openByName' }
  | { kind: 'openLink' }
  | { kind: 'page' }
  /** At an outlet, or at one to be made of what an article says of it. */
  | { kind: 'outlets'; outlet: string | undefined; fresh?: { name: string; patterns: readonly string[] } }
  | { kind: 'keys'; isChanging: boolean }
  | { kind: 'palette' }
  | { kind: 'readingSettings' }
  | { kind: 'recording' }
  | { kind: 'reading'; name: string }
  /** With tags that look for a place among them. */
  | { kind: 'favourites'; adding?: readonly LastTag[] }
  /** What came in last, with a line of it in hand. */
  | { kind: 'intake'; entry?: string }
  /** Whether an article is to go, with what was done in it. */
  | { kind: 'removeArticle'; document: string; work: ArticleWork }
  /** How the text of a document came about. */
  | { kind: 'documentReport'; document: string }
  /** What was said of a document as a whole. */
  | { kind: 'articleNotes'; document: string }
  /** Work of another program, before it is taken in. */
  | { kind: 'foreignWork'; offered: OfferedWork }
  /** Under which name a search is kept; or another name for one that is. */
  | { kind: 'saveSearch'; query: string; saved?: SavedSearchEntry }
  /** An entry to be made: below another one, where one is at hand. */
  | { kind: 'newCode'; of: 'actor' | 'theme'; parent?: string }
  /** Entries that are to become one, by their keys; a single one with another that is asked for. */
  | { kind: 'mergeCodes'; codes: readonly string[] }
  /** What a file with a codebook would do here, before it is taken. */
  | { kind: 'importCodebook'; name: string; comparisons: readonly Comparison[] }
  /** An entry of which some passages are to become one of their own. */
  | { kind: 'splitCode'; code: string }
  /** Where entries are to stand, by their keys. */
  | { kind: 'moveCodes'; codes: readonly string[] }
  | { kind: 'failure'; failure: Failure };

export type LastTag = { readonly actor: { id: string }; readonly roles: readonly RoleName[] };

export type Notice = {
  readonly id: number;
  readonly tone: 'news' | 'failure';
  readonly text: string;
  readonly canUndo?: boolean;
  /** It is old news as soon as something else is done. */
  readonly isPassing?: boolean;
  /** Which action it tells of, by number. */
  readonly begun: number;
  /** One thing that can be done about it. */
  readonly action?: { readonly label: string; readonly run: () => void };
};

/** How far the reading of a project from its beginning is. */
export type ReadingAnew = {
  /** From 0 to 1. */
  readonly share: number;
  /** How long it may still take; unknown at first. */
  readonly leftMs: number | undefined;
};

/** What is open, selected or under way now. Never saved; what should be found again is in the local state. */
export type Session = {
  room: Room;
  /** The document in the reader. */
  document: string | undefined;
  /** The line of the library that is selected. */
  listed: string | undefined;
  /** The articles that came in together and are read one after another: the queues, the last one last. */
  batches: readonly Batch[];
  selected: string | undefined;
  /** The passage selected or made last, whether it still is: what further words belong to. */
  lastPassage: string | undefined;
  /** What to press next, while a key waits for another. */
  hint: string | undefined;
  line: Line | undefined;
  /** Which passages are shown; the others step back. */
  filter: Filter;
  passageOrder: PassageOrder;
  /** The unfinished thing that was gone to last, by its key. */
  untidy: string | undefined;
  /** The passage without a place that was gone to last. */
  lost: string | undefined;
  /** The bar that stands above the text, one at a time. */
  bar: 'find' | 'judge' | 'found' | undefined;
  find: Find;
  /** The search through all articles. */
  search: Search;
  /** The implication drawers that are open; the last is the one on the screen. */
  drawers: readonly OpenDrawer[];
  /** The actors and roles put on a passage last: what *Same as last* repeats. */
  lastTags: readonly LastTag[];
  /** The domain set last in a drawer: offered in the next one. */
  lastDomain: Domain | undefined;
  /** Who was said to say something last, outermost first: offered for the next passage. */
  lastSpeakers: readonly string[];
  /** The ids of the actors that were put on passages lately, the latest first. */
  recentActors: readonly string[];
  /** The project's favourites on this machine, as the local state holds them. */
  favourites: Favourites;
  dialog: Dialog | undefined;
  notices: readonly Notice[];
  /** What assistive technology is to say; a new object each time. */
  spoken: { readonly text: string } | undefined;
  /** How many actions were begun: what a toast offers to undo must still be the last one. */
  begun: number;
  /** How many actions wait for the disk. */
  unsaved: number;
  savedAt: number | undefined;
  /** How many actions have waited so long for the disk that the person should know. */
  overdue: number;
  /** The screens no longer follow what is saved: the window must be loaded again. */
  isLost: boolean;
  /** Set when the journal can no longer be written: nothing more is taken. */
  stopped: Failure | undefined;
  /** What is being undone or done again for so long that the person should know. */
  takingBack: 'undo' | 'redo' | undefined;
  /** Set while a project is read anew: the one on the screen, or one that is being opened. */
  readingAnew: ReadingAnew | undefined;
  /** Of the project on the screen the rest is still being read: what is there can be read, and nothing is written. */
  isReadInPart: boolean;
  canUndo: string | undefined;
  canRedo: string | undefined;
  /** Requests to the network that were refused: by the main process, and before that by the page's own policy. */
  refusedRequests: number;
  refusedByPolicy: number;
  theme: Theme;
  contrast: Contrast;
  reading: ReadingSettings;
  /** Assistive technology reads the window. */
  isAssisted: boolean;
  /** The text shows no highlights and has none announced, for this session. */
  areHighlightsSilenced: boolean;
  /** The list of an actor's mentions, while it is open. */
  mentionList: MentionList | undefined;
  /** Names that nobody has tagged yet are underlined. */
  areGhostsShown: boolean;
  isListShown: boolean;
  isMarginShown: boolean;
  isPassageMapShown: boolean;
  /** How far a person is through the sample's tasks, beyond what is stored. */
  firstSteps: LocalState['firstSteps'];
  closedSections: readonly Section[];
  /** The person's own keys, where they differ from what commands come with. */
  ownKeys: OwnKeys;
  hasSingleKeys: boolean;
};

const store = createStore<Session>()(() => ({
  room: 'library',
  document: undefined,
  listed: undefined,
  batches: [],
  selected: undefined,
  lastPassage: undefined,
  hint: undefined,
  line: undefined,
  filter: noFilter,
  passageOrder: 'place',
  untidy: undefined,
  lost: undefined,
  bar: undefined,
  find: noFind,
  search: noSearch,
  drawers: [],
  lastTags: [],
  lastDomain: undefined,
  lastSpeakers: [],
  recentActors: [],
  favourites: [],
  dialog: undefined,
  notices: [],
  spoken: undefined,
  begun: 0,
  unsaved: 0,
  savedAt: undefined,
  overdue: 0,
  isLost: false,
  stopped: undefined,
  takingBack: undefined,
  readingAnew: undefined,
  isReadInPart: false,
  canUndo: undefined,
  canRedo: undefined,
  refusedRequests: 0,
  refusedByPolicy: 0,
  theme: 'system',
  contrast: 'system',
  reading: ReadingSettings.parse({}),
  isAssisted: false,
  areHighlightsSilenced: false,
  mentionList: undefined,
  areGhostsShown: true,
  isListShown: true,
  isMarginShown: true,
  isPassageMapShown: true,
  firstSteps: { skipped: [], isHidden: false },
  closedSections: ['tidy'],
  ownKeys: {},
  hasSingleKeys: true,
}));

/** Something of the session, drawn again when it is another value. */
export function useSession<Value>(of: (now: Session) => Value): Value {
  return useLatest(
    store.subscribe,
    useCallback(() => of(store.getState()), [of]),
  );
}

/** Parts of the session: what shows them is drawn again when one of these changes, and not when others do. */
export function useSessionParts<Name extends keyof Session>(...names: readonly Name[]): Pick<Session, Name> {
  return useSession(
    useShallow((now) => Object.fromEntries(names.map((name) => [name, now[name]])) as Pick<Session, Name>),
  );
}

export const session = {
  get: store.getState,
  set: store.setState,
  /** @returns how to stop listening. Listeners are told what is now, and what was before. */
  listen: store.subscribe,
};

/** Waits until something is so; at once if it is. */
export function sessionOnce(is: (now: Session) => boolean): Promise<void> {
  if (is(store.getState())) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.subscribe((now) => {
      if (!is(now)) return;
      stop();
      resolve();
    });
  });
}

let lastNotice = 0;

/** Shows a sentence: news at the edge of the window for some seconds, a failure above all until it is dismissed. */
export function notify(
  text: string,
  options: Partial<Pick<Notice, 'tone' | 'canUndo' | 'isPassing' | 'action'>> = {},
): void {
  const notice: Notice = { id: ++lastNotice, tone: 'news', text, begun: session.get().begun, ...options };
  session.set(({ notices }) => ({ notices: [...notices.slice(-2), notice] }));
}

/** Has assistive technology say what is plain to see on the screen. */
export function say(spoken: string): void {
  session.set({ spoken: { text: spoken } });
}

export function dismissNotice(id: number): void {
  session.set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}
