import { inMenu } from './description';

export const searchCommands = inMenu('edit', [
  { id: 'searchAll', label: 'Search all articles…', keys: ['Mod+Shift+F'], place: 'everywhere' },
  { id: 'nextFound', label: 'Next result', keys: ['F4'], place: 'reader' },
  { id: 'previousFound', label: 'Previous result', keys: ['Shift+F4'], place: 'reader' },
  { id: 'saveSearch', label: 'Save this search…', keys: ['Mod+S'], place: 'search' },
  { id: 'tagFound', label: 'Tag the ticked results…', keys: ['A'], place: 'search' },
  { id: 'skipFound', label: 'Skip the result', keys: ['S', 'Delete'], place: 'search' },
  { id: 'neverFound', label: 'Never show the result again', keys: ['X'], place: 'search' },
]);
