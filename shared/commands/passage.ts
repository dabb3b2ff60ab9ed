import { inMenu } from './description';

export const passageCommands = inMenu('passage', [
  { id: 'tag', label: 'Tag with actors', keys: ['A', 'Enter'], place: 'reader' },
  { id: 'highlight', label: 'Highlight', keys: ['H'], place: 'reader' },
  { id: 'repeatTags', label: 'Same tags as last', keys: ['R'], place: 'reader' },
  { id: 'implicationStated', label: 'Implication stated by the source…', keys: ['I'], place: 'reader' },
  { id: 'implicationInferred', label: 'Implication I infer…', keys: ['Shift+I'], place: 'reader' },
  { id: 'saveImplication', label: 'Save implication', keys: ['Mod+Enter'], place: 'reader' },
  { id: 'linkEvidence', label: 'Link as evidence…', keys: ['L'], place: 'reader' },
  { id: 'removePassage', label: 'Remove passage', keys: ['Delete'], place: 'passage' },
  { id: 'nextPassage', label: 'Next passage', keys: ['G', 'F8'], place: 'reader' },
  { id: 'previousPassage', label: 'Previous passage', keys: ['Shift+G', 'Shift+F8'], place: 'reader' },
  { id: 'outward', label: 'Next passage outward', place: 'reader' },
  { id: 'stackList', label: 'Passages that lie here…', keys: ['S'], place: 'reader' },
  { id: 'growSelection', label: 'Grow selection', keys: ['E'], place: 'reader' },
  { id: 'shrinkSelection', label: 'Shrink selection', keys: ['Shift+E'], place: 'reader' },
  { id: 'rightEdgeOut', label: 'Right edge out by a word', keys: ['Shift+ArrowRight'], place: 'passage' },
  { id: 'rightEdgeIn', label: 'Right edge in by a word', keys: ['Shift+ArrowLeft'], place: 'passage' },
  { id: 'leftEdgeOut', label: 'Left edge out by a word', keys: ['Mod+Shift+ArrowLeft'], place: 'passage' },
  { id: 'leftEdgeIn', label: 'Left edge in by a word', keys: ['Mod+Shift+ArrowRight'], place: 'passage' },
  { id: 'addPiece', label: 'Add the selected words to the last passage', keys: ['Shift+A'], place: 'reader' },
  {
    id: 'removePiece',
    label: 'Take this piece out of the passage',
    keys: ['Shift+Delete'],
    place: 'passage',
  },
]);
