import type { Finding } from '#shared/brief/finding';
import { lackingIn, type Lack } from '#shared/brief/lacking';
import { session } from '../../state/session';
import type { Desk } from '../desk';
import { openDrawer } from '../drawer';
import { openDocument } from '../open-document';

/** Opens the article of an implication with its drawer, where all of it can be changed. */
export async function goToFinding(desk: Desk, implication: string): Promise<void> {
  const row = await desk.database.implications.get(implication);
  if (!row) return;
  await openDocument(desk, row.stream);
  openDrawer(desk, { kind: 'edit', implication });
}

/** Goes to where what a finding lacks first can be filled in: the drawer, or the fields of a source nobody graded. */
export async function mendFinding(desk: Desk, finding: Finding): Promise<void> {
  const [first]: readonly Lack[] = lackingIn(finding);
  const ungraded = finding.evidence.find(({ article }) => article.reliability === undefined);
  if (first === 'grade' && ungraded) await gradeArticle(desk, ungraded.article.id);
  else await goToFinding(desk, finding.id);
}

async function gradeArticle(desk: Desk, document: string): Promise<void> {
  await openDocument(desk, document);
  session.set({ dialog: { kind: 'source' } });
}
