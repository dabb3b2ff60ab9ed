import { app } from 'electron';

/**
 * One process for a profile. A second one hands over the files that it was started with, and is told here that it is
 * not the first.
 *
 * @param onSecond told of the files of each later start; not called before the program is ready.
 */
export function isFirstInstance(files: readonly string[], onSecond: (files: string[]) => void): boolean {
  if (!app.requestSingleInstanceLock({ files })) return false;
  app.on('second-instance', (_event, _argv, _folder, handed) => onSecond(filesIn(handed)));
  return true;
}

/** It comes from another process, which may be of another version. */
function filesIn(handed: unknown): string[] {
  const { files } = (handed ?? {}) as { files?: unknown };
  return Array.isArray(files) ? files.filter((file): file is string => typeof file === 'string') : [];
}
