import type { Requests } from '#shared/ipc/contract';
import type { Theme } from '#shared/ipc/local-state';
import type { OwnKeys } from '#shared/keys/keymap';
import { succeed } from '#shared/result';
import type { LocalFile } from '../files/local';
import type { Projects } from '../files/projects';
import { isFallbackRuntime } from '../platform';
import type { RefusedRequests } from '../security/refused-requests';

type LocalRequests = Pick<Requests, 'start' | 'writeLocal' | 'countRefusedRequests'>;

export type LocalSurroundings = {
  readonly projects: Projects;
  readonly local: LocalFile;
  readonly refused: RefusedRequests;
  readonly version: string;
  /** Whether assistive technology reads the window now. */
  readonly isAssisted: () => boolean;
  readonly showTheme: (theme: Theme) => void;
  /** Shows the person's own keys in the native menus. */
  readonly showKeys: (own: OwnKeys) => void;
};

export function localRequests({
  projects,
  local,
  refused,
  version,
  isAssisted,
  showTheme,
  showKeys,
}: LocalSurroundings): LocalRequests {
  const runtime = {
    electron: process.versions.electron ?? '',
    isFallback: isFallbackRuntime,
    platform: process.platform,
  };
  return {
    start: async () =>
      succeed({
        projects: await projects.list(),
        local: local.state,
        runtime,
        version,
        isAssisted: isAssisted(),
      }),

    writeLocal: (update) => {
      if (update.theme) showTheme(update.theme);
      if (update.keys) showKeys(update.keys);
      return local.update(update);
    },

    countRefusedRequests: async () => succeed(refused.count),
  };
}
