import type { CommandId } from '#shared/commands';
import { builtInField, isPassageField, type FieldKey } from '#shared/model/recording';
import { judgementOf } from '../state/judgement';
import { ownCopyIn } from '../state/own-copy';
import { say, session } from '../state/session';
import { keyOfUntidy, untidyIn, type Lack, type Untidy, type Work } from '../state/tidy';
import { fieldNames } from '../text/recording';
import { tidyText } from '../text/tidy';
import type { Desk } from './desk';
import { requiredOf } from './filter';
import { refuse, type Plan, type Refusal } from './plan';
import { toggleSection } from './sections';
import { selectPassage } from './select';

/** What is unfinished in one's own copy of the open document; the same array until that changes. */
export function untidyNow(desk: Desk): readonly Untidy[] {
  const work = workOf(desk);
  if (last && (Object.keys(work) as (keyof Work)[]).every((part) => work[part] === last?.work[part])) {
    return last.untidy;
  }
  last = { work, untidy: untidyIn(work) };
  return last.untidy;
}

let last: { work: Work; untidy: readonly Untidy[] } | undefined;

function workOf(desk: Desk): Work {
  const { book, implications, actors, workspace, project } = desk;
  const { document } = workspace;
  const layer = ownCopyIn(workspace, project.author);
  return {
    passages: book.inOrder(),
    implications: implications.get(),
    actors: actors.get(),
    document: document === undefined ? undefined : workspace.find('document', document),
    layer,
    required: requiredOf(desk),
    isJudged: judgementOf(workspace, layer) !== undefined,
  };
}

/** @returns how to stop listening to all that can make something untidy or tidy. */
export function listenToUntidy({ book, workspace }: Desk, listener: () => void): () => void {
  const stops = [book.listen(listener), workspace.listen(listener)];
  return () => {
    for (const stop of stops) stop();
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
  say(tidyText.said(all.indexOf(item) + 1, all.length, item.title, describeLacks(desk, item.lacks)));
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
  const here = all.findIndex(
    (item) => keyOfUntidy(item) === untidy && (item.kind !== 'passage' || item.id === selected),
  );
  const from = here >= 0 ? here + step : placeByCaret(desk, all, step);
  const item = all.at(from % all.length);
  return { kind: 'do', run: () => item && goToUntidy(desk, item) };
}

/** The first untidy passage after the caret, or the last before it; past them, what stands behind or before. */
function placeByCaret({ book, reader }: Desk, all: readonly Untidy[], step: 1 | -1): number {
  const caret = reader?.caret ?? 0;
  const startOf = ({ kind, id }: Untidy): number =>
    kind === 'passage' ? (book.find(id)?.start ?? 0) : Infinity;
  const after = all.findIndex((item) => startOf(item) >= caret);
  if (step === -1) return (after < 0 ? all.length : after) - 1;
  return after < 0 ? 0 : after;
}
