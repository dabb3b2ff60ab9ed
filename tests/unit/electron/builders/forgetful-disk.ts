import path from 'node:path';
import type { AppendFile, Disk } from '#electron/files/disk';

/** What is thrown at the moment the power goes. */
export class PowerCut extends Error {}

const SECTOR_BYTES = 512;

type Content = { now: Uint8Array; synced: Uint8Array };
type Name = { readonly path: string; readonly content: Content | undefined };

export type Habits = {
  /** Gives a number from 0 up to, not including, `below`. */
  readonly random: (below: number) => number;
  /** The power goes at this operation; never, if absent. */
  readonly cutAt?: number;
  /** A disk that lies: it says "synced" and is not. */
  readonly isLying?: boolean;
};

/**
 * A disk in memory that keeps only what was synced when the power goes: of the rest any subset of its 512-byte sectors,
 * any length, and of the unsynced names the first few.
 */
export class ForgetfulDisk implements Disk {
  readonly log: string[] = [];
  readonly #habits: Habits;
  readonly #files: Map<string, Content>;
  readonly #syncedNames: Map<string, Content>;
  #unsyncedNames: Name[] = [];
  #operations = 0;

  constructor(habits: Habits, files: ReadonlyMap<string, Uint8Array> = new Map()) {
    this.#habits = habits;
    this.#files = new Map([...files].map(([name, bytes]) => [name, { now: bytes, synced: bytes }]));
    this.#syncedNames = new Map(this.#files);
  }

  /** How many operations there were: where the power can be cut next time. */
  get operations(): number {
    return this.#operations;
  }

  /** What is left after the power went. */
  afterPowerCut(habits: Habits): ForgetfulDisk {
    const { random } = this.#habits;
    const names = new Map(this.#syncedNames);
    for (const { path: name, content } of this.#unsyncedNames.slice(
      0,
      random(this.#unsyncedNames.length + 1),
    )) {
      if (content) names.set(name, content);
      else names.delete(name);
    }
    return new ForgetfulDisk(
      habits,
      new Map([...names].map(([name, content]) => [name, this.#survivorOf(content)])),
    );
  }

  contentOf(file: string): Uint8Array {
    return this.#contentOf(file).now;
  }

  names(): string[] {
    return [...this.#files.keys()].toSorted();
  }

  async makeFolder(): Promise<void> {
    await this.#operation('folder');
  }

  async list(folder: string): Promise<string[]> {
    return this.names()
      .filter((name) => path.dirname(name) === folder)
      .map((name) => path.basename(name));
  }

  async sizeOf(file: string): Promise<number | undefined> {
    return this.#files.get(file)?.now.length;
  }

  async read(file: string, start = 0, length = Infinity): Promise<Uint8Array> {
    return this.#contentOf(file).now.slice(start, start + length);
  }

  async openToAppend(file: string): Promise<AppendFile> {
    await this.#operation('open');
    const content = this.#files.get(file) ?? { now: new Uint8Array(), synced: new Uint8Array() };
    if (!this.#files.has(file)) this.#name(file, content);
    return {
      append: async (bytes) => {
        const isCut = this.#isCutNow();
        content.now = joined(content.now, bytes);
        this.log.push(`append ${path.basename(file)} ${bytes.length}`);
        if (isCut) throw new PowerCut();
      },
      sync: async () => {
        const isCut = this.#isCutNow();
        // Cut in the middle of it, it may have been done all the same.
        if (!this.#habits.isLying && (!isCut || this.#habits.random(2) === 1)) content.synced = content.now;
        if (isCut) throw new PowerCut();
        // Time passes, so that others can ask meanwhile.
        await new Promise(setImmediate);
        this.log.push(`sync ${path.basename(file)}`);
      },
      close: async () => undefined,
    };
  }

  async truncate(file: string, length: number): Promise<void> {
    await this.#operation('truncate');
    const content = this.#contentOf(file);
    content.now = content.now.slice(0, length);
    content.synced = content.now;
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#operation('rename');
    const content = this.#contentOf(from);
    this.#name(to, content);
    this.#name(from, undefined);
  }

  async remove(file: string): Promise<void> {
    await this.#operation('remove');
    this.#name(file, undefined);
  }

  async syncFolder(folder: string): Promise<void> {
    await this.#operation('folder-sync');
    if (this.#habits.isLying) return;
    const rest: Name[] = [];
    for (const name of this.#unsyncedNames) {
      if (path.dirname(name.path) !== folder) rest.push(name);
      else if (name.content) this.#syncedNames.set(name.path, name.content);
      else this.#syncedNames.delete(name.path);
    }
    this.#unsyncedNames = rest;
  }

  #name(file: string, content: Content | undefined): void {
    if (content) this.#files.set(file, content);
    else this.#files.delete(file);
    this.#unsyncedNames.push({ path: file, content });
  }

  #contentOf(file: string): Content {
    const content = this.#files.get(file);
    if (!content) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
    return content;
  }

  #survivorOf({ now, synced }: Content): Uint8Array {
    const { random } = this.#habits;
    if (now === synced) return now;
    const survivor = now.slice(0, synced.length + random(now.length - synced.length + 1));
    for (let sector = 0; sector < survivor.length; sector += SECTOR_BYTES) {
      const lost = Math.max(sector, synced.length);
      if (lost < sector + SECTOR_BYTES && random(2) === 0) survivor.fill(0, lost, sector + SECTOR_BYTES);
    }
    return survivor;
  }

  async #operation(what: string): Promise<void> {
    const isCut = this.#isCutNow();
    this.log.push(what);
    if (isCut) throw new PowerCut();
  }

  /** Once it has gone, nothing works. */
  #isCutNow(): boolean {
    this.#operations += 1;
    const { cutAt } = this.#habits;
    if (cutAt !== undefined && this.#operations > cutAt) throw new PowerCut();
    return this.#operations === cutAt;
  }
}

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
