import { inMenu } from './description';

export const fileCommands = inMenu('file', [
  { id: 'addDocuments', label: 'Add articles…', keys: ['Mod+O'], place: 'everywhere' },
  { id: 'addFolder', label: 'Add a folder…', place: 'everywhere' },
  { id: 'pasteDocument', label: 'Add pasted text', place: 'library' },
  { id: 'intakeReport', label: 'What came in last…', place: 'everywhere' },
  { id: 'removeArticle', label: 'Remove article…', place: 'everywhere' },
  { id: 'openSample', label: 'Open the sample', place: 'everywhere' },
  { id: 'openProject', label: 'Open project…', keys: ['Mod+Shift+P'], place: 'everywhere' },
  { id: 'renameProject', label: 'Rename the project…', keys: ['Mod+Shift+R'], place: 'everywhere' },
  { id: 'newProject', label: 'New project…', place: 'everywhere' },
  { id: 'whatWeRecord', label: 'What we record…', place: 'everywhere' },
  { id: 'outlets', label: 'Sources…', place: 'everywhere' },
  { id: 'openBundle', label: 'Open bundle…', keys: ['Mod+Shift+O'], place: 'everywhere' },
  { id: 'saveBrief', label: 'Save brief…', keys: ['Mod+S'], place: 'brief' },
  { id: 'exportBundle', label: 'Export bundle…', keys: ['Mod+Shift+E'], place: 'everywhere' },
  { id: 'saveMarkedCopy', label: 'Save a marked-up copy…', place: 'everywhere' },
  { id: 'exportTable', label: 'Export passages as a table…', place: 'everywhere' },
]);
