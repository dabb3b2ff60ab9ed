import { quoted } from './en';

/** Why a link leads to no passage. */
export type LinkTrouble =
  'no-link' | 'project-unknown' | 'article-unknown' | 'passage-unknown' | 'passage-without-place';

/** What the links that lead to passages say. */
export const linkText = {
  heading: 'Open a link to a passage',
  label: 'Link',
  hint: 'As “Copy link to the passage” makes it, and as briefs and tables have it.',
  open: 'Open passage',
  missing: 'Paste the link first.',
  inProject: (project: string) => `The passage is in another project: ${quoted(project)}, which is open now.`,
  backTo: (project: string) => `Back to ${quoted(project)}`,
  waitsForRest: 'The passage is shown as soon as the whole project is read.',
  waits: 'A link to a passage was opened. It is shown as soon as this window is closed.',
};

/** Why a link leads to no passage, and what would help. */
export function describeLinkTrouble(trouble: LinkTrouble): string {
  switch (trouble) {
    case 'no-link':
      return 'This is no link to a passage. Such a link begins with “scholion://project/”, and must be copied whole.';
    case 'project-unknown':
      return 'The link leads into a project that is not in your profile. Ask for a bundle of it, and open that first.';
    case 'article-unknown':
      return 'The link leads to an article that this project does not have: it was removed, or never sent to you.';
    case 'passage-unknown':
      return 'The link leads to a passage that this article does not have: it was removed, or is in work that was not sent to you.';
    case 'passage-without-place':
      return 'The words of the passage are nowhere in the present text. It waits under “Without a place”.';
  }
}
