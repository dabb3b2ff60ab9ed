import { z } from '../model/zod';

/**
 * Work on texts that another program wrote down, before anything of it has become an actor, a theme or an implication:
 * that is for a person to decide. Ids are those of the other program, trimmed and in capitals.
 */
export const ForeignWork = z.strictObject({
  /** What the file says made it: "ATLAS.ti 9". */
  origin: z.string().max(200),
  name: z.string().max(200),
});
export type ForeignWork = z.infer<typeof ForeignWork>;
