import { beforeEach, expect, test } from 'vitest';
import {
  beginFirst,
  briefInHand,
  changeBrief,
  changeMarking,
  changeStyle,
  copyBrief,
  enterBriefs,
  newBrief,
  removeBrief,
  showBrief,
} from '#renderer/commands/brief/keep-briefs';
import {
  addWords,
  movePart,
  takeIn,
  takeOut,
  toggleFinding,
  writeWords,
} from '#renderer/commands/brief/parts';
import { saveBrief } from '#renderer/commands/brief/save-brief';
import type { Desk } from '#renderer/commands/desk';
import { writeDrafts } from '#renderer/commands/drafts';
import { local, startLocal } from '#renderer/commands/local';
import { briefView } from '#renderer/state/brief-view';
import { session } from '#renderer/state/session';
import { plainTheme } from '#shared/brief/brief-style';
import type { Candidate } from '#shared/brief/candidates';
import { keyOfPart } from '#shared/brief/parts';
import { LocalState } from '#shared/ipc/local-state';
import { succeed } from '#shared/result';
import { aDesk } from '#tests/builders/a-desk';
import { AWorkbench } from '#tests/builders/a-workbench';
import { newId } from '#tests/builders/ids';

const bridge = { writeLocal: async () => succeed(undefined) };
let desk: Desk;

beforeEach(() => {
  startLocal(bridge, LocalState.parse({}));
  session.set({ notices: [] });
  desk = aDesk(new AWorkbench([]));
  briefView.begin({ project: undefined, kept: undefined, style: plainTheme, format: 'pdf' });
  enterBriefs(desk);
});

function aCandidate(id: string, isProposed = true): Candidate {
  return {
    id,
    statement: id,
    basis: 'stated',
    domain: id.startsWith('m') ? 'mil' : 'pol',
    likelihood: undefined,
    confidence: undefined,
    article: { id: 'd', title: 'D' },
    by: { id: 'ada', name: 'Ada' },
    affected: [],
    isProposed,
  };
}
const candidates = [aCandidate('p1'), aCandidate('m1'), aCandidate('p2', false)];
const parts = (): string => (briefInHand()?.parts ?? []).map(keyOfPart).join(' ');
const titles = () => briefView.get().kept?.all.map(({ brief: { title } }) => title);
const lastNotice = () => session.get().notices.at(-1);

test('the first brief has what is proposed, unless there is more than one would read', () => {
  beginFirst(desk, candidates);
  expect(parts()).toBe('p1 m1');

  briefView.begin({ project: desk.project.project, kept: undefined, style: plainTheme, format: 'pdf' });
  beginFirst(
    desk,
    Array.from({ length: 41 }, (_, number) => aCandidate(`p${number}`)),
  );
  expect(parts()).toBe('');
});

test('what was put together is found again by whoever comes back, and a project has its own', () => {
  beginFirst(desk, candidates);
  changeMarking(desk, 'INTERNAL');
  changeStyle({ typeface: 'sans', headLine: 'House' });
  writeDrafts();

  enterBriefs({ ...desk, project: { ...desk.project, project: newId() } });
  expect(briefInHand()).toBeUndefined();
  enterBriefs(desk);
  expect(briefInHand()).toMatchObject({ marking: 'INTERNAL', template: 'one-page' });
  expect(briefView.get().style).toMatchObject({ typeface: 'sans', headLine: 'House' });
  expect(LocalState.parse(local()).briefs[desk.project.project]?.all).toHaveLength(1);
});

test('an emptied marking or line of the house is gone, and nothing in its place', () => {
  beginFirst(desk, candidates);
  changeMarking(desk, 'INTERNAL');
  changeMarking(desk, '');
  changeStyle({ headLine: 'House' });
  changeStyle({ headLine: '' });

  expect(briefInHand()).not.toHaveProperty('marking');
  expect(briefView.get().style).not.toHaveProperty('headLine');
});

test('findings are taken in with their domain, and taken out again', () => {
  beginFirst(desk, candidates);
  toggleFinding(desk, 'p2', candidates);
  expect(parts()).toBe('p1 p2 m1');
  toggleFinding(desk, 'p1', candidates);
  expect(parts()).toBe('p2 m1');
  takeIn(desk, ['p1', 'p2'], candidates);
  expect(parts()).toBe('p2 p1 m1');
});

test('what is taken out can be put back as long as nothing else was changed', () => {
  beginFirst(desk, candidates);
  takeOut(desk, new Set(['p1']));
  lastNotice()?.action?.run();
  expect(parts()).toBe('p1 m1');

  takeOut(desk, new Set(['p1']));
  const undo = lastNotice()?.action;
  movePart(desk, 'm1', 0);
  undo?.run();
  expect(parts()).toBe('m1');
  expect(lastNotice()?.text).toContain('changed since');
});

test('own words stand between findings and move like them', () => {
  beginFirst(desk, candidates);
  const words = addWords(desk, 'p1');
  writeWords(desk, words, 'In one line.');
  movePart(desk, words, 1);

  expect(parts()).toBe(`p1 m1 ${words}`);
  expect(briefInHand()?.parts.at(-1)).toMatchObject({ kind: 'words', text: 'In one line.' });
  expect(briefView.get().part).toBe(words);
});

test('there are several briefs by their titles, and one that is deleted can be brought back', () => {
  beginFirst(desk, candidates);
  changeBrief(desk, (brief) => ({ ...brief, title: 'Week' }));
  copyBrief(desk);
  newBrief(desk);
  newBrief(desk);
  expect(titles()).toEqual(['Week', 'Week (copy)', 'New brief', 'New brief 2']);

  removeBrief(desk);
  expect(titles()).toHaveLength(3);
  lastNotice()?.action?.run();
  expect(titles()).toEqual(['Week', 'Week (copy)', 'New brief', 'New brief 2']);

  showBrief(desk, briefView.get().kept?.all[0]?.id ?? '');
  expect(briefInHand()?.title).toBe('Week');
});

test('a brief is saved once there is one, with something in it', () => {
  expect(saveBrief(desk)).toEqual({ kind: 'refusal', reason: 'no-brief' });
  beginFirst(desk, candidates);
  expect(saveBrief(desk).kind).toBe('do');
  newBrief(desk);
  expect(saveBrief(desk)).toEqual({ kind: 'refusal', reason: 'empty-brief' });
});
