import type { CommandId } from '#shared/commands';
import { builtInField, isPassageField, type FieldKey } from '#shared/model/recording';
import { judgementOf } from '../state/judgement';
import { ownCopyIn } from '../state/own-copy';
import { say, session } from '../state/session';
import { keyOfUntidy, untidyIn, type Lack, type Untidy } from '../state/tidy';
import type { PassageBook } from '../state/passage-book';
import type { FieldSetting } from '../state/recording';
import { UntidyPassages } from '../state/untidy-passages';
import { fieldNames } from '../text/recording';
import { tidyText } from '../text/tidy';
import type { Desk } from './desk';
import { requiredOf } from './filter';
import { refuse, type Plan, type Refusal } from './plan';
import { toggleSection } from './sections';
import { selectPassage } from './select';

/** What is unfinished: first passages by their place, then all else. */
export type UntidyRows = {
  readonly length: number;
  at(index: number): Untidy | undefined;
  /** Where the thing of a key stands; -1 if it is none of them. */
  placeOf(key: string): number;
  /** How many passages among them begin before an offset. */
  countBefore(offset: number): number;
};

/** What is unfinished in one's own copy of the open document. Passages are looked at again only after they have changed. */
export function untidyNow(desk: Desk): UntidyRows {
  const passages = untidyPassages(desk);
  const others = untidyOthers(desk, passages);
  const count = passages?.length ?? 0;
  return {
    length: count + others.length,
    at: (index) => {
      if (index < 0) return undefined;
      const passage = index < count ? passages?.at(index) : undefined;
      return passage ? { kind: 'passage', ...passage } : others[index - count];
    },
    placeOf: (key) => {
      const [kind, id = ''] = key.split(':');
      if (kind === 'passage') return passages?.placeOf(id) ?? -1;
      const at = others.findIndex((item) => keyOfUntidy(item) === key);
      return at < 0 ? -1 : count + at;
    },
    countBefore: (offset) => passages?.countBefore(offset) ?? 0,
  };
}

/** What is unfinished, if that can be told without looking at many passages first. */
export function untidyAtHand(desk: Desk): UntidyRows | undefined {
  return (untidyPassages(desk)?.isWhole ?? true) ? untidyNow(desk) : undefined;
}

/** Looks at passages that have not been looked at yet, as long as there is time. @returns whether that was all of them. */
function lookForUntidy(desk: Desk, hasTime: () => boolean): boolean {
  const passages = untidyPassages(desk);
  passages?.lookOn(hasTime);
  return passages?.isWhole ?? true;
}

type Followed = {
  readonly layer: string;
  readonly required: readonly FieldSetting[];
  readonly passages: UntidyPassages;
};
const followed = new WeakMap<PassageBook, Followed>();

function untidyPassages(desk: Desk): UntidyPassages | undefined {
  const { book, workspace, project } = desk;
  const layer = ownCopyIn(workspace, project.author);
  if (layer === undefined) return undefined;
  const required = requiredOf(desk);
  const known = followed.get(book);
  if (known?.layer === layer && known.required === required) return known.passages;
  known?.passages.stop();
  const passages = new UntidyPassages(book, layer, required);
  followed.set(book, { layer, required, passages });
  return passages;
}

function untidyOthers(desk: Desk, passages: UntidyPassages | undefined): Untidy[] {
  const { implications, actors, workspace, project } = desk;
  const { document } = workspace;
  const layer = ownCopyIn(workspace, project.author);
  return untidyIn({
    isInPassage: (actor) => passages?.hasActor(actor) ?? false,
    implications: implications.get(),
    actors: actors.get(),
    document: document === undefined ? undefined : workspace.find('document', document),
    layer,
    required: requiredOf(desk),
    isJudged: judgementOf(workspace, layer) !== undefined,
  });
}

/** Looks at changed passages may wait so long, in milliseconds, while the hand is busy. */
const LATEST_MS = 500;
const LEAST_MS = 3;

/**
 * Looks at what has changed when the window has nothing else to do, a part at a time, and tells when all has been looked at:
 * now, and after each change.
 *
 * @returns how to stop.
 */
export function followUntidy(desk: Desk, listener: () => void): () => void {
  let idle: number | undefined;
  const look = (deadline: IdleDeadline): void => {
    // Where the window is never idle, a few passages are looked at all the same.
    const until = performance.now() + LEAST_MS;
    const hasTime = (): boolean => deadline.timeRemaining() > 1 || performance.now() < until;
    idle = undefined;
    if (lookForUntidy(desk, hasTime)) listener();
    else ask();
  };
  const ask = (): void => {
    idle ??= requestIdleCallback(look, { timeout: LATEST_MS });
  };
  const stop = desk.workspace.listen(ask);
  ask();
  return () => {
    stop();
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}

/** "role of Russia not set, nobody affected" */
export function describeLacks({ recording }: Desk, lacks: readonly Lack[]): string {
  return lacks
    .map((lack) => {
      if (lack.what === 'role') return tidyText.role(lack.actor);
      if (lack.what !== 'field') return tidyText[lack.what];
      return tidyText.field(nameOfField(recording.get().find(lack.field)?.own?.name, lack.field));
    })
    .join(', ');
}

function nameOfField(own: string | undefined, key: string): string {
  return own ?? (builtInField(key) ? fieldNames[key as FieldKey] : key);
}

/** The command that mends what is missing first, where one does. */
export function mendingCommand({ kind, lacks: [first] }: Untidy): CommandId | undefined {
  if (first?.what === 'nobody' || first?.what === 'role') return 'tag';
  if (first?.what === 'source') return 'editSource';
  if (first?.what !== 'field' || kind === 'implication') return undefined;
  if (kind === 'document') return 'judge';
  return isPassageField(first.field) ? first.field : 'details';
}

export function nextUntidy(desk: Desk): Plan | Refusal {
  return walk(desk, 1);
}

export function previousUntidy(desk: Desk): Plan | Refusal {
  return walk(desk, -1);
}

/** Goes to an untidy thing: a passage in the text, anything else in the list, where Enter mends it. */
export function goToUntidy(desk: Desk, item: Untidy): void {
  const all = untidyNow(desk);
  session.set({ untidy: keyOfUntidy(item) });
  if (item.kind === 'passage') selectPassage(desk, item.id, { focus: !isInTidyList() });
  else {
    session.set({ isListShown: true });
    if (session.get().closedSections.includes('tidy')) toggleSection('tidy');
  }
  say(
    tidyText.said(
      all.placeOf(keyOfUntidy(item)) + 1,
      all.length,
      item.title,
      describeLacks(desk, item.lacks),
    ),
  );
}

function isInTidyList(): boolean {
  return document.activeElement?.closest('[data-tidy-list]') instanceof Element;
}

/** From the thing gone to last, else from the caret; round at the ends. */
function walk(desk: Desk, step: 1 | -1): Plan | Refusal {
  if (!desk.reader) return refuse('no-document');
  const all = untidyNow(desk);
  if (all.length === 0) return refuse('nothing-untidy');
  const { untidy, selected } = session.get();
  const isStill =
    untidy !== undefined && (!untidy.startsWith('passage:') || untidy === `passage:${selected}`);
  const here = isStill ? all.placeOf(untidy) : -1;
  const from = here >= 0 ? here + step : placeByCaret(desk, all, step);
  const item = all.at((from + all.length) % all.length);
  return { kind: 'do', run: () => item && goToUntidy(desk, item) };
}

/** The first untidy passage after the caret, or the last before it; past them, what stands behind or before. */
function placeByCaret({ reader }: Desk, all: UntidyRows, step: 1 | -1): number {
  const before = all.countBefore(reader?.caret ?? 0);
  return step === 1 ? before : before - 1;
}
