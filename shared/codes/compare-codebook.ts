import { foldName } from '../text/names';
import type { PortableCode } from './portable-code';
import type { Misfit, ReadEntry } from './read-codebook';

/** What an entry of a file would do here. */
export type Comparison = { readonly line: number; readonly name: string } & (
  | { readonly state: 'new'; readonly code: PortableCode; readonly below: Below }
  | {
      readonly state: 'changed';
      readonly code: PortableCode;
      readonly present: PortableCode;
      readonly below: Below;
      /** The fields that differ, by name. */
      readonly fields: readonly string[];
    }
  | { readonly state: 'same'; readonly present: PortableCode }
  | { readonly state: 'refused'; readonly misfit: Misfit }
);

/** What an entry stands below: one that is here by its id, one of the file by its line, or what it stands below already. */
export type Below = { readonly id: string } | { readonly line: number } | undefined;

type Known = {
  readonly present: readonly PortableCode[];
  /** The id of what an entry became that was merged into another. */
  readonly survivor: (kind: PortableCode['kind'], id: string) => string;
};

/**
 * Holds what was read against what is here. An entry is the one of its id, or else the one of its name: a codebook that
 * comes back, or that another team filled in, makes nothing twice.
 */
export function compareCodebook(entries: readonly ReadEntry[], { present, survivor }: Known): Comparison[] {
  const here = new Map<string, PortableCode>();
  for (const code of present) {
    here.set(`${code.kind} id ${code.id}`, code);
    if ('name' in code) here.set(nameKey(code.kind, code.name), code);
  }
  const find = (kind: PortableCode['kind'], named: string | undefined): PortableCode | undefined =>
    named === undefined
      ? undefined
      : (here.get(`${kind} id ${survivor(kind, named)}`) ?? here.get(nameKey(kind, named)));
  const matchOf = (code: PortableCode): PortableCode | undefined =>
    find(code.kind, code.id) ?? ('name' in code ? find(code.kind, code.name) : undefined);

  const lines = linesOf(entries);
  const byLine = new Map(entries.map((entry) => [entry.line, 'code' in entry ? entry.code : undefined]));
  const seen = new Map<string, number>();
  return entries.map((entry): Comparison => {
    const { line } = entry;
    if ('misfit' in entry) return { line, name: '', state: 'refused', misfit: entry.misfit };
    const { code } = entry;
    const name = 'name' in code ? code.name : code.id;
    const match = matchOf(code);
    const key = match ? `${match.kind} id ${match.id}` : nameKey(code.kind, name);
    const before = seen.get(key);
    if (before !== undefined) {
      return { line, name, state: 'refused', misfit: { what: 'twice', line: before } };
    }
    seen.set(key, line);
    const below = belowOf(code, find, lines);
    if (below === 'unknown' || goesRound(code, byLine, lines, find)) {
      return {
        line,
        name,
        state: 'refused',
        misfit: { what: 'below', name: 'below' in code ? (code.below ?? '') : '' },
      };
    }
    if (!match) return { line, name, state: 'new', code, below };
    // What was merged away goes by the other's name, and says nothing of it.
    const isMerged =
      code.id !== undefined && match.id !== code.id && survivor(code.kind, code.id) === match.id;
    const fields = isMerged ? [] : differing(code, match, below);
    if (fields.length === 0) return { line, name, state: 'same', present: match };
    return { line, name, state: 'changed', code, present: match, below, fields };
  });
}

type Lines = ReadonlyMap<string, number>;

/** The lines of the entries of a file, by what others of it may call them. */
function linesOf(entries: readonly ReadEntry[]): Lines {
  const lines = new Map<string, number>();
  for (const entry of entries) {
    if ('misfit' in entry || !('name' in entry.code)) continue;
    const { kind, id, name } = entry.code;
    for (const key of [nameKey(kind, name), ...(id === undefined ? [] : [`${kind} id ${id}`])]) {
      if (!lines.has(key)) lines.set(key, entry.line);
    }
  }
  return lines;
}

function belowOf(
  code: PortableCode,
  find: (kind: PortableCode['kind'], named: string | undefined) => PortableCode | undefined,
  lines: Lines,
): Below | 'unknown' {
  if (!('below' in code) || code.below === undefined) return undefined;
  const known = find(code.kind, code.below);
  if (known?.id !== undefined) return { id: known.id };
  const line = lineOf(code.kind, code.below, lines);
  return line === undefined ? 'unknown' : { line };
}

function lineOf(kind: PortableCode['kind'], named: string, lines: Lines): number | undefined {
  return lines.get(`${kind} id ${named}`) ?? lines.get(nameKey(kind, named));
}

/** Whether an entry would stand below itself: up the lines of the file, and where those end up what is here. */
function goesRound(
  code: PortableCode,
  byLine: ReadonlyMap<number, PortableCode | undefined>,
  lines: Lines,
  find: (kind: PortableCode['kind'], named: string | undefined) => PortableCode | undefined,
): boolean {
  const own = find(code.kind, code.id) ?? ('name' in code ? find(code.kind, code.name) : undefined) ?? code;
  const seen = new Set<PortableCode>();
  for (let at: PortableCode | undefined = code; at && !seen.has(at);) {
    seen.add(at);
    const named: string | undefined = 'below' in at ? at.below : undefined;
    if (named === undefined) return false;
    const inFile = lineOf(at.kind, named, lines);
    const next: PortableCode | undefined =
      (inFile === undefined ? undefined : byLine.get(inFile)) ?? find(at.kind, named);
    if (next === undefined) return false;
    const itself =
      find(next.kind, next.id) ?? ('name' in next ? find(next.kind, next.name) : undefined) ?? next;
    if (next === code || itself === own) return true;
    at = next;
  }
  return false;
}

/** The fields that a file says otherwise. Aliases that are here and not in the file stay. */
function differing(code: PortableCode, present: PortableCode, below: Below): string[] {
  const was: Readonly<Record<string, unknown>> = present;
  return Object.entries(code).flatMap(([field, value]) => {
    if (field === 'kind' || field === 'id' || value === undefined) return [];
    // Found by its name, it goes by it, whatever its capitals.
    if (field === 'name' && code.id !== present.id) return [];
    if (field === 'below') return below && 'id' in below && below.id === was['below'] ? [] : [field];
    if (field === 'aliases') return hasNewAliases(code, present) ? [field] : [];
    return (was[field] ?? (field === 'retired' ? false : undefined)) === value ? [] : [field];
  });
}

function hasNewAliases(code: PortableCode, present: PortableCode): boolean {
  return aliasesToWrite(code, present).length > 0;
}

/** The aliases of a file that are not here, or are of another kind here. */
export function aliasesToWrite(code: PortableCode, present: PortableCode | undefined) {
  if (code.kind !== 'actor') return [];
  const known = present?.kind === 'actor' ? (present.aliases ?? []) : [];
  return (code.aliases ?? []).filter(
    ({ text, kind, apply }) =>
      text !== code.name &&
      !known.some((alias) => alias.text === text && alias.kind === kind && alias.apply === apply),
  );
}

function nameKey(kind: string, name: string): string {
  return `${kind} name ${foldName(name)}`;
}
