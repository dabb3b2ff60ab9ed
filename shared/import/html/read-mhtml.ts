import type { Reader } from '../reader';
import { Unreadable } from '../unreadable';

/** Not read yet. */
export const readMhtml: Reader = () => {
  throw new Unreadable('formatUnknown');
};
