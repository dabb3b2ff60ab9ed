import { inMenu } from './description';

export const goCommands = inMenu('go', [
  { id: 'palette', label: 'Command palette…', keys: ['Mod+K'], place: 'everywhere' },
  { id: 'letGo', label: 'Let go of what is selected', keys: ['Escape'], place: 'reader' },
  { id: 'jump', label: 'Jump to a word', keys: ['J'], place: 'reader' },
  { id: 'pageDown', label: 'Page down', keys: ['Space', 'PageDown'], place: 'reader' },
  { id: 'pageUp', label: 'Page up', keys: ['Shift+Space', 'PageUp'], place: 'reader' },
  { id: 'goToPage', label: 'Go to page…', keys: ['Mod+G'], place: 'reader' },
  { id: 'goToNote', label: 'Go to note, and back', keys: ['Shift+N'], place: 'reader' },
  { id: 'openByName', label: 'Open article by name…', keys: ['Mod+L'], place: 'everywhere' },
  { id: 'nextUnread', label: 'Next unread', keys: ['U'], place: 'reader' },
  { id: 'nextUntidy', label: 'Next unfinished thing', keys: ['Alt+ArrowDown'], place: 'reader' },
  { id: 'previousUntidy', label: 'Previous unfinished thing', keys: ['Alt+ArrowUp'], place: 'reader' },
  { id: 'goToLibrary', label: 'Library', keys: ['Mod+1'], place: 'everywhere' },
  { id: 'goToReader', label: 'Reader', keys: ['Mod+2'], place: 'everywhere' },
  { id: 'goToImplications', label: 'Implications', keys: ['Mod+3'], place: 'everywhere' },
  { id: 'goToActors', label: 'Actors', keys: ['Mod+4'], place: 'everywhere' },
  { id: 'goToCodebook', label: 'Codebook', keys: ['Mod+5'], place: 'everywhere' },
  { id: 'goToAnalysis', label: 'Analysis', keys: ['Mod+6'], place: 'everywhere' },
  { id: 'goToBrief', label: 'Brief', keys: ['Mod+P'], place: 'everywhere' },
  { id: 'nextRegion', label: 'Next region', keys: ['F6'], place: 'everywhere' },
  { id: 'previousRegion', label: 'Previous region', keys: ['Shift+F6'], place: 'everywhere' },
]);
