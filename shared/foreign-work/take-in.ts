import { Copies } from './copies';
import { foreignId } from './foreign-id';
import { Patches } from './patches';
import { takeArticles } from './take-articles';
import { takeCodes } from './take-codes';
import { takePassages } from './take-passages';
import { nothingTaken, type Taken, type TakenCounts, type Taking } from './taking';

/**
 * Makes of another program's work what Scholion has for it: each person's passages in their own copy of each document,
 * with actors, roles, themes and the implications they bear on. All ids follow from those of the file, so that whoever
 * takes the same file again, or a later state of it, meets what is there and adds what is not; what people changed since
 * stays as it is.
 *
 * Changes carry the clock of whoever takes the work in. By what and on which day a passage was made there is kept in a
 * field of the project's own.
 */
export function takeIn(taking: Taking): Taken {
  const steps = takingIn(taking);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same in small steps, for whoever must not be kept long: each tells how many passages are done. */
export function* takingIn(taking: Taking): Generator<number, Taken, void> {
  const counts = { ...nothingTaken };
  const patches = new Patches(taking.present);
  const people = takePeople(taking, patches, counts);
  const codes = takeCodes(taking, patches, counts);
  const workshop = { patches, codes, counts, copies: new Copies(taking, patches, people) };
  yield* takePassages(taking, workshop);
  takeArticles(taking, workshop);
  return { streams: patches.streams, counts };
}

/** The id of each person of the file in the project. */
function takePeople({ work, people, project }: Taking, patches: Patches, counts: TakenCounts): string[] {
  return work.people.map(({ id, name, initials }, at) => {
    const known = people[at];
    if (known !== undefined) return known;
    const person = foreignId('person', id);
    const isNew = patches.make(project, 'person', person, {
      ...(name !== undefined && { name }),
      ...(initials !== undefined && { initials }),
      // Nothing was written under this id: it stands for the other program's account.
      authors: [foreignId('author', id)],
    });
    if (isNew) counts.people += 1;
    return person;
  });
}
