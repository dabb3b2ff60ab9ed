import { expect } from '@playwright/test';
import type { RoleName } from '#shared/model/passage';
import { roles as roleOrder } from '#shared/model/passage';
import type { Basis, Confidence, Effect, Likelihood } from '#shared/model/implication';
import type { Scholion } from './app';

/** A passage as a person makes it: the words, and who is in them. */
export type PassageJob = {
  readonly words: string;
  readonly actors: Readonly<Record<string, readonly RoleName[]>>;
};

/** An implication as a person makes it, on words or on the passage tagged last. */
export type ImplicationJob = {
  readonly on: string;
  readonly basis: Basis;
  readonly statement: string;
  readonly affected: Readonly<Record<string, Effect>>;
  readonly likelihood?: Likelihood;
  readonly confidence?: Confidence;
  readonly reason?: string;
};

export type Job = {
  readonly passages: readonly PassageJob[];
  readonly implications: readonly ImplicationJob[];
};

const effectKeys: Record<Effect, string> = { gain: '+', loss: '-', mixed: '=', unclear: '?' };

/** Selects words, opens the tag line, names who is in them with their roles, and waits until it is saved. */
export async function tagByKeys(
  app: Scholion,
  article: string,
  { words, actors }: PassageJob,
): Promise<void> {
  await app.selectByKeys(article, words);
  await app.press('a');
  await expect(app.tagLine).toBeVisible();
  for (const [name, roles] of Object.entries(actors)) {
    await app.type(name);
    await app.press('Tab', ...roles.map((role) => String(roleOrder.indexOf(role) + 1)), ',');
  }
  await app.press('Enter');
  await expect(app.tagLine).toBeHidden();
  await app.untilSaved();
}

/** Writes an implication into the drawer by keys alone. */
export async function implyByKeys(app: Scholion, article: string, job: ImplicationJob): Promise<void> {
  await app.selectByKeys(article, job.on);
  await app.press(job.basis === 'stated' ? 'i' : 'Shift+I');
  await expect(app.drawer).toBeVisible();
  await app.type(job.statement);
  await app.tabTo('For whom');
  for (const [name, effect] of Object.entries(job.affected)) {
    await app.type(name);
    await app.press('Enter', effectKeys[effect]);
  }
  if (job.likelihood) await chooseStop(app, 'Not assessed', likelihoodSteps[job.likelihood]);
  if (job.confidence) {
    await app.tabTo('Not assessed');
    await app.press(
      ...Array<string>(['low', 'moderate', 'high'].indexOf(job.confidence) + 1).fill('ArrowRight'),
    );
    await app.tabTo('Why this confidence');
    await app.type(job.reason ?? '');
  }
}

const likelihoodSteps: Record<Likelihood, number> = {
  'almost-no-chance': 1,
  'very-unlikely': 2,
  unlikely: 3,
  'roughly-even': 4,
  likely: 5,
  'very-likely': 6,
  'almost-certain': 7,
};

async function chooseStop(app: Scholion, first: string, steps: number): Promise<void> {
  await app.tabTo(first);
  await app.press(...Array<string>(steps).fill('ArrowRight'));
}

export async function saveDrawer(app: Scholion): Promise<void> {
  await app.press('Control+Enter');
  await expect(app.drawer).toBeHidden();
  await app.untilSaved();
}
