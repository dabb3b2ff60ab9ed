import type { Draft, StreamDraft } from '#shared/history/write';
import type { KnownPatch } from '#shared/model/change';
import type { RefusalReason } from '../text/refusals';
import type { Desk } from './desk';

/** What a command would do: write a draft, or something that writes nothing by itself. */
export type Plan =
  { kind: 'write'; draft: Draft; after?: () => void } | { kind: 'do'; run: () => void | Promise<void> };
export type Refusal = { kind: 'refusal'; reason: RefusalReason };

export type Planner = (desk: Desk) => Plan | Refusal;

export function refuse(reason: RefusalReason): Refusal {
  return { kind: 'refusal', reason };
}

/** Collects what one user action writes, by stream: the project's register and the open document. */
export class DraftBuilder {
  readonly #desk: Desk;
  readonly #streams = new Map<string, KnownPatch[]>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get isEmpty(): boolean {
    return this.#streams.size === 0;
  }

  register(...patches: readonly KnownPatch[]): void {
    this.stream(this.#desk.project.project, ...patches);
  }

  /** To the open document's stream. Commands on passages are refused without one. */
  document(...patches: readonly KnownPatch[]): void {
    const { document } = this.#desk.workspace;
    if (document === undefined) throw new Error('No document is open');
    this.stream(document, ...patches);
  }

  stream(stream: string, ...patches: readonly KnownPatch[]): void {
    this.#streams.set(stream, [...(this.#streams.get(stream) ?? []), ...patches]);
  }

  get streams(): StreamDraft[] {
    return [...this.#streams].map(([stream, patches]) => ({ stream, patches }));
  }

  build(command: string, undoes?: string): Draft {
    return { batch: this.#desk.newId(), command, ...(undoes && { undoes }), streams: this.streams };
  }
}
