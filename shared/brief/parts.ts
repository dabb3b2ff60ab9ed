import type { Domain } from '../model/implication';
import type { BriefPart } from './brief';

/** By what a part is told from all others of its brief. */
export function keyOfPart(part: BriefPart): string {
  return part.kind === 'finding' ? part.implication : part.id;
}

/** The findings of a brief, as ids of implications, in their order. */
export function findingsIn(parts: readonly BriefPart[]): string[] {
  return parts.flatMap((part) => (part.kind === 'finding' ? [part.implication] : []));
}

/**
 * Adds findings, each behind the last one of its domain, so that a domain is one stretch; where there is none yet, at the
 * end. What is in the brief already stays where it is.
 */
export function withFindings(
  parts: readonly BriefPart[],
  added: readonly string[],
  domainOf: (implication: string) => Domain | undefined,
): BriefPart[] {
  const known = new Set(findingsIn(parts));
  const fresh = [...new Set(added)].filter((id) => !known.has(id));
  const byDomain = new Map<Domain | undefined, BriefPart[]>();
  for (const implication of fresh) {
    const domain = domainOf(implication);
    byDomain.set(domain, [...(byDomain.get(domain) ?? []), { kind: 'finding', implication }]);
  }
  const result: BriefPart[] = [];
  for (const part of parts.toReversed()) {
    if (part.kind === 'finding') {
      const domain = domainOf(part.implication);
      result.push(...(byDomain.get(domain) ?? []).toReversed());
      byDomain.delete(domain);
    }
    result.push(part);
  }
  return [...result.toReversed(), ...[...byDomain.values()].flat()];
}

/** Leaves out the parts of these keys. */
export function withoutParts(parts: readonly BriefPart[], keys: ReadonlySet<string>): BriefPart[] {
  return parts.filter((part) => !keys.has(keyOfPart(part)));
}

/** Puts own words behind a part; at the beginning where there is no such part. */
export function withWordsBehind(
  parts: readonly BriefPart[],
  key: string | undefined,
  words: BriefPart & { kind: 'words' },
): BriefPart[] {
  const at = parts.findIndex((part) => keyOfPart(part) === key) + 1;
  return [...parts.slice(0, at), words, ...parts.slice(at)];
}

/** Takes a part out of its place and puts it to another one, counted without it; beyond the ends it stops there. */
export function moved(parts: readonly BriefPart[], key: string, to: number): BriefPart[] {
  const part = parts.find((each) => keyOfPart(each) === key);
  if (!part) return [...parts];
  const others = parts.filter((each) => each !== part);
  const at = Math.max(0, Math.min(others.length, to));
  return [...others.slice(0, at), part, ...others.slice(at)];
}
