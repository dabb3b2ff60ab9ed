import type { PassageLink } from '#shared/passage-link';
import { notify, session, sessionOnce } from '../state/session';
import { describeLinkTrouble, linkText, type LinkTrouble } from '../text/links';
import { projectTitle } from '../text/project-title';
import type { Desk } from './desk';
import { noDialog } from './no-dialog';
import { openPassage, showPassage } from './open-passage';
import type { Plan } from './plan';

/** Asks for a link to a passage. */
export function openLink(): Plan {
  return { kind: 'do', run: () => session.set({ dialog: { kind: 'openLink' } }) };
}

/**
 * Goes where a link leads that came from outside. While a window asks something, it waits for the answer.
 *
 * @param deskNow the desk of the project that is open: the answer may open another.
 */
export async function openHandedLink(
  deskNow: () => Desk | undefined,
  link: PassageLink | null,
): Promise<void> {
  if (session.get().dialog) notify(linkText.waits);
  await noDialog();
  const desk = deskNow();
  if (desk) await goToLinked(desk, link);
}

/** Shows the passage that a link leads to, in whichever project it is; or says why it cannot. */
export async function goToLinked(desk: Desk, link: PassageLink | null): Promise<void> {
  const trouble = link ? await follow(desk, link) : 'no-link';
  if (trouble) notify(describeLinkTrouble(trouble));
}

async function follow(desk: Desk, link: PassageLink): Promise<LinkTrouble | undefined> {
  if (link.project === desk.project.project) {
    await whole();
    if (!(await hasArticle(desk, link))) return 'article-unknown';
    const isShown = await openPassage(desk, link.document, link.passage);
    return isShown ? troubleWith(desk, link) : undefined;
  }
  const start = await desk.bridge.start();
  const isKnown = start.ok && start.value.projects.some(({ project }) => project === link.project);
  if (!isKnown) return 'project-unknown';
  const other = await desk.openProject(link.project);
  if (!other) return undefined;
  await whole();
  offerWayBack(other, desk.project);
  if (!(await hasArticle(other, link))) return 'article-unknown';
  const isShown = await showPassage(other, link.document, link.passage);
  return isShown ? troubleWith(other, link) : undefined;
}

/** Waits until the project is read to its end: what is not read yet may be just this. */
async function whole(): Promise<void> {
  if (session.get().isReadInPart) notify(linkText.waitsForRest);
  await sessionOnce(({ isReadInPart }) => !isReadInPart);
}

async function hasArticle({ database }: Desk, { document }: PassageLink): Promise<boolean> {
  return (await database.documents.get(document)) !== undefined;
}

/** What is wrong with a passage whose article is open. */
function troubleWith({ book }: Desk, { passage }: PassageLink): LinkTrouble | undefined {
  if (book.find(passage)) return undefined;
  return book.findAnywhere(passage) ? 'passage-without-place' : 'passage-unknown';
}

function offerWayBack(desk: Desk, before: Desk['project']): void {
  const run = (): void => void desk.openProject(before.project);
  const action = { label: linkText.backTo(projectTitle(before)), run };
  notify(linkText.inProject(projectTitle(desk.project)), { action });
}
