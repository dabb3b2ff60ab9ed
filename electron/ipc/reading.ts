import type { Requests } from '#shared/ipc/contract';
import { succeed } from '#shared/result';
import type { Handles } from '../files/handles';
import type { Projects } from '../files/projects';
import type { Readings } from '../import/readings';

type ReadingRequests = Pick<
  Requests,
  'readArticles' | 'cancelReading' | 'peekArticle' | 'writeArticles' | 'dropArticles'
>;

export function readingRequests(projects: Projects, handles: Handles, readings: Readings): ReadingRequests {
  return {
    readArticles: async ({ handle }) => {
      const chosen = handles.find(handle);
      if (!chosen.ok) return chosen;
      const bytes = await handles.read(handle);
      return bytes.ok ? readings.read(chosen.value.name, bytes.value) : bytes;
    },

    cancelReading: async () => succeed(undefined),

    peekArticle: async ({ article }) => readings.peek(article),

    writeArticles: async ({ project, articles }) => {
      const opened = await projects.current(project);
      return opened.ok ? readings.write(opened.value.blobs, articles) : opened;
    },

    dropArticles: async ({ articles }) => {
      readings.drop(articles);
      return succeed(undefined);
    },
  };
}
