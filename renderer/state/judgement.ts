import type { FieldsOf } from '#shared/model/entities';
import type { Workspace } from './workspace';

export type JudgementFields = FieldsOf<'judgement'>;
export type Relevance = NonNullable<JudgementFields['relevance']>;
export const relevances = ['relevant', 'not', 'later'] as const satisfies readonly Relevance[];

/** What a copy says of the article as a whole, if it says anything. */
export function judgementOf(
  workspace: Workspace,
  layer: string | undefined,
): { readonly id: string; readonly fields: JudgementFields } | undefined {
  if (layer === undefined) return undefined;
  // Two machines may each have made one: both then show the same.
  const all = workspace.all('judgement').toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id } of all) {
    const fields = workspace.fields('judgement', id);
    if (fields?.layer === layer) return { id, fields };
  }
  return undefined;
}
