import { inMenu } from './description';

/** A digit each, so that they can be given other keys like every command. */
export const favouriteCommands = inMenu('passage', [
  { id: 'makeFavourite', label: 'Make these tags a favourite', place: 'passage' },
  { id: 'editFavourites', label: 'Favourites…', place: 'reader' },
  { id: 'favourite1', label: 'Favourite 1', keys: ['1'], place: 'reader' },
  { id: 'favourite2', label: 'Favourite 2', keys: ['2'], place: 'reader' },
  { id: 'favourite3', label: 'Favourite 3', keys: ['3'], place: 'reader' },
  { id: 'favourite4', label: 'Favourite 4', keys: ['4'], place: 'reader' },
  { id: 'favourite5', label: 'Favourite 5', keys: ['5'], place: 'reader' },
  { id: 'favourite6', label: 'Favourite 6', keys: ['6'], place: 'reader' },
  { id: 'favourite7', label: 'Favourite 7', keys: ['7'], place: 'reader' },
  { id: 'favourite8', label: 'Favourite 8', keys: ['8'], place: 'reader' },
  { id: 'favourite9', label: 'Favourite 9', keys: ['9'], place: 'reader' },
]);
