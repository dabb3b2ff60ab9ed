import { app } from 'electron';
import type { Handed } from './handed-arguments';

/**
 * One process for a profile. A second one hands over the files and links that it was started with, and is told here that it
 * is not the first.
 *
 * @param onSecond told of what each later start was given; not called before the program is ready.
 */
export function isFirstInstance(handed: Handed, onSecond: (handed: Handed) => void): boolean {
  if (!app.requestSingleInstanceLock(handed)) return false;
  app.on('second-instance', (_event, _argv, _folder, given) => onSecond(handedIn(given)));
  return true;
}

/** It comes from another process, which may be of another version. */
function handedIn(given: unknown): Handed {
  const { files, links } = (given ?? {}) as { files?: unknown; links?: unknown };
  return { files: wordsIn(files), links: wordsIn(links) };
}

function wordsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((word): word is string => typeof word === 'string') : [];
}
