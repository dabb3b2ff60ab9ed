import { inMenu } from './description';

export const helpCommands = inMenu('help', [
  { id: 'showKeys', label: 'Keys', keys: ['F1', '?'], place: 'everywhere' },
  { id: 'toggleFirstSteps', label: 'First steps in the sample', place: 'everywhere' },
  { id: 'changeKeys', label: 'Change keys…', place: 'everywhere' },
  { id: 'toggleSingleKeys', label: 'Switch single-letter commands on or off', place: 'everywhere' },
]);
