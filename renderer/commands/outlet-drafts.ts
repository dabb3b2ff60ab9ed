import { z } from '#shared/model/zod';
import { Source } from '#shared/model/project';
import type { Desk } from './desk';
import { changeForm, keptForm } from './drafts';

const KeptOutlet = z
  .object({
    name: z.string(),
    patterns: z.string(),
    grades: Source.shape.grades.unwrap(),
    newGrade: Source.shape.grades.unwrap().element.shape.reliability,
    on: z.string(),
    note: z.string(),
  })
  .partial();
/** What was typed of an outlet and not saved: what differs alone. */
export type KeptOutlet = z.infer<typeof KeptOutlet>;

/** @param outlet the id of one that is there, else the name that a new one was begun with. */
export function keptOutlet(desk: Desk, outlet: string): KeptOutlet | undefined {
  return keptForm(placeOf(desk, outlet), KeptOutlet);
}

/** Keeps it while it is typed, or lets go of it. */
export function keepOutlet(desk: Desk, outlet: string, kept: KeptOutlet | undefined): void {
  const isEmpty = !kept || Object.keys(kept).length === 0;
  changeForm(placeOf(desk, outlet), KeptOutlet, () => (isEmpty ? undefined : kept));
}

function placeOf({ project }: Desk, outlet: string): string {
  return `${project.project}/outlet/${outlet}`;
}
