import type { Finding } from './finding';

export const lacks = ['likelihood', 'confidence', 'evidence', 'grade'] as const;
/** What a reader would ask for: how likely, how sure, on what basis, how good the source. */
export type Lack = (typeof lacks)[number];

/** What a finding does not say. Confidence is asked for once likelihood is set, a grade once there is a source. */
export function lackingIn({ judged, evidence }: Pick<Finding, 'judged' | 'evidence'>): Lack[] {
  const isThere: Record<Lack, boolean> = {
    likelihood: judged.likelihood !== undefined,
    confidence: judged.likelihood === undefined || judged.confidence !== undefined,
    evidence: evidence.some(({ stance }) => stance === 'supports'),
    grade: evidence.every(({ article }) => article.reliability !== undefined),
  };
  return lacks.filter((lack) => !isThere[lack]);
}
