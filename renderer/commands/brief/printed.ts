import type { Brief } from '#shared/brief/brief';
import { composeBrief, type BriefOrigin } from '#shared/brief/compose';
import { gatherFindings } from '#shared/brief/gather-findings';
import type { Material } from '#shared/brief/material';
import { findingsIn } from '#shared/brief/parts';
import type { PrintedBrief } from '#shared/brief/printed-brief';
import type { PageMark } from '#shared/model/revision-file';
import { findingMaterial } from '../../storage/finding-material';
import { loadText } from '../../storage/load';
import { projectTitle } from '../../text/project-title';
import type { Desk } from '../desk';
import { ownNameOf } from '../own-name';

/** A brief as it would be printed now, read anew from the tables. */
export async function printedNow(desk: Desk, brief: Brief): Promise<PrintedBrief> {
  const chosen = findingsIn(brief.parts);
  const material = await findingMaterial(desk.database, chosen);
  const pages = await pagesOfTexts(desk, citedIn(material));
  const findings = gatherFindings({ ...material, pagesOf: (document) => pages.get(document) ?? [] }, chosen);
  return composeBrief(brief, findings, originOf(desk));
}

/** Where a brief of the open project comes from, today. */
export function originOf(desk: Desk): BriefOrigin {
  const now = new Date();
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return {
    project: { id: desk.project.project, name: projectTitle(desk.project) },
    by: ownNameOf(desk).name || undefined,
    on: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
  };
}

/** The documents whose passages bear on something, with where their texts are. */
export function citedIn({
  document: documents,
  passage,
}: Pick<Material, 'document' | 'passage'>): { id: string; blob: string }[] {
  const cited = new Set(passage.map(({ stream }) => stream));
  return documents.filter(({ id }) => cited.has(id)).map(({ id, revision }) => ({ id, blob: revision.blob }));
}

/** Where the pages of these texts begin. A text that cannot be read is cited without pages. */
export async function pagesOfTexts(
  { bridge, database, project: { project } }: Desk,
  documents: readonly { id: string; blob: string }[],
): Promise<Map<string, readonly PageMark[]>> {
  const pages = new Map<string, readonly PageMark[]>();
  for (const { id, blob } of documents) {
    const text = await loadText(bridge, database, project, blob);
    if (text.ok && text.value.meta.pages) pages.set(id, text.value.meta.pages);
  }
  return pages;
}
