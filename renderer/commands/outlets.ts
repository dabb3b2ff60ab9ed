import type { KnownPatch } from '#shared/model/change';
import { gradesInOrder, type OutletGrade } from '#shared/sources/grades';
import {
  foldedPublisher,
  hostOf,
  outletNamedBy,
  type Outlet,
  type Provenance,
} from '#shared/sources/outlets';
import { session } from '../state/session';
import type { Desk } from './desk';
import { local, remember } from './local';
import { DraftBuilder, refuse, type Plan, type Refusal } from './plan';

/** What a person says of an outlet at once. */
export type OutletForm = {
  readonly name: string;
  /** Names of publishers and of hosts; neither empty nor twice. */
  readonly patterns: readonly string[];
  readonly grades: readonly OutletGrade[];
};

/** Opens the list of outlets. */
export function outlets(): Plan {
  return { kind: 'do', run: () => session.set({ dialog: { kind: 'outlets', outlet: undefined } }) };
}

/** Opens the outlet of the open article, to be graded; one that is not known yet with what the article says of it. */
export function gradeOutlet(desk: Desk): Plan | Refusal {
  const here = provenanceHere(desk);
  if (!here) return refuse('no-document');
  const outlet = desk.outlets.get().of(here);
  if (outlet) {
    return { kind: 'do', run: () => session.set({ dialog: { kind: 'outlets', outlet: outlet.id } }) };
  }
  const name = outletNamedBy(here);
  if (name === undefined) return refuse('no-provenance');
  const host = hostOf(here.address);
  const fresh = { name, patterns: host === undefined || host === name ? [] : [host] };
  return { kind: 'do', run: () => session.set({ dialog: { kind: 'outlets', outlet: undefined, fresh } }) };
}

/**
 * Makes an outlet or changes one: only what differs is written.
 *
 * @param id of an outlet that is there, else of the new one.
 */
export function planOutlet(desk: Desk, id: string, { name, patterns, grades }: OutletForm): Plan | Refusal {
  const before = desk.outlets.get().find(id);
  const fields = {
    ...(before?.name !== name && { name }),
    ...(isSame(before?.publisherPatterns, patterns) ? {} : { publisherPatterns: listed(patterns) }),
    ...(isSame(before?.grades, grades) ? {} : { grades: listed(grades.map(asStored)) }),
  };
  if (Object.keys(fields).length === 0) return refuse('unchanged');
  const draft = new DraftBuilder(desk);
  draft.register({ op: 'put', type: 'source', id, fields: withoutUnset(fields, before) });
  return { kind: 'write', draft: draft.build('editOutlet') };
}

/**
 * Makes one outlet of two: the kept one has the names, hosts and grades of both.
 *
 * @param chosenIn the documents for which somebody chose the other outlet: they go along.
 */
export function planMerge(desk: Desk, kept: Outlet, other: Outlet, chosenIn: readonly string[]): Plan {
  const known = new Set([foldedPublisher(kept.name)]);
  const patterns = [...(kept.publisherPatterns ?? []), other.name, ...(other.publisherPatterns ?? [])].filter(
    (pattern) => {
      const folded = foldedPublisher(pattern);
      const isNew = !known.has(folded);
      known.add(folded);
      return isNew;
    },
  );
  const grades = gradesInOrder([...(other.grades ?? []), ...(kept.grades ?? [])]).toReversed();
  const fields = { publisherPatterns: listed(patterns), grades: listed(grades.map(asStored)) };
  const draft = new DraftBuilder(desk);
  draft.register(
    { op: 'put', type: 'source', id: kept.id, fields: withoutUnset(fields, kept) },
    { op: 'del', type: 'source', id: other.id },
  );
  for (const id of chosenIn) {
    draft.stream(id, { op: 'put', type: 'document', id, fields: { source: kept.id } });
  }
  return { kind: 'write', draft: draft.build('mergeOutlets') };
}

/** Removes an outlet. Its articles go by publisher and address again. */
export function planRemoveOutlet(desk: Desk, id: string): Plan {
  const draft = new DraftBuilder(desk);
  draft.register({ op: 'del', type: 'source', id });
  return { kind: 'write', draft: draft.build('removeOutlet') };
}

/** What the open article says of where it is from. */
export function provenanceHere({ workspace }: Desk): Provenance | undefined {
  return workspace.document === undefined ? undefined : workspace.fields('document', workspace.document);
}

/** The name of an outlet that nobody graded or passed by yet, if the article is from one. */
export function newOutletHere(desk: Desk): string | undefined {
  const here = provenanceHere(desk);
  if (!here || desk.outlets.get().of(here)) return undefined;
  const name = outletNamedBy(here);
  if (name === undefined || foldedPublisher(name) === '') return undefined;
  const passed = local().passedOutlets[desk.project.project] ?? [];
  return passed.includes(foldedPublisher(name)) ? undefined : name;
}

/** Never asks about an outlet of this name again, on this machine. */
export function passOutlet({ project }: Desk, name: string): void {
  const passed = local().passedOutlets[project.project] ?? [];
  const all = [...new Set([...passed, foldedPublisher(name)])].slice(-MOST_PASSED);
  remember({ passedOutlets: { ...local().passedOutlets, [project.project]: all } });
}

/** More names than this are not kept; the oldest may be asked about again. */
const MOST_PASSED = 2000;

/** Empty is unset: nothing is stored that nobody said. */
function listed<Value>(values: readonly Value[]): Value[] | null {
  return values.length === 0 ? null : [...values];
}

type Fields = Extract<KnownPatch, { op: 'put' }>['fields'];

/** A new object has nothing to unset. */
function withoutUnset(fields: Fields, before: Outlet | undefined): Fields {
  return before ? fields : Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function asStored({ reliability, on, note }: OutletGrade) {
  return { reliability, on, ...(note && { note }) };
}

function isSame(before: readonly unknown[] | undefined, after: readonly unknown[]): boolean {
  return JSON.stringify(before ?? []) === JSON.stringify(after);
}
