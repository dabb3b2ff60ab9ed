import { counted } from './en';

/** Opening and naming projects. */
export const projectText = {
  open: 'Open project…',
  openHeading: 'Open project',
  openHint: 'Type the name of a project',
  count: (count: number) => counted(count, 'project', 'projects'),
  noneMatches: 'No project goes by that name.',
  holds: (documents: number, passages: number) =>
    `${counted(documents, 'article', 'articles')}, ${counted(passages, 'passage', 'passages')}`,
  openNow: 'open now',
  rename: 'Rename the project…',
  renameHeading: 'Rename the project',
  renameNow: 'Rename',
  renamed: (name: string) => `The project is now called “${name}”.`,
};
