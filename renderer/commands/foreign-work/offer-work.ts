import { candidatesByName } from '#shared/foreign-work/candidate-names';
import { acquaintance } from '#shared/foreign-work/propose';
import type { ForeignWork } from '#shared/import/foreign-work';
import type { ReadFile } from '#shared/import/read-file';
import { isSameName } from '#shared/text/names';
import type { PersonChoice, PersonEntry } from '../../state/foreign-work';
import { session } from '../../state/session';
import type { Desk } from '../desk';
import { settled } from '../submit';
import { matchArticles } from './match-articles';

/** Shows what a file of another program holds, and asks what is to become of it. Nothing is written until then. */
export async function takeForeignWork(desk: Desk, name: string, read: ReadFile): Promise<void> {
  const { work, findings } = read;
  if (!work) return;
  await settled(desk);
  const { gazetteer } = await import('#shared/gazetteer/gazetteer');
  const { others, me } = peopleOf(desk);
  session.set({
    dialog: {
      kind: 'foreignWork',
      offered: {
        name,
        work,
        findings,
        articles: await matchArticles(desk, read.articles),
        known: acquaintance(desk.actors.get(), desk.themes.get(), candidatesByName(gazetteer())),
        people: others,
        proposedPeople: work.people.map((person) => likelyPerson(person, others, me)),
      },
    },
  });
}

function peopleOf({ workspace, project }: Desk): { others: PersonEntry[]; me: string | undefined } {
  const others: PersonEntry[] = [];
  let me: string | undefined;
  for (const { id } of workspace.all('person')) {
    const person = workspace.fields('person', id);
    if (person?.authors.includes(project.author)) me = person.name;
    else if (person?.name !== undefined) others.push({ id, name: person.name });
  }
  return { others: others.toSorted((a, b) => a.name.localeCompare(b.name)), me };
}

/** Someone of the same name; names are what colleagues tell each other by. */
function likelyPerson(
  { name }: ForeignWork['people'][number],
  others: readonly PersonEntry[],
  me: string | undefined,
): PersonChoice {
  if (name === undefined) return 'new';
  if (me !== undefined && isSameName(name, me)) return 'me';
  const same = others.find((other) => isSameName(other.name, name));
  return same ? { id: same.id } : 'new';
}
