import type { Requests } from '#shared/ipc/contract';
import { fail, succeed } from '#shared/result';
import { reasonOf } from '../files/disk';
import type { Handles } from '../files/handles';
import type { Projects } from '../files/projects';
import type { Readings } from '../import/readings';
import type { Tell } from '../window';

type ReadingRequests = Pick<
  Requests,
  | 'readArticles'
  | 'cancelReading'
  | 'peekArticle'
  | 'writeArticles'
  | 'dropArticles'
  | 'keepQueue'
  | 'leftOver'
>;

export function readingRequests(
  projects: Projects,
  handles: Handles,
  readings: Readings,
  tell: Tell,
): ReadingRequests {
  return {
    readArticles: async ({ project, handle }) => {
      const chosen = handles.find(handle);
      return chosen.ok
        ? readings.read(project, chosen.value, (done, of) => tell('readingProgress', { done, of }))
        : chosen;
    },

    cancelReading: async () => succeed(readings.cancel()),

    peekArticle: async ({ article }) => readings.peek(article),

    writeArticles: async ({ project, articles }) => {
      const opened = await projects.current(project);
      return opened.ok ? readings.write(project, opened.value.blobs, articles) : opened;
    },

    dropArticles: async ({ articles }) => {
      await readings.drop(articles);
      return succeed(undefined);
    },

    keepQueue: async ({ project, files }) => {
      const queued = files.map(({ name, handle }) => ({ name, path: handle && handles.placeOf(handle) }));
      try {
        return succeed(await readings.keepQueue(project, queued));
      } catch (error) {
        return fail({ code: 'file-unwritable', name: '', reason: reasonOf(error) });
      }
    },

    leftOver: async ({ project }) => {
      const { read, unread } = await readings.leftOver(project);
      return succeed({
        read: [...read],
        unread: await Promise.all(
          unread.map(async ({ name, path }) => {
            const [file] = path === undefined ? [] : await handles.handOutNamed([{ path, name }]);
            return { name, ...(file && { file }) };
          }),
        ),
      });
    },
  };
}
