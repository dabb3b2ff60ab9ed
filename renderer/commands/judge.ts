import { judgementOf, type Relevance } from '../state/judgement';
import { ownCopyIn } from '../state/own-copy';
import { session } from '../state/session';
import type { Desk } from './desk';
import { goToNextUnread } from './next-unread';
import { ownLayer } from './passages';
import { DraftBuilder, refuse, type Plan, type Refusal } from './plan';

/** What the form holds: either may be left open. */
export type JudgementForm = { readonly relevance: Relevance | undefined; readonly bottomLine: string };

/** Opens the form above the text. */
export function judge(desk: Desk): Plan | Refusal {
  if (!desk.reader) return refuse('no-document');
  return { kind: 'do', run: () => session.set({ bar: 'judge', line: undefined }) };
}

/** The judgement as it stands in one's own copy. */
export function judgementHere({ workspace, project }: Desk): JudgementForm {
  const { fields } = judgementOf(workspace, ownCopyIn(workspace, project.author)) ?? {};
  return { relevance: fields?.relevance, bottomLine: fields?.bottomLine ?? '' };
}

/** Writes what differs; with nothing left in it, the judgement goes. */
export function planJudgement(desk: Desk, form: JudgementForm, isGoingOn: boolean): Plan | Refusal {
  const { workspace, project } = desk;
  const before = judgementOf(workspace, ownCopyIn(workspace, project.author));
  const wanted = { relevance: form.relevance, bottomLine: form.bottomLine.trim() || undefined };
  const isEmpty = wanted.relevance === undefined && wanted.bottomLine === undefined;
  if (isEmpty && !before) return refuse('no-judgement');
  const after = (): void => {
    session.set({ bar: undefined });
    if (isGoingOn) void goToNextUnread(desk);
    else desk.reader?.focus();
  };
  const changed = Object.entries(wanted).filter(
    ([field, value]) => value !== before?.fields[field as keyof typeof wanted],
  );
  if (changed.length === 0) return { kind: 'do', run: after };
  const draft = new DraftBuilder(desk);
  if (before && isEmpty) draft.document({ op: 'del', type: 'judgement', id: before.id });
  else if (before) {
    const fields = Object.fromEntries(changed.map(([field, value]) => [field, value ?? null]));
    draft.document({ op: 'put', type: 'judgement', id: before.id, fields });
  } else {
    const layer = ownLayer(desk, draft);
    const fields = Object.fromEntries(changed.map(([field, value]) => [field, value ?? null]));
    draft.document({ op: 'put', type: 'judgement', id: desk.newId(), fields: { layer, ...fields } });
  }
  return { kind: 'write', draft: draft.build('judge'), after };
}
