import type { CommandPlace } from '#shared/commands';
import { counted } from './en';

/** What the command palette says. */
export const paletteText = {
  heading: 'Commands',
  placeholder: 'What do you want to do?',
  noneFound: 'No command is called that. Try another word for it.',
  recent: 'Recently used',
  all: 'All commands',
  count: (commands: number) => counted(commands, 'command', 'commands'),
  onlyIn: {
    everywhere: '',
    library: 'Only in the library.',
    search: 'Search all articles first.',
    implications: 'Only among the implications.',
    actors: 'Only among the actors.',
    codebook: 'Only in the codebook.',
    analysis: 'Only in the analysis.',
    brief: 'Only in the brief.',
    reader: 'Open an article first.',
    passage: 'Open an article first.',
  } satisfies Record<CommandPlace, string>,
  nothingToDo: 'There is nothing to do it to.',
  button: 'Commands',
};
