import { expect, type Locator } from '@playwright/test';
import type { Scholion } from './app';

/** The field of the tag line. */
export function nameField(app: Scholion): Locator {
  return app.tagLine.getByRole('combobox');
}

/** What the tag line offers: chips while nothing is typed, then a list. */
export function offers(app: Scholion): Locator {
  return app.tagLine.getByRole('option');
}

/** The offer that Enter would take. */
export function meantOffer(app: Scholion): Locator {
  return app.tagLine.getByRole('option', { selected: true });
}

export function lineButton(app: Scholion, name: string | RegExp): Locator {
  return app.tagLine.getByRole('button', { name });
}

export function saveButton(app: Scholion): Locator {
  return app.tagLine.getByRole('button', { name: 'Save', exact: true });
}

/** Tags words with the pointer and keys: who, with the digits of their roles. */
export async function tagWords(app: Scholion, words: string, name: string, ...digits: readonly string[]) {
  await app.dragOver(words);
  await app.tagLine.waitFor();
  await app.press('a');
  await app.type(name);
  await app.press('Tab', ...digits, 'Enter');
  await expect(app.cards.filter({ hasText: name }).last()).toHaveAttribute('data-state', 'saved');
}
