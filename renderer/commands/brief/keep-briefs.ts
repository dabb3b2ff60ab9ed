import type { Brief } from '#shared/brief/brief';
import type { BriefFormat } from '#shared/brief/brief-format';
import type { BriefTheme } from '#shared/brief/brief-style';
import type { Candidate } from '#shared/brief/candidates';
import { changedOpen, openBrief, withBrief, withoutOpen, type KeptBriefs } from '#shared/brief/kept-briefs';
import { withFindings } from '#shared/brief/parts';
import { briefView } from '../../state/brief-view';
import { notify } from '../../state/session';
import { briefText } from '../../text/brief';
import { projectTitle } from '../../text/project-title';
import type { Desk } from '../desk';
import { keepLater } from '../drafts';
import { local, remember } from '../local';

/** A first brief has all that is proposed, unless that is so much that one would rather choose. */
const MOST_AT_FIRST = 40;

/** Shows the briefs of the open project as they were left. */
export function enterBriefs({ project: { project } }: Desk): void {
  if (briefView.get().project === project) return;
  const { briefs, houseStyle, briefFormat } = local();
  briefView.begin({ project, kept: briefs[project], style: houseStyle, format: briefFormat });
}

/** Makes the first brief of a project, of what is proposed. */
export function beginFirst(desk: Desk, candidates: readonly Candidate[]): void {
  if (briefView.get().kept) return;
  const proposed = candidates.filter(({ isProposed }) => isProposed);
  const chosen = proposed.length > MOST_AT_FIRST ? [] : proposed;
  const id = desk.newId();
  const parts = withFindings(
    [],
    chosen.map((each) => each.id),
    domainsOf(candidates),
  );
  const brief: Brief = { title: projectTitle(desk.project), template: 'one-page', parts };
  keep(desk, { open: id, all: [{ id, brief }] });
}

/** The brief on the screen; nothing before the first is made. */
export function briefInHand(): Brief | undefined {
  const { kept } = briefView.get();
  return kept && openBrief(kept).brief;
}

/** Changes the brief on the screen; it is kept within a second. */
export function changeBrief(desk: Desk, change: (brief: Brief) => Brief): void {
  const { kept } = briefView.get();
  if (kept) keep(desk, changedOpen(kept, change));
}

/** @param marking nothing stands on the pages where it is empty. */
export function changeMarking(desk: Desk, marking: string): void {
  changeBrief(desk, ({ title, template, parts }) => ({
    title,
    template,
    parts,
    ...(marking && { marking }),
  }));
}

/** Begins another brief, with nothing in it. */
export function newBrief(desk: Desk): void {
  const { kept } = briefView.get();
  if (!kept) return;
  const { template, marking } = openBrief(kept).brief;
  const title = freeTitle(kept, briefText.newTitle);
  const brief: Brief = { title, template, parts: [], ...(marking !== undefined && { marking }) };
  keep(desk, withBrief(kept, { id: desk.newId(), brief }));
}

/** Goes on with a copy of the brief on the screen: for another reader, say. */
export function copyBrief(desk: Desk): void {
  const { kept } = briefView.get();
  if (!kept) return;
  const { brief } = openBrief(kept);
  const title = freeTitle(kept, briefText.copyTitle(brief.title));
  keep(desk, withBrief(kept, { id: desk.newId(), brief: { ...brief, title } }));
}

/** Throws the brief on the screen away. What it reports stays; for a moment the brief can be brought back. */
export function removeBrief(desk: Desk): void {
  const { kept } = briefView.get();
  if (!kept || kept.all.length === 1) return;
  const { id, brief } = openBrief(kept);
  keep(desk, withoutOpen(kept));
  const run = (): void => {
    const now = briefView.get().kept;
    if (now) keep(desk, withBrief(now, { id, brief }));
  };
  notify(briefText.removed(brief.title), { action: { label: briefText.bringBack, run } });
}

/** Shows another brief of the project. */
export function showBrief(desk: Desk, id: string): void {
  const { kept } = briefView.get();
  if (kept) keep(desk, { ...kept, open: id });
}

export function changeStyle(change: Partial<BriefTheme>): void {
  const { headLine, footLine, ...style } = { ...briefView.get().style, ...change };
  // What is empty is not there.
  const houseStyle = { ...style, ...(headLine && { headLine }), ...(footLine && { footLine }) };
  briefView.set({ style: houseStyle });
  keepLater('houseStyle', () => remember({ houseStyle }));
}

export function chooseFormat(format: BriefFormat): void {
  briefView.set({ format });
  remember({ briefFormat: format });
}

/** Of each candidate its domain. */
export function domainsOf(candidates: readonly Candidate[]): (implication: string) => Candidate['domain'] {
  const domains = new Map(candidates.map(({ id, domain }) => [id, domain]));
  return (implication) => domains.get(implication);
}

function keep({ project: { project } }: Desk, kept: KeptBriefs): void {
  briefView.set({ kept });
  keepLater(`briefs ${project}`, () => remember({ briefs: { ...local().briefs, [project]: kept } }));
}

function freeTitle({ all }: KeptBriefs, wanted: string): string {
  const taken = new Set(all.map(({ brief }) => brief.title));
  let title = wanted;
  for (let number = 2; taken.has(title); number += 1) title = `${wanted} ${number}`;
  return title;
}
