import type { Change } from '#shared/model/change';
import { fail, type Result } from '#shared/result';
import type { ChosenFile } from '../files/handles';
import type { Projects } from '../files/projects';
import { Stopped } from '../files/watch';
import type { BundleWork, Client, LookedThrough, TakeOrder, WriteOrder, Written } from './bundle-work';

type Before = Client['before'];
type Take = Client['take'];

/**
 * What is done with bundles, one thing after another: it can be followed and stopped, and what was looked through last is
 * remembered, so that it need not be checked again to be taken.
 */
export class BundleJob {
  readonly #work: BundleWork;
  readonly #tell: Client['tell'];
  #looked: LookedThrough | undefined;
  /** Goes up with each stop: work that began before is not wanted any more. */
  #stops = 0;

  /** @param tell how far it is, in bytes */
  constructor(work: BundleWork, tell: Client['tell'] = () => undefined) {
    this.#work = work;
    this.#tell = tell;
  }

  /** Ends what is under way: it fails as stopped, and leaves nothing half made. */
  stop(): void {
    this.#stops += 1;
  }

  async look(file: ChosenFile, projects: Projects, before: Before): Promise<Result<LookedThrough>> {
    const room = await projects.room();
    this.#looked = undefined;
    const looked = await this.#do((client) =>
      this.#work.look({ kind: 'look', file: file.path, room }, { ...client, before }),
    );
    if (looked.ok) this.#looked = looked.value;
    return looked;
  }

  /** What is known of a bundle by the digest of its manifest, which holds that of every other part of it. */
  looked(manifest: string): LookedThrough | undefined {
    return this.#looked?.manifest === manifest ? this.#looked : undefined;
  }

  forget(): void {
    this.#looked = undefined;
  }

  take(order: TakeOrder, take: Take): Promise<Result<void>> {
    return this.#do((client) => this.#work.take(order, { ...client, take }));
  }

  write(order: WriteOrder): Promise<Result<Written>> {
    return this.#do((client) => this.#work.write(order, client));
  }

  async #do<Value>(work: (client: Client) => Promise<Result<Value>>): Promise<Result<Value>> {
    const stops = this.#stops;
    const client: Client = {
      tell: this.#tell,
      isStopped: () => this.#stops > stops,
      before: async (): Promise<readonly Change[]> => [],
      take: async () => undefined,
    };
    try {
      return await work(client);
    } catch (error) {
      if (error instanceof Stopped) return fail({ code: 'stopped' });
      throw error;
    }
  }
}
