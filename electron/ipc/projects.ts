import { randomUUID } from 'node:crypto';
import type { Requests } from '#shared/ipc/contract';
import { succeed } from '#shared/result';
import { openSample } from '../exchange/open-sample';
import type { Project, Projects } from '../files/projects';

type ProjectRequests = Pick<Requests, 'createProject' | 'openSample' | 'openProject' | 'listProjects'>;

export function projectRequests(projects: Projects): ProjectRequests {
  return {
    createProject: async ({ name }) => {
      const id = randomUUID();
      const made = await projects.make(id, (project) => giveName(project, name));
      return made.ok ? succeed(await projects.summary(id)) : made;
    },

    openSample: () => openSample(projects),

    listProjects: async () => {
      const all = await projects.list();
      return succeed(
        await Promise.all(
          all.map(async (each) => ({ ...each, ...(await projects.lastChange(each.project)) })),
        ),
      );
    },

    openProject: async ({ project }) => {
      const opened = await projects.open(project);
      if (!opened.ok) return opened;
      const { journal, report } = opened.value;
      const { author, position } = journal;
      const readOnly = journal.failure && 'reason' in journal.failure ? journal.failure.reason : undefined;
      return succeed({
        ...(await projects.summary(project)),
        author,
        position,
        report,
        ...(readOnly !== undefined && { readOnly }),
      });
    },
  };
}

/** A project's own object has the project's id, as its register has. */
function giveName({ journal }: Project, name: string) {
  const id = journal.project;
  const patch = { op: 'put', type: 'project', id, fields: { name } } as const;
  return journal.append({
    batch: randomUUID(),
    command: 'newProject',
    streams: [{ stream: id, patches: [patch] }],
  });
}
