import { Uuid } from '../model/ids';
import { RoleName } from '../model/passage';
import { z } from '../model/zod';

/** As many as there are digits without nought. */
export const FAVOURITE_COUNT = 9;
export const FAVOURITE_NAME_LENGTH = 60;

/** A set of actors with roles that a digit puts on words. Without a name it goes by who is in it. */
export const Favourite = z.strictObject({
  name: z.string().min(1).max(FAVOURITE_NAME_LENGTH).optional(),
  tags: z.array(z.strictObject({ actor: Uuid, roles: z.array(RoleName) })).min(1),
});
export type Favourite = z.infer<typeof Favourite>;

/** By digit, the first for `1`; an empty place is null, and so is every one beyond the end. */
export const Favourites = z.array(Favourite.nullable()).max(FAVOURITE_COUNT);
export type Favourites = readonly (Favourite | null)[];
