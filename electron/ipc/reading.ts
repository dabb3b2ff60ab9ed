import type { Requests } from '#shared/ipc/contract';
import { succeed } from '#shared/result';
import type { Handles } from '../files/handles';
import type { Projects } from '../files/projects';
import type { Readings } from '../import/readings';
import type { Tell } from '../window';

type ReadingRequests = Pick<
  Requests,
  'readArticles' | 'cancelReading' | 'peekArticle' | 'writeArticles' | 'dropArticles'
>;

export function readingRequests(
  projects: Projects,
  handles: Handles,
  readings: Readings,
  tell: Tell,
): ReadingRequests {
  return {
    readArticles: async ({ handle }) => {
      const chosen = handles.find(handle);
      return chosen.ok
        ? readings.read(chosen.value, (done, of) => tell('readingProgress', { done, of }))
        : chosen;
    },

    cancelReading: async () => succeed(readings.cancel()),

    peekArticle: async ({ article }) => readings.peek(article),

    writeArticles: async ({ project, articles }) => {
      const opened = await projects.current(project);
      return opened.ok ? readings.write(opened.value.blobs, articles) : opened;
    },

    dropArticles: async ({ articles }) => {
      await readings.drop(articles);
      return succeed(undefined);
    },
  };
}
