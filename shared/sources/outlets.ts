import type { Document } from '../model/document';
import type { Source } from '../model/project';
import type { z } from '../model/zod';

/** A source of articles: a paper, an agency, a site. Entity `source` of the register. */
export type Outlet = z.infer<typeof Source> & { readonly id: string };
/** What of an article tells from which outlet it is. */
export type Provenance = Pick<Document, 'source' | 'publisher' | 'address'>;

/**
 * The project's outlets, to be asked which one an article is from. Patterns are names of publishers, compared without
 * capitals, accents and punctuation, or names of hosts, which hold for all hosts below them, too: "reuters.com" for
 * "www.reuters.com" and "uk.reuters.com", not for "notreuters.com". The name of an outlet is a pattern of it.
 */
export class Outlets {
  readonly all: readonly Outlet[];
  readonly #byId: ReadonlyMap<string, Outlet>;
  readonly #byPublisher = new Map<string, Outlet>();
  readonly #byHost = new Map<string, Outlet>();

  /** Of two that claim the same pattern, the first by name has it. */
  static byName(outlets: readonly Outlet[]): Outlets {
    return new Outlets(outlets.toSorted((a, b) => a.name.localeCompare(b.name)));
  }

  private constructor(outlets: readonly Outlet[]) {
    this.all = outlets;
    this.#byId = new Map(outlets.map((outlet) => [outlet.id, outlet]));
    for (const outlet of outlets) {
      for (const pattern of [outlet.name, ...(outlet.publisherPatterns ?? [])]) this.#learn(pattern, outlet);
    }
  }

  find(id: string): Outlet | undefined {
    return this.#byId.get(id);
  }

  /** The outlet that somebody chose for the article; else that of its publisher; else that of its address. */
  of({ source, publisher, address }: Provenance): Outlet | undefined {
    return (source === undefined ? undefined : this.find(source)) ?? this.recognised({ publisher, address });
  }

  /** The outlet that publisher or address tell, whatever somebody chose. */
  recognised({ publisher, address }: Omit<Provenance, 'source'>): Outlet | undefined {
    const named = publisher === undefined ? undefined : this.#byPublisher.get(foldedPublisher(publisher));
    return named ?? this.#ofHost(hostOf(address)) ?? this.#ofHost(hostOf(publisher));
  }

  /** Of the hosts above a host, the nearest that is known. */
  #ofHost(host: string | undefined): Outlet | undefined {
    for (let rest = host; rest; rest = rest.slice(rest.indexOf('.') + 1)) {
      const found = this.#byHost.get(rest);
      if (found || !rest.includes('.')) return found;
    }
    return undefined;
  }

  #learn(pattern: string, outlet: Outlet): void {
    const host = hostOf(pattern);
    if (host !== undefined && !this.#byHost.has(host)) this.#byHost.set(host, outlet);
    const publisher = foldedPublisher(pattern);
    if (publisher && !this.#byPublisher.has(publisher)) this.#byPublisher.set(publisher, outlet);
  }
}

/** A publisher's name as it is compared: without capitals, accents, punctuation and the article before it. */
export function foldedPublisher(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the (?=\S)/u, '');
}

const HOST =
  /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?(?:[^/?#@\s]*@)?((?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,})\.?(?::\d+)?(?:[/?#]\S*)?$/iu;

/**
 * The host that an address or a pattern names, in small letters and without "www.".
 *
 * @returns nothing for what names none: a publisher's name, a path.
 */
export function hostOf(address: string | undefined): string | undefined {
  // Most publishers' names have no dot, and are passed over quickly.
  const host = address?.includes('.') ? HOST.exec(address.trim())?.[1]?.toLowerCase() : undefined;
  return host?.replace(/^www\.(?=[^.]+\.)/u, '');
}

/** What an article's outlet is called as far as its own fields tell: by its publisher, else by its host. */
export function outletNamedBy({ publisher, address }: Omit<Provenance, 'source'>): string | undefined {
  return publisher?.trim() || hostOf(address);
}
