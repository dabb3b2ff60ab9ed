import { reproducibleIds, Uuid, type NewId } from '#shared/model/ids';
import { Person } from '#shared/model/project';
import { BadUsage, type Io } from './command';

/** Who imports, into which project, when. */
export type Identity = {
  readonly project: string;
  readonly isNewProject: boolean;
  readonly author: string;
  readonly authorName: string | undefined;
  readonly now: number;
  readonly newId: NewId;
};

type Given = { project?: string; author?: string; 'author-id'?: string; now?: string };

/**
 * What is not given is made up. Where all four are, every other id follows from them (`data.md`, "The tool"), so that
 * whoever imports the same files again makes the same bundle.
 */
export function identityFrom({ project, author, 'author-id': authorId, now }: Given, io: Io): Identity {
  const at = now === undefined ? io.now() : timeFrom(now);
  const isReproducible = [project, author, authorId, now].every((part) => part !== undefined);
  const identity = {
    project: uuidFrom(project, '--project') ?? io.newId(),
    isNewProject: project === undefined,
    author: uuidFrom(authorId, '--author-id') ?? io.newId(),
    authorName: nameFrom(author),
    now: at.getTime(),
  };
  const newId = isReproducible
    ? reproducibleIds(identity.project, identity.author, at.toISOString())
    : io.newId;
  return { ...identity, newId };
}

function uuidFrom(text: string | undefined, option: string): string | undefined {
  if (text === undefined) return undefined;
  const { data } = Uuid.safeParse(text.toLowerCase());
  if (data === undefined)
    throw new BadUsage(`${option} must be a UUID, such as 6f1c0d6e-8a55-4d2e-9f6f-0c2b6f1f7a10.`);
  return data;
}

function nameFrom(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const { data } = Person.shape.name.safeParse(text);
  if (data === undefined) throw new BadUsage('--author must be a name of at most 200 characters.');
  return data;
}

/** RFC 3339, to which a zone belongs: a time without one would mean another moment on another machine. */
function timeFrom(text: string): Date {
  const isComplete = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(text);
  const at = new Date(text);
  if (!isComplete || Number.isNaN(at.getTime()) || at.getTime() < 0) {
    throw new BadUsage('--now must be a time such as 2024-10-29T12:00:00.000Z.');
  }
  return at;
}
