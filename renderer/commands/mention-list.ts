import type { Range } from '#shared/model/document';
import type { Mention } from '#shared/suggestions/candidate';
import type { RoleName } from '#shared/model/passage';
import { groupBy } from '#shared/group-by';
import {
  mentionCounts,
  mentionedIn,
  tickable,
  tickedAtFirst,
  type MentionList,
  type MentionRow,
  type MentionScope,
} from '../state/mention-list';
import { notify, say, session } from '../state/session';
import { mentionText } from '../text/mentions';
import { carryOut } from './carry-out';
import type { Desk } from './desk';
import { mentionsHere, rowsHere, rowsInLibrary } from './find-mentions';
import { planMentions } from './plan-mentions';
import { reject, rejectionOf } from './rejections';

/** A person who tags every mention says with it that the actor is mentioned. */
const USUAL_ROLE: RoleName = 'mentioned';

/** How often the screen follows a search through the library, in milliseconds. */
const FOLLOW_MS = 150;

/** The search that is under way; a newer one takes its place, and what the older one finds is not shown. */
let latest = 0;

/** Opens the list of an actor's mentions, or asks whose. */
export function openMentionList(
  desk: Desk,
  actor: string | undefined,
  selection: Range | undefined,
  proposed?: string,
): Promise<void> {
  session.set({
    mentionList: {
      actor,
      proposed,
      mentioned: undefined,
      scope: selection ? 'selection' : 'document',
      selection,
      rows: [],
      ticked: new Set(),
      role: USUAL_ROLE,
      search: { done: 0, of: 1 },
    },
  });
  return search(desk);
}

/** Puts the list away, and the focus back where the caret stands. */
export function closeMentionList(desk: Desk): void {
  latest += 1;
  session.set({ mentionList: undefined });
  desk.lookout.lookFor(undefined);
  desk.reader?.showAimed(undefined);
  desk.reader?.focus();
}

/** Lists this actor's mentions; without one it asks whose again. */
export function chooseMentioned(desk: Desk, actor: string | undefined): Promise<void> {
  desk.reader?.showAimed(undefined);
  change({ actor, rows: [], ticked: new Set() });
  return search(desk);
}

/** Lists the mentions of somebody of this name, who becomes an actor with the first that is tagged. */
export function chooseNewMentioned(desk: Desk, name: string): Promise<void> {
  return chooseMentioned(desk, desk.lookout.lookFor(name));
}

export function chooseMentionScope(desk: Desk, scope: MentionScope): Promise<void> {
  change({ scope, rows: [], ticked: new Set() });
  return search(desk);
}

export function chooseMentionRole(role: RoleName): void {
  change({ role });
}

/** Stops looking further; what was found stays. */
export function stopMentionSearch(): void {
  latest += 1;
  change({ search: undefined });
}

/** Ticks a mention, or unticks it. */
export function toggleMention({ key, standing }: MentionRow): void {
  const list = session.get().mentionList;
  if (!list || standing === 'tagged') return;
  const ticked = new Set(list.ticked);
  if (!ticked.delete(key)) ticked.add(key);
  change({ ticked });
}

/** Ticks all that can be ticked; once all are, unticks them. */
export function toggleAllMentions(): void {
  const list = session.get().mentionList;
  if (!list) return;
  const keys = tickable(list.rows).map(({ key }) => key);
  change({ ticked: new Set(keys.every((key) => list.ticked.has(key)) ? [] : keys) });
}

/** Leaves a mention out from now on, or takes that back. */
export function toggleRejection(desk: Desk, row: MentionRow): void {
  const list = session.get().mentionList;
  const name = actorName(desk, list);
  if (!list || name === undefined || row.standing === 'tagged') return;
  const isRejected = row.standing === 'rejected';
  const rejection = rejectionOf(name, row.span);
  reject(desk, row.document, isRejected ? [] : [rejection], isRejected ? [rejection] : []);
  const ticked = new Set(list.ticked);
  if (isRejected && !row.asks) ticked.add(row.key);
  else ticked.delete(row.key);
  const standing = isRejected ? 'open' : 'rejected';
  change({ ticked, rows: list.rows.map((other) => (other === row ? { ...row, standing } : other)) });
  say(isRejected ? mentionText.takenBack : mentionText.leftOut);
}

/** Shows a mention in the text, where its article is the open one. */
export function lookAtMention(desk: Desk, { document, span }: MentionRow): void {
  if (document !== desk.workspace.document) return;
  desk.reader?.showAimed(span);
  desk.reader?.reveal(span.start);
}

/** Tags what is ticked in one step, remembers what was left out, and puts the list away. */
export async function applyMentionList(desk: Desk): Promise<void> {
  const list = session.get().mentionList;
  const found = list?.actor === undefined ? undefined : desk.lookout.find(list.actor);
  if (!list || !found || list.ticked.size === 0) return;
  const { candidate } = found;
  const chosen = list.rows.filter(({ key }) => list.ticked.has(key));
  const { left } = mentionCounts(list);
  const plan = planMentions(desk, candidate, chosen, list.role, await ownLayers(desk, chosen));
  closeMentionList(desk);
  if (!(await carryOut(desk, plan))) return;
  rememberChoices(desk, candidate.name, list);
  notify(mentionText.tagged(chosen.length, candidate.name, left), { canUndo: true });
}

/** The person's copies of the articles in which something is tagged and that are not open. */
async function ownLayers(desk: Desk, rows: readonly MentionRow[]): Promise<Map<string, string>> {
  const { database, workspace, project } = desk;
  const documents = [...new Set(rows.map(({ document }) => document))];
  const person = workspace
    .all('person')
    .find(({ id }) => workspace.fields('person', id)?.authors.includes(project.author))?.id;
  const layers = await database.layers.where('stream').anyOf(documents).toArray();
  return new Map(
    layers
      .filter((layer) => layer.person === person && layer.kind === 'work')
      .map(({ stream, id }) => [stream, id]),
  );
}

/** What would have been tagged and was unticked is left out from now on; what was ticked is not any more. */
function rememberChoices(desk: Desk, name: string, { rows, ticked }: MentionList): void {
  for (const [document, own] of groupBy(rows, (row) => row.document)) {
    const unticked = own.filter(
      ({ key, asks, standing }) => !asks && standing === 'open' && !ticked.has(key),
    );
    const taken = own.filter(({ key, standing }) => standing === 'rejected' && ticked.has(key));
    const asRejection = ({ span }: MentionRow): string => rejectionOf(name, span);
    if (unticked.length + taken.length > 0)
      reject(desk, document, unticked.map(asRejection), taken.map(asRejection));
  }
}

async function search(desk: Desk): Promise<void> {
  const id = ++latest;
  const list = session.get().mentionList;
  if (!list) return;
  const isCurrent = (): boolean => id === latest;
  if (list.actor !== undefined && list.scope === 'library') return searchLibrary(desk, list.actor, isCurrent);
  change({ search: { done: 0, of: 1 } });
  if (desk.reader) await desk.lookout.open(desk.reader.file.text);
  const mentions = await mentionsHere(desk);
  if (isCurrent()) show(desk, list, mentions);
}

function show(desk: Desk, { actor, scope, selection }: MentionList, mentions: readonly Mention[]): void {
  if (actor === undefined) {
    change({ mentioned: mentionedIn(mentions), search: undefined });
    return;
  }
  const rows = rowsHere(desk, actor, mentions, scope === 'selection' ? selection : undefined);
  change({ rows, ticked: new Set(tickedAtFirst(rows)), search: undefined });
}

async function searchLibrary(desk: Desk, actor: string, isCurrent: () => boolean): Promise<void> {
  let unseen: MentionRow[] = [];
  let shownAt = 0;
  const showFound = (found: Pick<MentionList, 'search'>): void => {
    const list = session.get().mentionList;
    if (!list) return;
    const ticked = new Set([...list.ticked, ...tickedAtFirst(unseen)]);
    change({ ...found, rows: [...list.rows, ...unseen], ticked });
    unseen = [];
    shownAt = performance.now();
  };
  for await (const { rows, done, of } of rowsInLibrary(desk, actor)) {
    if (!isCurrent()) return;
    unseen.push(...rows);
    if (performance.now() - shownAt > FOLLOW_MS) showFound({ search: { done, of } });
  }
  if (isCurrent()) showFound({ search: undefined });
}

function actorName(desk: Desk, list: MentionList | undefined): string | undefined {
  return list?.actor === undefined ? undefined : desk.lookout.find(list.actor)?.candidate.name;
}

function change(part: Partial<MentionList>): void {
  session.set(({ mentionList }) => (mentionList ? { mentionList: { ...mentionList, ...part } } : {}));
}
