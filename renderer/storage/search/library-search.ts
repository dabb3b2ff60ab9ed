import type { Findings } from '#shared/search/found';
import type { LedgerPassage, LedgerScope, LedgerTally, PassageWish, TieWish } from '#shared/search/ledger';
import type { LedgerTies } from '#shared/search/passage-ties';
import type { Query } from '#shared/search/query';
import type { PlacedEntry } from '../fold-changes';
import { startWorker } from '../start-worker';
import type {
  LedgerAnswer,
  LedgerQuestion,
  Page,
  SearchBridge,
  SearchProgress,
  ToPage,
  ToWorker,
} from './messages';
import workerUrl from './search.worker?worker&url';

export type { Page, SearchProgress } from './messages';

/** After a project was opened there is other work for so long. */
const FIRST_MS = 3_000;
/** An index that was made has been whole for so long when the worker that made it goes. */
const RENEW_MS = 5_000;

/**
 * Searches a project's articles and all that was said of them. A worker holds the index: it starts when it is first wanted,
 * answers while it is still reading, and follows what is saved.
 *
 *     const search = new LibrarySearch(bridge, project);
 *     const findings = await search.search(parseQuery(line).query, { limit: 50, from: 0 });
 *     const stop = search.listen(() => show(search.progress));
 */
export class LibrarySearch {
  readonly #bridge: SearchBridge;
  readonly #project: string;
  readonly #renewMs: number;
  readonly #listeners = new Set<() => void>();
  readonly #waiting = new Map<number, (findings: Findings | undefined) => void>();
  readonly #asked = new Map<number, (answer: LedgerAnswer | undefined) => void>();
  #worker: Worker | undefined;
  #progress: SearchProgress | undefined;
  #current: number | undefined;
  #lastId = 0;
  /** How many things there are for which the making of the index rests. */
  #rests = 0;
  #hasEnded = false;
  #stage: 'reading' | 'making' | 'made' | 'renewed' = 'reading';

  /** @param renewMs how long an index that was made here is whole before the worker that made it goes */
  constructor(bridge: SearchBridge, project: string, renewMs = RENEW_MS) {
    this.#bridge = bridge;
    this.#project = project;
    this.#renewMs = renewMs;
  }

  /** How much of the library can be found; nothing before the worker has looked. */
  get progress(): SearchProgress | undefined {
    return this.#progress;
  }

  /** Has the index be ready by the time somebody searches. */
  start(): void {
    if (!this.#hasEnded) this.#running();
  }

  /** The same, once the page has had time to show what it shows first and has nothing else to do. */
  startWhenIdle(): void {
    setTimeout(() => requestIdleCallback(() => this.start()), FIRST_MS);
  }

  /**
   * Has the making of the index rest while something is done that a person waits for. What is indexed can be searched.
   *
   * @returns how to go on; called once.
   */
  rest(): () => void {
    this.#rests += 1;
    this.#tellRest();
    return () => {
      this.#rests -= 1;
      this.#tellRest();
    };
  }

  /**
   * What of the library is sought, the first by relevance: actors and titles, then by article, the one with most first. A
   * newer search overtakes an older one.
   *
   * @returns nothing where a newer one came before the answer, or the search was ended.
   */
  search(query: Query, page: Page): Promise<Findings | undefined> {
    if (this.#current !== undefined) this.#forget(this.#current);
    const { id, findings } = this.#ask(query, page);
    this.#current = id;
    return findings;
  }

  /** How much there is of each kind, without any of it. No search overtakes it. */
  async countOf(query: Query): Promise<Omit<Findings, 'found'> | undefined> {
    return this.#ask(query, { limit: 0, from: 0 }).findings;
  }

  /** How much was said of each actor, theme and implication; nothing where the search was ended before the answer. */
  async tally(scope: LedgerScope = {}): Promise<LedgerTally | undefined> {
    // The worker answers with what the question is of.
    return this.#askLedger({ of: 'tally', scope }) as Promise<LedgerTally | undefined>;
  }

  /** Who acts on whom, and who is in one passage with whom. */
  async ties(wish: TieWish): Promise<LedgerTies | undefined> {
    return this.#askLedger({ of: 'ties', wish }) as Promise<LedgerTies | undefined>;
  }

  /** The passages that have all that is named, without their words. */
  async passages(wish: PassageWish): Promise<readonly LedgerPassage[] | undefined> {
    return this.#askLedger({ of: 'passages', wish }) as Promise<readonly LedgerPassage[] | undefined>;
  }

  /** @param listener told when more can be found, or something else. @returns how to stop listening. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The tables hold one entry more. */
  followed(placed: PlacedEntry): void {
    // What was saved before the worker started it reads by itself.
    this.#worker?.postMessage({ kind: 'followed', placed } satisfies ToWorker);
  }

  end(): void {
    this.#hasEnded = true;
    this.#stop();
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#progress = undefined;
    for (const answer of this.#waiting.values()) answer(undefined);
    this.#waiting.clear();
    for (const answer of this.#asked.values()) answer(undefined);
    this.#asked.clear();
  }

  #ask(query: Query, page: Page): { id: number; findings: Promise<Findings | undefined> } {
    const id = ++this.#lastId;
    if (this.#hasEnded) return { id, findings: Promise.resolve(undefined) };
    const worker = this.#running();
    const findings = new Promise<Findings | undefined>((resolve) => this.#waiting.set(id, resolve));
    worker.postMessage({ kind: 'search', id, query, page } satisfies ToWorker);
    return { id, findings };
  }

  #askLedger(question: LedgerQuestion): Promise<LedgerAnswer | undefined> {
    if (this.#hasEnded) return Promise.resolve(undefined);
    const id = ++this.#lastId;
    const worker = this.#running();
    const answer = new Promise<LedgerAnswer | undefined>((resolve) => this.#asked.set(id, resolve));
    worker.postMessage({ kind: 'ledger', id, question } satisfies ToWorker);
    return answer;
  }

  #forget(id: number): void {
    if (!this.#waiting.has(id)) return;
    this.#worker?.postMessage({ kind: 'forget', id } satisfies ToWorker);
    this.#answer(id, undefined);
  }

  #answer(id: number, findings: Findings | undefined): void {
    this.#waiting.get(id)?.(findings);
    this.#waiting.delete(id);
  }

  #running(): Worker {
    return (this.#worker ??= this.#started());
  }

  #started(): Worker {
    const worker = startWorker(workerUrl);
    worker.onmessage = ({ data }: MessageEvent<ToPage>) => this.#hear(worker, data);
    // A worker that fails is started anew by the next search: what it holds can be made again.
    worker.onerror = () => this.#stop();
    worker.postMessage({ kind: 'rest', isResting: this.#rests > 0 } satisfies ToWorker);
    worker.postMessage({ kind: 'open', project: this.#project } satisfies ToWorker);
    return worker;
  }

  #tellRest(): void {
    this.#worker?.postMessage({ kind: 'rest', isResting: this.#rests > 0 } satisfies ToWorker);
  }

  #hear(worker: Worker, message: ToPage): void {
    switch (message.kind) {
      case 'found':
        return this.#answer(message.id, message.findings);
      case 'told':
        this.#asked.get(message.id)?.(message.answer);
        this.#asked.delete(message.id);
        return;
      case 'progress':
        this.#progress = message.progress;
        this.#thinkOfRenewing(message.progress);
        return this.#tell();
      case 'changed':
        return this.#tell();
      case 'ask':
        return void this.#askBridge(worker, message);
    }
  }

  /**
   * Making an index leaves more behind than the index takes, and a worker does not give that back. So when it has made one
   * its place is taken by another, once, which reads what was stored.
   */
  #thinkOfRenewing({ done, of }: SearchProgress): void {
    if (this.#stage === 'reading' && done < of) this.#stage = 'making';
    if (this.#stage !== 'making' || done < of) return;
    this.#stage = 'made';
    setTimeout(() => this.#renew(), this.#renewMs);
  }

  #renew(): void {
    const worker = this.#worker;
    if (!worker) return;
    if (this.#waiting.size > 0 || this.#asked.size > 0) {
      setTimeout(() => this.#renew(), this.#renewMs);
      return;
    }
    this.#stage = 'renewed';
    worker.terminate();
    this.#worker = this.#started();
  }

  async #askBridge(worker: Worker, message: ToPage & { kind: 'ask' }): Promise<void> {
    const { id } = message;
    const answer =
      message.request === 'readBlob'
        ? await this.#bridge.readBlob(message.input)
        : await this.#bridge.readJournal(message.input);
    const bytes = answer.ok && answer.value instanceof Uint8Array ? [answer.value.buffer] : [];
    worker.postMessage({ kind: 'answer', id, answer } satisfies ToWorker, bytes);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
