import { z } from '../model/zod';
import { Brief } from './brief';

const KeptBrief = z.strictObject({ id: z.string(), brief: Brief });
export type KeptBrief = z.infer<typeof KeptBrief>;

/** The briefs of a project, with which of them is open. */
export const KeptBriefs = z.strictObject({ open: z.string(), all: z.array(KeptBrief).min(1) });
export type KeptBriefs = z.infer<typeof KeptBriefs>;

/** The brief that is worked on; where the one noted is gone, the first. */
export function openBrief({ open, all }: KeptBriefs): KeptBrief {
  const found = all.find(({ id }) => id === open) ?? all[0];
  if (!found) throw new Error('There is always a brief');
  return found;
}

/** Changes the brief that is open. */
export function changedOpen(kept: KeptBriefs, change: (brief: Brief) => Brief): KeptBriefs {
  const { id } = openBrief(kept);
  return {
    open: id,
    all: kept.all.map((each) => (each.id === id ? { id, brief: change(each.brief) } : each)),
  };
}

/** Adds a brief, and opens it. */
export function withBrief(kept: KeptBriefs, added: KeptBrief): KeptBriefs {
  return { open: added.id, all: [...kept.all, added] };
}

/** Leaves out the open brief and opens the one before it; the last one stays. */
export function withoutOpen(kept: KeptBriefs): KeptBriefs {
  const { id } = openBrief(kept);
  const at = kept.all.findIndex((each) => each.id === id);
  const all = kept.all.filter((each) => each.id !== id);
  const next = all[Math.max(0, at - 1)];
  return next ? { open: next.id, all } : kept;
}
