import { beforeEach, expect, test } from 'vitest';
import { startLocal } from '#renderer/commands/local';
import {
  gradeOutlet,
  newOutletHere,
  passOutlet,
  planMerge,
  planOutlet,
  planRemoveOutlet,
} from '#renderer/commands/outlets';
import { put } from '#shared/bundle/put';
import { LocalState } from '#shared/ipc/local-state';
import { aDesk } from '#tests/builders/a-desk';
import { aDocument } from '#tests/builders/a-document';
import { AWorkbench } from '#tests/builders/a-workbench';
import { DOCUMENT, newId } from '#tests/builders/ids';
import { written } from './planned';

const [agency, wire] = [newId(), newId()] as [string, string];
const graded = { reliability: 'b' as const, on: '2024-03-03' };

function aDeskWithOutlets(fields: Parameters<typeof aDocument>[0] = {}) {
  return aDesk(
    new AWorkbench([
      ...aDocument({ publisher: 'The Agency', ...fields }),
      put('source', agency, { name: 'Agency', publisherPatterns: ['agency.example'], grades: [graded] }),
      put('source', wire, { name: 'Wire' }),
    ]),
  );
}

beforeEach(() =>
  startLocal({ writeLocal: async () => ({ ok: true, value: undefined }) }, LocalState.parse({})),
);

test('a new outlet is written with what was said of it, and nothing else', () => {
  const desk = aDeskWithOutlets();
  const id = newId();

  const plan = planOutlet(desk, id, { name: 'Bureau', patterns: [], grades: [graded] });

  expect(written(plan).register).toEqual([
    { op: 'put', type: 'source', id, fields: { name: 'Bureau', grades: [graded] } },
  ]);
});

test('of an outlet that is there only what differs is written; what was emptied becomes unset', () => {
  const desk = aDeskWithOutlets();
  const form = { name: 'Agency', patterns: ['agency.example'], grades: [graded] };

  expect(planOutlet(desk, agency, form)).toEqual({ kind: 'refusal', reason: 'unchanged' });
  expect(written(planOutlet(desk, agency, { ...form, patterns: [] })).register).toEqual([
    { op: 'put', type: 'source', id: agency, fields: { publisherPatterns: null } },
  ]);
});

test('merged, the kept outlet has the names and grades of both, and the articles that were said to be of the other', () => {
  const desk = aDeskWithOutlets();
  const outlets = desk.outlets.get();

  const plan = planMerge(desk, outlets.find(wire)!, outlets.find(agency)!, [DOCUMENT]);

  expect(written(plan)).toEqual({
    register: [
      {
        op: 'put',
        type: 'source',
        id: wire,
        fields: { publisherPatterns: ['Agency', 'agency.example'], grades: [graded] },
      },
      { op: 'del', type: 'source', id: agency },
    ],
    document: [{ op: 'put', type: 'document', id: DOCUMENT, fields: { source: wire } }],
  });
});

test('removing an outlet writes nothing to its articles', () => {
  expect(written(planRemoveOutlet(aDeskWithOutlets(), agency))).toEqual({
    register: [{ op: 'del', type: 'source', id: agency }],
    document: [],
  });
});

test('an outlet is asked about once: not if it is known, not after it was passed by', () => {
  expect(newOutletHere(aDeskWithOutlets())).toBeUndefined();
  expect(newOutletHere(aDeskWithOutlets({ publisher: undefined }))).toBeUndefined();
  const desk = aDeskWithOutlets({ publisher: 'Nobody’s Paper' });
  expect(newOutletHere(desk)).toBe('Nobody’s Paper');

  passOutlet(desk, 'Nobody’s Paper');

  expect(newOutletHere(desk)).toBeUndefined();
  expect(gradeOutlet(desk).kind).toBe('do');
});

test('an article that does not say where it is from has no outlet to grade', () => {
  const desk = aDesk(new AWorkbench(aDocument({})));

  expect(gradeOutlet(desk)).toEqual({ kind: 'refusal', reason: 'no-provenance' });
});
