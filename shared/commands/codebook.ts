import { inMenu } from './description';

export const codebookCommands = inMenu('edit', [
  { id: 'newCode', label: 'New entry…', keys: ['Mod+Shift+N'], place: 'codebook' },
  { id: 'renameCode', label: 'Rename the entry', keys: ['F2'], place: 'codebook' },
  { id: 'moveCodes', label: 'Move entries…', keys: ['Mod+Shift+M'], place: 'codebook' },
  { id: 'moveCodeUp', label: 'Move the theme up', keys: ['Alt+ArrowUp'], place: 'codebook' },
  { id: 'moveCodeDown', label: 'Move the theme down', keys: ['Alt+ArrowDown'], place: 'codebook' },
  { id: 'mergeCodes', label: 'Merge entries…', keys: ['F7'], place: 'codebook' },
  { id: 'splitCode', label: 'Split the entry…', keys: ['Shift+F7'], place: 'codebook' },
  { id: 'retireCodes', label: 'Retire entries, or bring them back', keys: ['Delete'], place: 'codebook' },
]);

export const codebookFileCommands = inMenu('file', [
  { id: 'importCodebook', label: 'Import a codebook…', place: 'everywhere' },
  { id: 'exportCodebook', label: 'Export the codebook…', place: 'everywhere' },
  { id: 'exportCodebookTable', label: 'Export the codebook as a table…', place: 'everywhere' },
]);
