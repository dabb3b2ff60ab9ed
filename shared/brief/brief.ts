import { z } from '../model/zod';

export const briefTemplates = ['one-page', 'full', 'evidence'] as const;
/**
 * *One-page*: the judgements with whose words they are based on, and the articles by letters. *Full*: with all evidence, a summary of the sources and
 * how it was made. *Evidence*: for each judgement a table of what is for and against it.
 */
export const BriefTemplate = z.enum(briefTemplates);
export type BriefTemplate = z.infer<typeof BriefTemplate>;

/** A part of a brief: a finding, by the id of its implication, or the person's own words between findings, by an id of theirs. */
export const BriefPart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('finding'), implication: z.string() }),
  z.strictObject({ kind: z.literal('words'), id: z.string(), text: z.string() }),
]);
export type BriefPart = z.infer<typeof BriefPart>;

/** What a person has put together for a reader, before it takes the form of a page. */
export const Brief = z.strictObject({
  title: z.string(),
  template: BriefTemplate,
  /** In the order in which they are printed. */
  parts: z.array(BriefPart),
  /** Stands on every page: who may read it. */
  marking: z.string().optional(),
});
export type Brief = z.infer<typeof Brief>;
