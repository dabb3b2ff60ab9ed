import type { Reader } from '../reader';
import { Unreadable } from '../unreadable';

/** Not read yet. */
export const readHtml: Reader = () => {
  throw new Unreadable('formatUnknown');
};
