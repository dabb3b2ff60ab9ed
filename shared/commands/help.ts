import { inMenu } from './description';

export const helpCommands = inMenu('help', [
  { id: 'showKeys', label: 'Keys', keys: ['F1', '?'], place: 'everywhere' },
  { id: 'toggleFirstSteps', label: 'First steps in the sample', place: 'everywhere' },
]);
