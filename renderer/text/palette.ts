import { counted } from './en';

/** What the command palette says. */
export const paletteText = {
  heading: 'Commands',
  placeholder: 'What do you want to do?',
  noneFound: 'No command is called that. Try another word for it.',
  recent: 'Recently used',
  all: 'All commands',
  count: (commands: number) => counted(commands, 'command', 'commands'),
  onlyInLibrary: 'Only in the library.',
  onlyInReader: 'Open an article first.',
  nothingToDo: 'There is nothing to do it to.',
  button: 'Commands',
};
