import type { Reader } from '../reader';
import { Unreadable } from '../unreadable';

/** Not read yet. */
export const readQdpx: Reader = () => {
  throw new Unreadable('formatUnknown');
};
