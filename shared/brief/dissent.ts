import type { Judged } from '../report/sentences';
import type { Dissent } from './finding';
import type { Material, MaterialRow } from './material';
import type { Names } from './names';

type Implication = MaterialRow<'implication'>;

/**
 * Where somebody sees an implication differently: what cannot hold beside it, whoever wrote it; the same statement in
 * another person's copy, judged otherwise; and reviewers who reject it.
 */
export function dissentOn(implication: Implication, material: Material, names: Names): Dissent[] {
  return [
    ...excluding(implication, material, names),
    ...judgingOtherwise(implication, material, names),
    ...rejecting(implication, material, names),
  ];
}

/** What of an implication is judged, without what else is recorded of it. */
export function judgedIn({
  statement,
  basis,
  likelihood,
  confidence,
  confidenceReason,
}: Implication): Judged {
  return {
    statement,
    basis,
    ...(likelihood && { likelihood }),
    ...(confidence && { confidence }),
    ...(confidenceReason && { confidenceReason }),
  };
}

function excluding({ id }: Implication, { conflictsWith, implication }: Material, names: Names): Dissent[] {
  const others = new Set(conflictsWith.flatMap(({ a, b }) => (a === id ? [b] : b === id ? [a] : [])));
  return implication
    .filter((other) => others.has(other.id))
    .map((other) => ({ kind: 'excludes', by: names.ofLayer(other.layer), judged: judgedIn(other) }));
}

function judgingOtherwise(one: Implication, { implication }: Material, names: Names): Dissent[] {
  const statement = compared(one.statement);
  return implication
    .filter((other) => other.layer !== one.layer && compared(other.statement) === statement)
    .filter((other) => isJudgedOtherwise(one, other))
    .map((other) => ({ kind: 'judges', by: names.ofLayer(other.layer), judged: judgedIn(other) }));
}

/** What one of them left open is no other opinion. */
function isJudgedOtherwise(one: Judged, other: Judged): boolean {
  return (['basis', 'likelihood', 'confidence'] as const).some(
    (field) => one[field] !== undefined && other[field] !== undefined && one[field] !== other[field],
  );
}

function rejecting({ id }: Implication, { review }: Material, names: Names): Dissent[] {
  return review
    .filter(({ on, verdict }) => on.type === 'implication' && on.id === id && verdict === 'reject')
    .map(({ madeBy, note }) => ({ kind: 'rejects', by: names.ofAuthor(madeBy), note }));
}

/** Two people who mean the same sentence may differ in its stop and its spaces. */
function compared(statement: string): string {
  return statement
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s.!?…]+/gu, ' ')
    .trim();
}
