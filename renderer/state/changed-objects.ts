import type { EntityType } from '#shared/model/entities';

/** Which objects look different: some, by their keys, or, when another document is opened, whichever. */
export class ChangedObjects {
  /** Nothing where any may be. */
  readonly keys: ReadonlySet<string> | undefined;

  constructor(keys: ReadonlySet<string> | undefined) {
    this.keys = keys;
  }

  has(key: string): boolean {
    return this.keys?.has(key) ?? true;
  }

  /** Whether one of such a type is among them. Proportional to what was changed. */
  hasType(types: readonly EntityType[]): boolean {
    if (!this.keys) return true;
    for (const key of this.keys) {
      if ((types as readonly string[]).includes(key.slice(0, key.indexOf(':')))) return true;
    }
    return false;
  }
}
