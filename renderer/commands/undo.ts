import type { StreamDraft } from '#shared/history/write';
import type { KnownPatch } from '#shared/model/change';
import { isEntityType, type EntityType } from '#shared/model/entities';
import { isContinuation } from '#shared/history/undo';
import { keyOf, shownFields, shownHead, type FoldedObject } from '#shared/history/fold';
import { notify, say, session } from '../state/session';
import type { BatchRow } from '../storage/database';
import { listedObjects } from '../storage/listed-objects';
import { isPackedType } from '../storage/tables';
import { inverseIn } from '../storage/undo-batches';
import { text } from '../text/en';
import { describeRefusal } from '../text/refusals';
import type { Desk } from './desk';
import { refuse, type Plan, type Refusal } from './plan';
import { settled, submit } from './submit';
import { below, refreshUndo, topOf, whileWritten, type Side } from './undo-state';

/** More than this takes longer than a picture may. */
const MANY = 500;
/** What takes longer than this, in milliseconds, is said to be under way. */
const SAID_AFTER_MS = 1_000;

export function undo(desk: Desk): Plan | Refusal {
  if (isAtRest(desk) && !session.get().canUndo) return refuse('nothing-to-undo');
  return { kind: 'do', run: () => takeBack(desk, 'undo') };
}

export function redo(desk: Desk): Plan | Refusal {
  if (isAtRest(desk) && !session.get().canRedo) return refuse('nothing-to-redo');
  return { kind: 'do', run: () => takeBack(desk, 'redo') };
}

/** Only then is it known what lies on the stacks: an action of a moment ago may still be on its way there. */
function isAtRest(desk: Desk): boolean {
  return desk.undoTurns.areOver && desk.tables.isSettled;
}

/**
 * Presses are worked off one after another: each takes back what is on top when its turn comes, with all that it goes on
 * with, or that goes on with it.
 */
export function takeBack(desk: Desk, side: Side): Promise<void> {
  return desk.undoTurns.take(async () => {
    if (!desk.tables.isSettled) await settled(desk);
    const first = await topOf(desk, side);
    if (!first) return notify(describeRefusal(side === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo'));
    const { selected } = session.get();
    const whole = await whileSaid(side, () => takeBackAll(desk, side, first));
    if (whole === 'refused') return;
    if (whole === 'others' && !isContinuation(first.command))
      return notify(text.undoneByOthers(first.command));
    // What was selected meanwhile is the person's next step, and stays.
    if (session.get().selected === selected) session.set({ selected: undefined });
    if (whole !== 'whole') notify(text.undonePartly(first.command));
    else notify(text.undone(side, first.command), { isPassing: true });
  });
}

/** Has the status bar say what is under way when it takes long. */
async function whileSaid<Value>(side: Side, work: () => Promise<Value>): Promise<Value> {
  const timer = setTimeout(() => {
    session.set({ takingBack: side });
    say(text.takingBack[side]);
  }, SAID_AFTER_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    if (session.get().takingBack) session.set({ takingBack: undefined });
  }
}

/** Takes back a batch, and those of the same action. */
async function takeBackAll(desk: Desk, side: Side, first: BatchRow): Promise<Taken> {
  const begun = await takeBackOne(desk, side, first);
  const next = begun === 'refused' ? undefined : await restOf(desk, side, first);
  return next ? whileWritten(desk, () => takeBackRest(desk, side, next, begun)) : begun;
}

async function takeBackRest(desk: Desk, side: Side, first: BatchRow, before: Taken): Promise<Taken> {
  let whole = before;
  for (let batch: BatchRow | undefined = first; batch; batch = await restOf(desk, side, batch)) {
    const taken = await takeBackOne(desk, side, batch);
    if (taken === 'refused') return taken;
    if (taken !== 'whole') whole = taken;
  }
  return whole;
}

/** The batch of the same action that is next: undo goes down to the one that began it, redo up from there. */
async function restOf(desk: Desk, side: Side, { command, order }: BatchRow) {
  if (side === 'undo' && !isContinuation(command)) return undefined;
  const next = await below(desk, side, order);
  return side === 'undo' || (next && isContinuation(next.command)) ? next : undefined;
}

/** How much of a batch was taken back; "others" where all of it is a colleague's by now. */
type Taken = 'whole' | 'part' | 'others' | 'refused';

async function takeBackOne(desk: Desk, side: Side, batch: BatchRow): Promise<Taken> {
  const inverse = inverseIn(batch);
  const streams = await Promise.all(
    inverse.map(async ({ stream, patches }) => ({
      stream,
      patches: await stillOwn(desk, batch, { stream, patches }),
    })),
  );
  const isPartial = weightOf(streams) < weightOf(inverse);
  const left = streams.filter(({ patches }) => patches.length > 0);
  if (left.length === 0) {
    await desk.database.batches.update(batch.id, { side: 'none' });
    await refreshUndo(desk);
    return 'others';
  }
  await recallRemoved(desk, left);
  // What looking through so many took is not to be added to what painting them takes.
  if (weightOf(left) > MANY) await new Promise((resolve) => setTimeout(resolve));
  const answer = await submit(desk, { batch: desk.newId(), command: side, undoes: batch.id, streams: left });
  if (!answer.ok) return 'refused';
  await settled(desk);
  return isPartial ? 'part' : 'whole';
}

/**
 * Has the page know what is put back and was removed before it was opened: it is painted before it is saved, and an actor
 * without a name cannot be.
 */
async function recallRemoved({ database, workspace }: Desk, streams: readonly StreamDraft[]): Promise<void> {
  const unknown = streams.flatMap(({ patches }) =>
    patches.flatMap((patch) =>
      patch.op === 'put' && isEntityType(patch.type) && !workspace.findEver(patch.type, patch.id)
        ? [keyOf(patch.type, patch.id)]
        : [],
    ),
  );
  if (unknown.length === 0) return;
  const rows = await database.hidden.bulkGet(unknown);
  workspace.recall(rows.flatMap((row) => row?.folded ?? []));
}

/** The patches whose object or field still is as this batch left it; what a colleague changed since is left alone. */
async function stillOwn(
  desk: Desk,
  batch: BatchRow,
  { stream, patches }: StreamDraft,
): Promise<KnownPatch[]> {
  const objects = await objectsOf(desk, stream, patches);
  const revived = new Set<string>();
  const kept: KnownPatch[] = [];
  for (const patch of patches) {
    if ((patch.op !== 'put' && patch.op !== 'del') || !isEntityType(patch.type)) continue;
    const object = objects.get(keyOf(patch.type, patch.id));
    if (patch.op === 'del') {
      // A person who has been given a name is more than the first action made.
      const isNamed = patch.type === 'person' && object !== undefined && 'name' in shownFields(object);
      const isOwn = !object || object.puts.every(({ author }) => author === batch.author);
      if (isOwn && !isNamed) kept.push(patch);
      continue;
    }
    // What a colleague has removed since is not brought back by undoing a change to it.
    const isRevival = Object.keys(patch.fields).length === 0;
    if (!object && !isRevival && !revived.has(keyOf(patch.type, patch.id))) continue;
    const fields = Object.fromEntries(
      Object.entries(patch.fields).filter(([field]) => {
        const head = shownHead(object?.fields[field] ?? []);
        return head === undefined || head.author === batch.author;
      }),
    );
    if (isRevival) revived.add(keyOf(patch.type, patch.id));
    if (Object.keys(fields).length > 0 || isRevival) kept.push({ ...patch, fields });
  }
  return kept;
}

/**
 * The listed objects that patches are about, by key. Passages and links of the open document are all in memory, so that the
 * key that takes back what was done with them has its picture like any other.
 */
async function objectsOf(
  { database, workspace }: Desk,
  stream: string,
  patches: readonly KnownPatch[],
): Promise<ReadonlyMap<string, FoldedObject>> {
  const here = new Map<string, FoldedObject>();
  const elsewhere: { type: EntityType; id: string }[] = [];
  for (const patch of patches) {
    if ((patch.op !== 'put' && patch.op !== 'del') || !isEntityType(patch.type)) continue;
    const { type, id } = patch;
    const isHere = stream === workspace.document && isPackedType(type);
    if (!isHere) elsewhere.push({ type, id });
    else {
      const object = workspace.find(type, id);
      if (object) here.set(keyOf(type, id), object);
    }
  }
  if (elsewhere.length === 0) return here;
  return new Map([...here, ...(await listedObjects(database, stream, elsewhere))]);
}

/** How much there is in patches: each, and each field that it sets. */
function weightOf(streams: readonly StreamDraft[]): number {
  const patches = streams.flatMap((stream) => stream.patches);
  const fields = patches.flatMap((patch) => (patch.op === 'put' ? Object.keys(patch.fields) : []));
  return patches.length + fields.length;
}
