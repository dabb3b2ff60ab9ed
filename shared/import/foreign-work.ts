import { z } from '../model/zod';

/** A place in one of the lists of this value. */
const Place = z.int().nonnegative();

/** Words that a person wrote there: a description, a memo. */
const Words = z.string().min(1).max(20_000);

/** When, by the clock of whoever made it, as the file writes it. */
const Created = z.string().max(40);

/** Who worked there. */
export const ForeignPerson = z.strictObject({
  id: z.string().max(300),
  name: z.string().min(1).max(200).optional(),
  initials: z.string().min(1).max(6).optional(),
});
export type ForeignPerson = z.infer<typeof ForeignPerson>;

/** A code of the other program's codebook. Parents stand before their children, so no code is its own ancestor. */
export const ForeignCode = z.strictObject({
  id: z.string().max(300),
  name: z.string().min(1).max(1000),
  parent: Place.optional(),
  description: Words.optional(),
  /** Otherwise it is a heading that holds others together. */
  isCodable: z.boolean(),
  /** In how many of its passages its name stands, letter for letter. */
  named: z.int().nonnegative(),
  /** Other names, where the file says them. */
  aliases: z.array(z.string().min(1).max(200)).max(50).optional(),
});
export type ForeignCode = z.infer<typeof ForeignCode>;

/** One person's codes on one stretch of one text. */
export const ForeignPassage = z.strictObject({
  id: z.string().max(300),
  article: Place,
  /**
   * UTF-16 units of the article's canonical text, end exclusive; neither end is at a line break. Absent where the file
   * tells a place that the text does not have: then `quote` is all that is known.
   */
  range: z.strictObject({ start: z.int().nonnegative(), end: z.int().positive() }).optional(),
  /** What the file says stands there; present only where it cannot be read from the text. */
  quote: Words.optional(),
  codes: z.array(Place).max(1000),
  by: Place.optional(),
  created: Created.optional(),
  note: Words.optional(),
});
export type ForeignPassage = z.infer<typeof ForeignPassage>;

/**
 * Work on texts that another program wrote down, before anything of it has become an actor, a theme or an implication:
 * that is for a person to decide. Articles are spoken of by their place among those of the file, people and codes by
 * their place here. Ids are those of the other program, made so that no two of one kind are the same.
 */
export const ForeignWork = z
  .strictObject({
    /** What the file says made it: "ATLAS.ti 9". */
    origin: z.string().max(200),
    name: z.string().max(200),
    people: z.array(ForeignPerson).max(2_000),
    codes: z.array(ForeignCode).max(20_000),
    passages: z.array(ForeignPassage).max(200_000),
    /** Codes on a whole article. */
    articleCodes: z.array(z.strictObject({ article: Place, code: Place, by: Place.optional() })).max(200_000),
    /** Memos on a whole article. */
    articleNotes: z
      .array(
        z.strictObject({
          id: z.string().max(300),
          article: Place,
          text: Words,
          by: Place.optional(),
          created: Created.optional(),
        }),
      )
      .max(50_000),
    /** Codes that were put together by name without being one below another. */
    groups: z.array(z.strictObject({ name: z.string().min(1).max(1000), codes: z.array(Place) })).max(5_000),
  })
  .refine(isSound, 'speaks of people or codes that are not there');
export type ForeignWork = z.infer<typeof ForeignWork>;

type Loose = {
  people: readonly unknown[];
  codes: readonly { parent?: number | undefined }[];
  passages: readonly { codes: readonly number[]; by?: number | undefined }[];
  articleCodes: readonly { code: number; by?: number | undefined }[];
  articleNotes: readonly { by?: number | undefined }[];
  groups: readonly { codes: readonly number[] }[];
};

function isSound({ people, codes, passages, articleCodes, articleNotes, groups }: Loose): boolean {
  const isCode = (code: number): boolean => code < codes.length;
  const isPerson = ({ by }: { by?: number | undefined }): boolean => by === undefined || by < people.length;
  return (
    codes.every(({ parent }, at) => parent === undefined || parent < at) &&
    passages.every((passage) => passage.codes.every(isCode) && isPerson(passage)) &&
    articleCodes.every((coding) => isCode(coding.code) && isPerson(coding)) &&
    articleNotes.every(isPerson) &&
    groups.every((group) => group.codes.every(isCode))
  );
}
