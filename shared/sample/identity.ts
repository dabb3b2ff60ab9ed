import { reproducibleIds } from '../model/ids';

/** The sample is a project of its own, the same on every machine, so that nothing of it enters the user's. */
export const SAMPLE_PROJECT = '5c401104-5a3f-4e01-8000-000000000001';

/** When the sample was begun. */
export const SAMPLE_TIME = '2024-10-29T12:00:00.000Z';

/** Somebody who works in the sample, with their copy of its article. */
export type SamplePerson = {
  readonly key: 'analyst' | 'trainer' | 'colleague';
  readonly author: string;
  readonly name: string;
  readonly initials: string;
  readonly copy: 'work' | 'gold';
};

/** Has tagged the first two paragraphs; the rest is for whoever opens the sample. */
export const analyst: SamplePerson = {
  key: 'analyst',
  author: '5c401104-5a3f-4e01-8000-000000000002',
  name: 'Sample analyst',
  initials: 'SA',
  copy: 'work',
};

/** Has settled the whole article into gold, which shows in review alone. */
export const trainer: SamplePerson = {
  key: 'trainer',
  author: '5c401104-5a3f-4e01-8000-000000000003',
  name: 'Sample trainer',
  initials: 'ST',
  copy: 'gold',
};

/** Reads the first paragraphs in another way; their work comes in a bundle of its own. */
export const colleague: SamplePerson = {
  key: 'colleague',
  author: '5c401104-5a3f-4e01-8000-000000000004',
  name: 'Sample colleague',
  initials: 'SC',
  copy: 'work',
};

/** The id of one of the sample's objects: its own whatever is added before it. */
export function sampleId(type: string, key: string): string {
  return reproducibleIds(SAMPLE_PROJECT, type, key)();
}
