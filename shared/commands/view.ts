import { inMenu } from './description';

export const viewCommands = inMenu('view', [
  { id: 'focus', label: 'Focus on this actor or implication', keys: ['F'], place: 'reader' },
  { id: 'clearFilter', label: 'Show all passages', place: 'reader' },
  { id: 'toggleList', label: 'Show or hide the passage list', keys: ['Mod+B'], place: 'reader' },
  { id: 'toggleMargin', label: 'Show or hide the margin', keys: ['Mod+J'], place: 'reader' },
  { id: 'themeSystem', label: 'Colours of the system', place: 'everywhere' },
  { id: 'themeLight', label: 'Light', place: 'everywhere' },
  { id: 'themeDark', label: 'Dark', place: 'everywhere' },
]);
