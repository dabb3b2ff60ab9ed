import { LocalState, type LocalUpdate } from '#shared/ipc/local-state';
import { fail, succeed, type Result } from '#shared/result';
import { WindowPlace } from '../window-place';
import { writeAtomically } from './atomic';
import { isMissing, reasonOf, type Disk } from './disk';

/** What is kept for this machine alone, in one small file: the page's part, and the window's. */
export class LocalFile {
  readonly #disk: Disk;
  readonly #file: string;
  #state: LocalState;
  #window: WindowPlace | undefined;
  #writing: Promise<Result<void>> | undefined;
  #next: Promise<Result<void>> | undefined;

  private constructor(disk: Disk, file: string, { state, window }: LocalContent) {
    this.#disk = disk;
    this.#file = file;
    this.#state = state;
    this.#window = window;
  }

  /** A file that cannot be read is put by, and of it is kept what can be made out. */
  static async open(disk: Disk, file: string): Promise<LocalFile> {
    let raw: unknown;
    try {
      raw = JSON.parse(Buffer.from(await disk.read(file)).toString('utf8'));
    } catch (error) {
      if (!isMissing(error)) await putBy(disk, file);
      return new LocalFile(disk, file, { state: LocalState.parse({}), window: undefined });
    }
    const { content, isWhole } = understand(raw);
    if (!isWhole) await putBy(disk, file);
    return new LocalFile(disk, file, content);
  }

  get state(): LocalState {
    return this.#state;
  }

  get window(): WindowPlace | undefined {
    return this.#window;
  }

  /** Replaces the keys that are named; answers once they are on the disk. */
  update(update: LocalUpdate): Promise<Result<void>> {
    this.#state = { ...this.#state, ...withoutUnset(update) };
    return this.#save();
  }

  placeWindow(window: WindowPlace): Promise<Result<void>> {
    this.#window = window;
    return this.#save();
  }

  /** Whatever is asked for while the file is being written goes into the one writing after it. */
  #save(): Promise<Result<void>> {
    if (!this.#writing) {
      this.#writing = this.#write().finally(() => (this.#writing = undefined));
      return this.#writing;
    }
    this.#next ??= this.#writing.then(() => {
      this.#next = undefined;
      return this.#save();
    });
    return this.#next;
  }

  async #write(): Promise<Result<void>> {
    const text = JSON.stringify({ v: VERSION, state: this.#state, window: this.#window });
    try {
      await writeAtomically(this.#disk, this.#file, Buffer.from(text));
      return succeed(undefined);
    } catch (error) {
      return fail({ code: 'file-unwritable', name: 'local.json', reason: reasonOf(error) });
    }
  }
}

const VERSION = 1;

type LocalContent = { state: LocalState; window: WindowPlace | undefined };

function understand(raw: unknown): { content: LocalContent; isWhole: boolean } {
  const { v, state, window } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<
    string,
    unknown
  >;
  const whole = LocalState.safeParse(state);
  const place = WindowPlace.safeParse(window);
  return {
    content: { state: whole.success ? whole.data : salvage(state), window: place.data },
    isWhole: v === VERSION && whole.success,
  };
}

/** The keys that can be read each by itself: a draft is not given up because another key has changed its form. */
function salvage(state: unknown): LocalState {
  const keys = typeof state === 'object' && state !== null ? Object.entries(state) : [];
  const readable = keys.filter(([key, value]) => LocalState.safeParse({ [key]: value }).success);
  return LocalState.parse(Object.fromEntries(readable));
}

async function putBy(disk: Disk, file: string): Promise<void> {
  // Where even that fails nothing can be written either, which the person is told at the first attempt.
  await disk.rename(file, `${file}.broken`).catch(() => undefined);
}

function withoutUnset(update: LocalUpdate): Partial<LocalState> {
  return Object.fromEntries(Object.entries(update).filter(([, value]) => value !== undefined));
}
