import type { Reader } from '../reader';
import { Unreadable } from '../unreadable';

/** Not read yet. */
export const readJson: Reader = () => {
  throw new Unreadable('formatUnknown');
};
