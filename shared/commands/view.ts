import { inMenu } from './description';

export const viewCommands = inMenu('view', [
  { id: 'focus', label: 'Focus on this actor or implication', keys: ['F'], place: 'reader' },
  { id: 'clearFilter', label: 'Show all passages', place: 'reader' },
  { id: 'toggleList', label: 'Show or hide the passage list', keys: ['Mod+B'], place: 'reader' },
  { id: 'toggleMargin', label: 'Show or hide the margin', keys: ['Mod+J'], place: 'reader' },
  { id: 'togglePassageMap', label: 'Show or hide the passage map', place: 'reader' },
  {
    id: 'silenceHighlights',
    label: 'Show or silence highlights',
    keys: ['Mod+Shift+H'],
    place: 'reader',
  },
  { id: 'toggleGhosts', label: 'Show or hide suggested mentions', place: 'reader' },
  { id: 'textLarger', label: 'Larger text', keys: ['Mod+=', 'Mod++'], place: 'reader' },
  { id: 'textSmaller', label: 'Smaller text', keys: ['Mod+-'], place: 'reader' },
  { id: 'textUsual', label: 'Text of the usual size', keys: ['Mod+0'], place: 'reader' },
  { id: 'themeSystem', label: 'Colours of the system', place: 'everywhere' },
  { id: 'themeLight', label: 'Light', place: 'everywhere' },
  { id: 'themeDark', label: 'Dark', place: 'everywhere' },
  { id: 'contrastSystem', label: 'Contrast of the system', place: 'everywhere' },
  { id: 'contrastMore', label: 'More contrast', place: 'everywhere' },
  { id: 'readingSettings', label: 'Reading settings…', keys: ['Mod+,'], place: 'everywhere' },
]);
