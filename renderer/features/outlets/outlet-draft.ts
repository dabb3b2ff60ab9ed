import type { OutletGrade, Reliability } from '#shared/sources/grades';
import { foldedPublisher, type Outlet, type Outlets } from '#shared/sources/outlets';
import type { KeptOutlet } from '../../commands/outlet-drafts';
import type { OutletForm } from '../../commands/outlets';
import { outletText } from '../../text/outlets';

/** An outlet as it stands in the form, with the grade that is being given. */
export type OutletDraft = {
  readonly name: string;
  /** One a line. */
  readonly patterns: string;
  readonly grades: readonly OutletGrade[];
  readonly newGrade: Reliability | undefined;
  readonly on: string;
  readonly note: string;
};

export function draftOf(outlet: Partial<Outlet>, today: string): OutletDraft {
  const { name = '', publisherPatterns = [], grades = [] } = outlet;
  return { name, patterns: publisherPatterns.join('\n'), grades, newGrade: undefined, on: today, note: '' };
}

/** What of a draft differs from another one; nothing of a grade's day, which is there before a grade is. */
export function differing(before: OutletDraft, after: OutletDraft): KeptOutlet {
  const isSameHistory = JSON.stringify(before.grades) === JSON.stringify(after.grades);
  const { newGrade } = after;
  return {
    ...(after.name !== before.name && { name: after.name }),
    ...(after.patterns !== before.patterns && { patterns: after.patterns }),
    ...(!isSameHistory && { grades: [...after.grades] }),
    ...(newGrade && { newGrade, on: after.on, note: after.note }),
  };
}

/** A draft as it is stored: the new grade among the others. */
export function formOf({ name, patterns, grades, newGrade, on, note }: OutletDraft): OutletForm {
  const lines = patterns.split('\n').map((line) => line.trim());
  const graded = newGrade && {
    reliability: newGrade,
    on: on.trim(),
    ...(note.trim() && { note: note.trim() }),
  };
  return {
    name: name.trim(),
    patterns: [...new Set(lines.filter((line) => line !== ''))],
    grades: graded ? [...grades, graded] : grades,
  };
}

/** What is wrong with the name; the date has a check of its own. */
export function nameErrorIn(draft: OutletDraft, id: string, outlets: Outlets): string | undefined {
  const name = foldedPublisher(draft.name);
  if (name === '') return outletText.nameMissing;
  const isTaken = outlets.all.some((other) => other.id !== id && foldedPublisher(other.name) === name);
  return isTaken ? outletText.nameTaken : undefined;
}

/** A day of the person's own calendar: "2026-11-23". */
export function dayOf(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
