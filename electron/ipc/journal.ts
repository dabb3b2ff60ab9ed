import type { Requests } from '#shared/ipc/contract';
import { fail, succeed } from '#shared/result';
import { blobsNamedIn } from '../exchange/blobs-named';
import type { Projects } from '../files/projects';

type JournalRequests = Pick<Requests, 'readJournal' | 'submit'>;

export function journalRequests(projects: Projects): JournalRequests {
  return {
    readJournal: async ({ project, after }) => {
      const opened = await projects.current(project);
      if (!opened.ok) return opened;
      const page = await opened.value.journal.readAfter(after);
      return succeed(page ? { isKnown: true, ...page } : { isKnown: false, entries: [], isEnd: true });
    },

    submit: async ({ project, ...draft }) => {
      const opened = await projects.current(project);
      if (!opened.ok) return opened;
      const { journal, blobs } = opened.value;
      if (new Set(draft.streams.map(({ stream }) => stream)).size < draft.streams.length) {
        return fail({ code: 'request-refused', request: 'submit', reason: 'stream named twice' });
      }
      for (const digest of blobsNamedIn(draft.streams)) {
        if (!(await blobs.has(digest))) return fail({ code: 'blob-missing', digest });
      }
      return journal.append(draft);
    },
  };
}
