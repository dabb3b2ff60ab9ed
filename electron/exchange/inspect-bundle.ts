import { groupBy } from '#shared/group-by';
import { isAlive, shownFields, type FoldedObject } from '#shared/history/fold';
import { Ledger } from '#shared/history/ledger';
import { receive } from '#shared/history/receive';
import { foldAll } from '#shared/history/state';
import type { BundleFinding } from '#shared/ipc/contract';
import { fail, succeed, type Result } from '#shared/result';
import { readBundle } from '../bundle/bundle-file';
import type { ChosenFile } from '../files/handles';
import type { Projects } from '../files/projects';
import { obstacleFailure, underName } from './obstacle-failure';

/** What a bundle would bring, for a person to look at first. Nothing is written. */
export async function inspectBundle(file: ChosenFile, projects: Projects): Promise<Result<BundleFinding>> {
  const read = await readBundle(file.path, await projects.room());
  if (!read.ok) return fail(underName(read.failure, file.name));
  const bundle = read.value;
  try {
    const { project, changes } = bundle;
    const mine = (await projects.has(project)) ? await projects.current(project) : undefined;
    if (mine && !mine.ok) return mine;
    const ledger = mine?.value.journal.ledger ?? new Ledger();
    const reception = receive(changes, ledger);
    if ('obstacle' in reception) return fail(obstacleFailure(reception.obstacle, file.name));

    const streams = new Set(changes.map(({ stream }) => stream));
    // A bundle may carry only what is new: it makes sense on top of what it follows.
    const before = (await mine?.value.journal.changesIn(streams)) ?? [];
    const objects = [...foldAll([...before, ...reception.fresh]).values()].filter(isAlive);
    const known = new Set(ledger.streams);
    const gold = new Set(
      ofType(objects, 'layer').flatMap((layer) => (textOf(layer, 'kind') === 'gold' ? [layer.id] : [])),
    );
    // What was settled as gold shows in review alone.
    const passages = ofType(objects, 'passage').filter((passage) => !gold.has(textOf(passage, 'layer')));
    const byStream = groupBy(passages, ({ stream }) => stream);
    return succeed({
      manifest: bundle.manifestDigest,
      kind: bundle.kind,
      project,
      name: ofType(objects, 'project').map(nameOf)[0] ?? '',
      fresh: reception.fresh.length,
      known: reception.known,
      people: ofType(objects, 'person').map(nameOf).filter(Boolean),
      documents: ofType(objects, 'document').map((document) => ({
        title: textOf(document, 'title'),
        passages: byStream.get(document.stream)?.length ?? 0,
        isNew: !known.has(document.stream),
      })),
    });
  } finally {
    await bundle.close();
  }
}

function ofType(objects: readonly FoldedObject[], type: string): FoldedObject[] {
  return objects.filter((object) => object.type === type);
}

function nameOf(object: FoldedObject): string {
  return textOf(object, 'name');
}

function textOf(object: FoldedObject, field: string): string {
  const value = shownFields(object)[field];
  return typeof value === 'string' ? value : '';
}
