import { inMenu } from './description';

export const editCommands = inMenu('edit', [
  { id: 'undo', label: 'Undo', keys: ['Mod+Z'], place: 'everywhere' },
  { id: 'redo', label: 'Redo', keys: ['Mod+Shift+Z', 'Ctrl+Y'], place: 'everywhere' },
  { id: 'editSource', label: 'Edit source fields…', place: 'reader' },
  { id: 'toggleOutside', label: 'Set block outside the body, or back', keys: ['X'], place: 'reader' },
]);
