import { z } from '../model/zod';

/** Where a person can be in the program. */
export const Room = z.enum([
  'library',
  'reader',
  'search',
  'implications',
  'actors',
  'codebook',
  'analysis',
  'brief',
]);
export type Room = z.infer<typeof Room>;
