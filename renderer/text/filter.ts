import { counted } from './en';

/** Which passages are shown. */
export const filterText = {
  filter: 'Filter',
  filterPassages: 'Filter passages',
  focusedOn: 'Focus:',
  only: 'Only:',
  shown: (shown: number, all: number) => `${shown.toLocaleString('en')} of ${all.toLocaleString('en')} shown`,
  allShown: (all: number) => `All ${counted(all, 'passage', 'passages')} shown.`,
  heading: (shown: number, all: number) =>
    shown === all
      ? `Passages ${all.toLocaleString('en')}`
      : `Passages ${shown.toLocaleString('en')} of ${all.toLocaleString('en')}`,
  order: 'Order of the passages',
  orders: { place: 'By their place in the text', actor: 'By who is in them' },
  clear: 'Show all',
  remove: (wish: string) => `No longer only ${wish}`,
  none: 'No passage is like that.',
  facets: {
    actors: 'Who is in it',
    role: 'Role',
    implication: 'Implication',
    domain: 'Domain of its implications',
    basis: 'Basis of its implications',
    certainty: 'Certainty',
    layer: 'Whose copy',
    untidy: 'Tidy up',
  },
  untidy: 'something is missing',
  myCopy: 'mine',
  copyOf: (name: string) => `${name}’s copy`,
  copyUnnamed: 'a colleague’s copy',
  focusLine: 'Focus on one',
  focusHint: 'The digit or Enter focuses · Esc leaves',
};
