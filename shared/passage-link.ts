import { Digest, ProjectId, Uuid } from './model/ids';
import { z } from './model/zod';

/** Where a passage is: its project, its article, itself. */
export const PassageLink = z.strictObject({ project: ProjectId, document: Digest, passage: Uuid });
export type PassageLink = z.infer<typeof PassageLink>;

/** The scheme of such links, as the system knows it. */
export const LINK_SCHEME = 'scholion';

/**
 * A link to a passage, as one puts it into a note or a letter: `scholion://project/<project>/document/<digest>/passage/<id>`.
 * All three are ids as the model has them; they say nothing of what the passage says, and lead nowhere without the project.
 */
export function passageLink({ project, document, passage }: PassageLink): string {
  return `${LINK_SCHEME}://project/${project}/document/${document}/passage/${passage}`;
}

/** Where a link leads; nothing unless it is one as {@link passageLink} writes it, white space around it apart. */
export function readPassageLink(written: string): PassageLink | undefined {
  const [, project, document, passage] = FORM.exec(written.trim()) ?? [];
  return PassageLink.safeParse({ project, document, passage }).data;
}

const FORM = new RegExp(`^${LINK_SCHEME}://project/([^/]+)/document/([^/]+)/passage/([^/]+)$`);
