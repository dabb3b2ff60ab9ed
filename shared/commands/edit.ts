import { inMenu } from './description';

export const editCommands = inMenu('edit', [
  { id: 'undo', label: 'Undo', keys: ['Mod+Z'], place: 'everywhere' },
  { id: 'redo', label: 'Redo', keys: ['Mod+Shift+Z', 'Ctrl+Y'], place: 'everywhere' },
  { id: 'find', label: 'Find in the article…', keys: ['Mod+F'], place: 'reader' },
  { id: 'findNext', label: 'Find next', keys: ['F3'], place: 'reader' },
  { id: 'findPrevious', label: 'Find previous', keys: ['Shift+F3'], place: 'reader' },
  {
    id: 'copyQuote',
    label: 'Copy the words, or the passage with its source',
    keys: ['Mod+C'],
    place: 'passage',
  },
  { id: 'copyLink', label: 'Copy link to the passage', keys: ['Mod+Shift+C'], place: 'passage' },
  { id: 'copyPassages', label: 'Copy passages as a table', place: 'everywhere' },
  { id: 'copyAddress', label: 'Copy address of the link', place: 'reader' },
  { id: 'judge', label: 'Judge the article…', keys: ['D'], place: 'reader' },
  { id: 'editSource', label: 'Edit source fields…', place: 'reader' },
  { id: 'gradeOutlet', label: 'Grade where the article is from…', keys: ['O'], place: 'reader' },
  { id: 'toggleOutside', label: 'Set block outside the body, or back', keys: ['X'], place: 'reader' },
  { id: 'correctText', label: 'Correct the text…', keys: ['F2'], place: 'reader' },
  { id: 'leftOut', label: 'Left out of this article…', place: 'reader' },
  { id: 'showVersions', label: 'Versions of this text…', place: 'reader' },
  { id: 'showOriginal', label: 'Show the original file…', place: 'reader' },
]);
