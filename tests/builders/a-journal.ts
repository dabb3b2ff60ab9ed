import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Json } from '#shared/canonical-json';
import { adoptReading, nextReading } from '#shared/history/clock';
import type { JournalEntry } from '#shared/history/journal-entry';
import { Ledger } from '#shared/history/ledger';
import { receive } from '#shared/history/receive';
import { finishBatch, type Draft, type StreamDraft } from '#shared/history/write';
import type { Input, JournalPosition, Output } from '#shared/ipc/contract';
import type { Change, Hlc } from '#shared/model/change';
import { succeed, type Result } from '#shared/result';
import { digestOf } from '#shared/sha256';
import type { PlacedEntry } from '#renderer/storage/fold-changes';
import { ME, newId, PROJECT } from './ids';

const BEGINNING = Date.parse('2026-02-03T04:05:06.789Z');
/** From one action to the next. */
const PACE_MS = 1_000;

/** A draft of one action; what it writes comes by stream. */
export function aDraft(streams: readonly StreamDraft[], more: Partial<Draft> = {}): Draft {
  return { batch: newId(), command: 'tag', streams, ...more };
}

/**
 * An installation's journal of a project, in memory: numbers, chains and keeps as the main process does, by the same
 * ledger, and answers the page's two requests. Only the disk is missing.
 */
export class AJournal {
  readonly project: string;
  readonly author: string;
  readonly entries: PlacedEntry[] = [];
  readonly #ledger = new Ledger();
  readonly #pageOf: number;
  #reading: Hlc = [BEGINNING, 0];
  #actions = 0;

  constructor(options: { project?: string; author?: string; pageOf?: number } = {}) {
    this.project = options.project ?? PROJECT;
    this.author = options.author ?? ME;
    this.#pageOf = options.pageOf ?? Infinity;
    const at = new Date(BEGINNING).toISOString();
    this.#append({ v: 1, kind: 'epoch', project: this.project, author: this.author, at, reason: 'created' });
  }

  get position(): JournalPosition {
    return this.entries.at(-1)?.position ?? { frames: 0, digest: '0'.repeat(64) };
  }

  /** All changes, in the order in which they were written or came. */
  get changes(): Change[] {
    return this.entries.flatMap(({ entry }) => (entry.kind === 'changes' ? entry.changes : []));
  }

  /** Writes one action of this installation's own. */
  write(draft: Draft): { position: JournalPosition; changes: Change[] } {
    this.#actions += 1;
    this.#reading = nextReading(this.#reading, BEGINNING + this.#actions * PACE_MS);
    const changes = finishBatch(draft, this.author, this.#reading, this.#ledger);
    for (const change of changes) this.#ledger.add(change);
    return { position: this.#append({ v: 1, kind: 'changes', changes }), changes };
  }

  /** Takes what a colleague's bundle holds, as far as it is new: one entry, or none. */
  take(arriving: readonly Change[], name = 'colleague.scholion'): void {
    const reception = receive(arriving, this.#ledger);
    if ('obstacle' in reception) throw new Error(JSON.stringify(reception.obstacle));
    const { fresh } = reception;
    if (fresh.length === 0) return;
    for (const change of fresh) {
      this.#ledger.add(change);
      this.#reading = adoptReading(this.#reading, change.hlc, BEGINNING + this.#actions * PACE_MS);
    }
    const at = new Date(BEGINNING).toISOString();
    const arrived = { name, manifest: 'a0'.repeat(32), at, id: newId() };
    this.#append({ v: 1, kind: 'changes', changes: fresh, arrived });
  }

  /** Answers as the main process does: what follows on a position, a page at a time. */
  readonly readJournal = async ({ after }: Input<'readJournal'>): Promise<Result<Output<'readJournal'>>> => {
    const { frames, digest } = after;
    const isKnown = frames === 0 || this.entries[frames - 1]?.position.digest === digest;
    const inAll = bytesOf(this.entries);
    if (!isKnown) return succeed({ isKnown, entries: [], isEnd: true, upTo: 0, inAll });
    const end = Math.min(frames + this.#pageOf, this.entries.length);
    const entries = this.entries.slice(frames, end).map(writtenEntry);
    const upTo = bytesOf(this.entries.slice(0, end));
    return succeed({ isKnown, entries, isEnd: end === this.entries.length, upTo, inAll });
  };

  readonly submit = async ({
    batch,
    command,
    undoes,
    streams,
  }: Input<'submit'>): Promise<Result<Output<'submit'>>> =>
    succeed(this.write({ batch, command, undoes, streams }));

  #append(entry: JournalEntry): JournalPosition {
    const { frames, digest } = this.position;
    const position = { frames: frames + 1, digest: digestOf([digest, entry as unknown as Json]) };
    this.entries.push({ position, entry });
    return position;
  }
}

function bytesOf(entries: readonly PlacedEntry[]): number {
  return entries.reduce((sum, placed) => sum + writtenEntry(placed).payload.length, 0);
}

/** An entry as the main process gives it. */
export function writtenEntry({ position, entry }: PlacedEntry): Output<'readJournal'>['entries'][number] {
  return { position, payload: utf8ToBytes(JSON.stringify(entry)) };
}
