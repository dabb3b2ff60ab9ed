import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareIntervals } from '#shared/anchoring/interval-index';
import { isAlive, keyOf, shownFields, type FoldedObject } from '#shared/history/fold';
import { isListed } from '#shared/history/listed';
import { foldAll } from '#shared/history/state';
import { isPassageLink, packObjects, passageLinks } from '#shared/pack/pack-objects';
import { PackReader } from '#shared/pack/pack-reader';
import { shownPassages, type ShownPassage } from '#shared/pack/shown-passages';
import { aChange, after } from '#tests/builders/a-history';
import { aPassage, bearsOn, tagged } from '#tests/builders/a-passage';
import { foldedObjects } from '#tests/builders/folded-objects';
import { DOCUMENT, newId } from '#tests/builders/ids';

const key = ({ type, id }: FoldedObject): string => keyOf(type, id);
/** As the database keeps it. */
const kept = (objects: readonly FoldedObject[]): PackReader =>
  new PackReader(structuredClone(packObjects(objects)));

test('what is packed is what is taken out, whatever it is', () => {
  fc.assert(
    fc.property(foldedObjects, (objects) => {
      const reader = kept(objects);

      expect(reader.size).toBe(objects.length);
      for (const object of objects) expect(reader.get(key(object))).toEqual(object);
      expect(new Map([...reader.objects()].map((object) => [key(object), object]))).toEqual(
        new Map(objects.map((object) => [key(object), object])),
      );
    }),
    { numRuns: 200 },
  );
});

test('what is not in it is not found', () => {
  fc.assert(
    fc.property(foldedObjects, foldedObjects, (objects, others) => {
      const reader = kept(objects);
      const here = new Set(objects.map(key));

      for (const other of others) expect(reader.has(key(other))).toBe(here.has(key(other)));
      expect(reader.get('passage:none')).toBeUndefined();
    }),
  );
});

test('the passages are told by their places, and each with its links', () => {
  fc.assert(
    fc.property(foldedObjects, (objects) => {
      const reader = kept(objects);
      const numbers = Array.from({ length: reader.passageCount }, (_, at) => at);
      const listed = objects.filter((object) => object.type === 'passage' && isListed(object));

      const told = numbers.map((at) => ({
        id: reader.passageId(at),
        start: reader.starts[at],
        end: reader.ends[at],
        layer: reader.layerOf(at),
        text: reader.textOf(at),
        links: reader.linksOf(at).toSorted(),
      }));
      expect(told).toEqual(listed.map((passage) => toldOf(passage, objects)).toSorted(compareIntervals));
      expect(numbers.map((at) => reader.passageNumber(reader.passageId(at)))).toEqual(numbers);
    }),
    { numRuns: 200 },
  );
});

test('the passages are shown out of the pack as out of their objects', () => {
  fc.assert(
    fc.property(foldedObjects, (objects) => {
      const packed = [...kept(objects).shownPassages()];

      expect(inOrder(packed)).toEqual(inOrder(shownPassages(objects)));
    }),
    { numRuns: 200 },
  );
});

test('the passages that have an actor or a theme are found by it', () => {
  fc.assert(
    fc.property(foldedObjects, (objects) => {
      const reader = kept(objects);
      const links = objects.filter((object) => isPassageLink(object.type) && isListed(object));
      for (const wanted of new Set(links.map(otherEnd))) {
        const passages = links
          .filter((object) => otherEnd(object) === wanted)
          .flatMap((object) => reader.passageNumber(fieldOf(object, 'passage')) ?? []);
        expect(reader.passagesWith(wanted)).toEqual([...new Set(passages)].toSorted((a, b) => a - b));
      }
    }),
    { numRuns: 200 },
  );
});

test('the ids of a kind are those of what is listed', () => {
  fc.assert(
    fc.property(foldedObjects, (objects) => {
      const reader = kept(objects);
      for (const type of ['passage', 'appears', 'role', 'thread', 'ofTomorrow', 'nothing']) {
        const listed = objects.filter((object) => object.type === type && isListed(object));
        expect(reader.ids(type).toSorted()).toEqual(listed.map(({ id }) => id).toSorted());
      }
    }),
  );
});

test('a removed passage keeps what it said, and is not among the passages', () => {
  const [passage, actor] = [newId(), newId()];
  const first = aChange({
    stream: DOCUMENT,
    patches: [aPassage({ id: passage }), ...tagged(passage, actor, 'acts'), bearsOn(passage, newId())],
  });
  const second = after(first, [{ op: 'del', type: 'passage', id: passage }]);
  const objects = foldAll([first, second]);

  const reader = kept([...objects.values()]);
  const removed = reader.get(keyOf('passage', passage));
  expect(removed).toEqual(objects.get(keyOf('passage', passage)));
  expect(isAlive(removed)).toBe(false);
  expect(reader.passageCount).toBe(0);
  expect(reader.ids('appears')).toHaveLength(1);
});

test('objects of several documents are refused', () => {
  const patches = [aPassage({ id: newId() })];
  const objects = [...foldAll([aChange({ stream: DOCUMENT, patches })]).values()];
  const elsewhere = objects.map((object) => ({ ...object, id: newId(), stream: 'd1'.repeat(32) }));

  expect(() => packObjects([...objects, ...elsewhere])).toThrow('one stream');
  expect(() => packObjects([])).toThrow('one stream');
});

test('ten thousand passages take less than half the room of their objects', () => {
  const actor = newId();
  const patches = Array.from({ length: 200 }, (_, at) => {
    const id = newId();
    return [aPassage({ id, start: at * 20 }), ...tagged(id, actor, 'acts')];
  });
  const objects = [...foldAll([aChange({ stream: DOCUMENT, patches: patches.flat() })]).values()];

  expect(kept(objects).byteLength).toBeLessThan(JSON.stringify(objects).length / 2);
});

function otherEnd(link: FoldedObject): string {
  return isPassageLink(link.type) ? fieldOf(link, passageLinks[link.type]) : '';
}

function fieldOf(object: FoldedObject, field: string): string {
  const value = shownFields(object)[field];
  return typeof value === 'string' ? value : '';
}

function toldOf(passage: FoldedObject, objects: readonly FoldedObject[]) {
  const { layer, target } = shownFields(passage) as unknown as {
    layer: string;
    target: { textDigest: string; spans: { start: number; end: number }[] };
  };
  const links = objects.filter(
    (object) =>
      isPassageLink(object.type) && isListed(object) && shownFields(object)['passage'] === passage.id,
  );
  return {
    id: passage.id,
    start: Math.min(...target.spans.map(({ start }) => start)),
    end: Math.max(...target.spans.map(({ end }) => end)),
    layer,
    text: target.textDigest,
    links: links.map(key).toSorted(),
  };
}

function inOrder(passages: readonly ShownPassage[]): ShownPassage[] {
  return passages
    .map((passage) => ({ ...passage, links: passage.links.toSorted((a, b) => compared(a, b)) }))
    .toSorted((a, b) => compared(a, b));
}

function compared(one: object, other: object): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}
