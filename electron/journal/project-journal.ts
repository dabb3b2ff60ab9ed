import path from 'node:path';
import { JOURNAL_VERSION, type EpochReason, type JournalEntry } from '#shared/history/journal-entry';
import { Ledger, type AccountRecord } from '#shared/history/ledger';
import { receive, type Obstacle, type Reception } from '#shared/history/receive';
import { finishBatch, type Draft } from '#shared/history/write';
import type { JournalPosition } from '#shared/ipc/contract';
import type { Change } from '#shared/model/change';
import type { NewId } from '#shared/model/ids';
import { fail, succeed, type Failure, type Result } from '#shared/result';
import { reasonOf, type Disk } from '../files/disk';
import { AuthorClock } from './author-clock';
import { FrameLog } from './frame-log';
import { encodeArrived, encodeEntry } from './payload';
import { entriesFrom, readEntries, type Page } from './read-entries';
import { isWhole, removeCheckpoint, writeCheckpoint, type JournalRecord } from './checkpoint';
import type { FramePlace, Scan } from './scan';
import type { JournalPlaces } from './written-changes';

/** What the outside gives a journal, so that tests can decide it. */
export type Surroundings = {
  readonly disk: Disk;
  readonly now: () => number;
  readonly newId: NewId;
  readonly segmentBytes?: number;
};

export type JournalFolders = { readonly journal: string; readonly quarantine: string };

/** Which bundle changes came in: kept with them in the journal. */
export type Arrival = Extract<JournalEntry, { kind: 'changes' }>['arrived'];

/** So long the main process may be kept from answering. */
const SLICE_MS = 4;

export type Appended = { position: JournalPosition; changes: Change[] };
export type Received = { fresh: number; known: number };

/**
 * A project's journal while it is open: the one place that numbers, chains and dates this installation's changes, and
 * the one that says "saved". It knows nothing of what changes mean.
 */
export class ProjectJournal {
  readonly project: string;
  readonly ledger = new Ledger();
  readonly #surroundings: Surroundings;
  readonly #folders: JournalFolders;
  readonly #clock: AuthorClock;
  #log: FrameLog | undefined;
  #author: string | undefined;
  /** How many frames the next start need not read. */
  #putBy = 0;

  constructor(project: string, folders: JournalFolders, surroundings: Surroundings) {
    this.project = project;
    this.#folders = folders;
    this.#surroundings = surroundings;
    this.#clock = new AuthorClock(surroundings.now);
  }

  /** Takes what is already in the journal, in its order; then `begin` is called, once. */
  follow(entry: JournalEntry): void {
    if (entry.kind === 'epoch') {
      this.#author = entry.author;
      this.#clock.isNow(entry.author);
      return;
    }
    for (const change of entry.changes) {
      this.ledger.add(change);
      this.#clock.follow(change);
    }
  }

  /** Takes what was put by of the journal instead of reading it; what came since follows. */
  restore({ author, clock, accounts, latest, places }: JournalRecord): void {
    this.#putBy = places.length;
    this.#author = author;
    this.#clock.restore(clock);
    this.ledger.restore(accounts, latest);
  }

  /**
   * Keeps what `restore` takes for the next start.
   *
   * @returns whether it was kept: it is not where the journal is written to meanwhile, or has failed.
   */
  async putBy(): Promise<boolean> {
    const record = await this.#record();
    if (!record) return false;
    await writeCheckpoint(this.#surroundings.disk, path.dirname(this.#folders.journal), record);
    this.#putBy = record.places.length;
    return true;
  }

  /** How much the next start has to read, in bytes. */
  get bytesToRead(): number {
    return this.#frames.places.slice(this.#putBy).reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Checks frames that were put by and not read. Where they are not what they were, nothing more is saved behind them. */
  async checkUnread(places: readonly FramePlace[]): Promise<void> {
    const { disk } = this.#surroundings;
    if (await isWhole(disk, this.#folders.journal, places)) return;
    this.refuse({ code: 'journal-unwritable', reason: 'damaged' });
    // Opened anew, it is read, and what is damaged is set aside.
    await removeCheckpoint(disk, path.dirname(this.#folders.journal));
  }

  /** Others go first while it is worked out; nothing if the journal is written to meanwhile. */
  async #record(): Promise<JournalRecord | undefined> {
    const { frames } = this.position;
    const isAtRest = (): boolean =>
      this.position.frames === frames && !this.#frames.isWriting && !this.failure;
    const accounts: AccountRecord[] = [];
    let began = performance.now();
    for (const account of this.ledger.records()) {
      accounts.push(account);
      if (performance.now() - began < SLICE_MS) continue;
      await new Promise(setImmediate);
      if (!isAtRest()) return undefined;
      began = performance.now();
    }
    if (!isAtRest()) return undefined;
    const { project, author, ledger } = this;
    const places = [...this.#frames.places];
    return { project, author, clock: this.#clock.record, latest: ledger.latest, accounts, places };
  }

  begin(scan: Pick<Scan, 'places' | 'end'>): void {
    const { disk, segmentBytes } = this.#surroundings;
    this.#log = new FrameLog(disk, this.#folders.journal, scan, segmentBytes);
  }

  /** Whom this installation writes as: the author of the last epoch. */
  get author(): string {
    if (this.#author === undefined) throw new Error('A journal begins with an epoch');
    return this.#author;
  }

  get hasAuthor(): boolean {
    return this.#author !== undefined;
  }

  get position(): JournalPosition {
    return this.#frames.position;
  }

  /** Why nothing can be saved any more, until the journal is opened anew. */
  get failure(): Failure | undefined {
    return this.#frames.failure;
  }

  refuse(failure: Failure): void {
    this.#frames.refuse(failure);
  }

  /** From here on everything is written under a new author id. */
  async beginEpoch(reason: EpochReason): Promise<Result<JournalPosition>> {
    const { newId, now } = this.#surroundings;
    const at = new Date(now()).toISOString();
    return this.#append({
      v: JOURNAL_VERSION,
      kind: 'epoch',
      project: this.project,
      author: newId(),
      at,
      reason,
    });
  }

  /** Numbers and chains one user action, and answers once it is on the disk. */
  async append(draft: Draft): Promise<Result<Appended>> {
    if (this.failure) return fail(this.failure);
    // From here to the ledger nothing waits: two actions at once would be given the same number.
    const changes = finishBatch(draft, this.author, this.#clock.next(), this.ledger);
    const saved = await this.#append({ v: JOURNAL_VERSION, kind: 'changes', changes });
    return saved.ok ? succeed({ position: saved.value, changes }) : saved;
  }

  /** Takes what is fresh of arriving changes, in one frame: all or nothing. Their blobs are on the disk already. */
  async receive(
    arriving: readonly Change[],
    arrived: Arrival,
  ): Promise<Result<Received> | { obstacle: Obstacle }> {
    if (this.failure) return fail(this.failure);
    const reception = receive(arriving, this.ledger);
    if ('obstacle' in reception) return reception;
    const { fresh, known } = reception;
    if (fresh.length === 0) return succeed({ fresh: 0, known });
    const isOursContinued = fresh.some(({ author }) => author === this.author);
    const entry: JournalEntry = {
      v: JOURNAL_VERSION,
      kind: 'changes',
      changes: fresh,
      ...(arrived && { arrived }),
    };
    const saved = this.#append(entry);
    // A copy of this profile has written on under our id, or this one is an older state of it: two that write under one
    // id would contradict each other, so this one goes on under another.
    const renewed = isOursContinued ? this.beginEpoch('restored') : saved;
    const outcome = (await Promise.all([saved, renewed])).find(({ ok }) => !ok);
    return outcome && !outcome.ok ? outcome : succeed({ fresh: fresh.length, known });
  }

  /**
   * Begins to take arriving changes part by part, with `appendArrived`: checks all of them against what is known.
   *
   * @param arriving told by their outlines (`outlineOf`), with their digests kept.
   */
  beginReceiving(arriving: readonly Change[]): Reception {
    const reception = receive(arriving, this.ledger);
    const isOursContinued =
      'fresh' in reception && reception.fresh.some(({ author }) => author === this.author);
    // As in `receive`, and before the first part, so that what is saved between two parts is not theirs. Where it cannot
    // be written, nothing can that follows.
    if (isOursContinued) void this.beginEpoch('restored');
    return reception;
  }

  /**
   * Appends fresh changes as they arrived, in one frame.
   *
   * @param changes their outlines
   * @param lines their canonical forms, joined by commas
   */
  async appendArrived(
    arrived: Arrival,
    changes: Change[],
    lines: Uint8Array,
  ): Promise<Result<JournalPosition>> {
    if (this.failure) return fail(this.failure);
    const saved = this.#frames.append(encodeArrived(arrived, lines));
    this.follow({ v: JOURNAL_VERSION, kind: 'changes', changes });
    return saved;
  }

  /** The next entries after a position; nothing if the journal has no such frame there. */
  readAfter(position: JournalPosition): Promise<Page | undefined> {
    return readEntries(this.#surroundings.disk, this.#folders.journal, this.#frames.places, position);
  }

  /**
   * All changes in these streams, in the order of the journal.
   *
   * @param as what is wanted of each: of many changes, all may be more than fits in memory.
   */
  async changesIn(
    streams: ReadonlySet<string>,
    as: (change: Change) => Change = (change) => change,
  ): Promise<Change[]> {
    const found: Change[] = [];
    for await (const entry of entriesFrom((position) => this.readAfter(position))) {
      if (entry.kind !== 'changes') continue;
      for (const change of entry.changes) if (streams.has(change.stream)) found.push(as(change));
    }
    return found;
  }

  /** What is on the disk, for a thread that reads it there. */
  get written(): JournalPlaces {
    return { folder: this.#folders.journal, places: [...this.#frames.places] };
  }

  close(): Promise<void> {
    return this.#frames.close();
  }

  /**
   * The ledger follows at once, before the frame is on the disk, so that the next action is numbered after this one and
   * both can share a sync. If the sync fails, nothing is appended after it: the ledger ends with the journal.
   */
  #append(entry: JournalEntry): Promise<Result<JournalPosition>> {
    let payload: Uint8Array;
    try {
      payload = encodeEntry(entry);
    } catch (error) {
      return Promise.resolve(fail({ code: 'request-refused', request: 'submit', reason: reasonOf(error) }));
    }
    if (this.failure) return Promise.resolve(fail(this.failure));
    const saved = this.#frames.append(payload);
    this.follow(entry);
    return saved;
  }

  get #frames(): FrameLog {
    if (!this.#log) throw new Error('The journal has not been opened');
    return this.#log;
  }
}
