import type { Reader } from '../reader';
import { Unreadable } from '../unreadable';

/** Not read yet. */
export const readCsv: Reader = () => {
  throw new Unreadable('formatUnknown');
};
