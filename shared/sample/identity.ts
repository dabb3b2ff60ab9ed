import { reproducibleIds } from '../model/ids';

/** The sample is a project of its own, the same on every machine, so that nothing of it enters the user's. */
export const SAMPLE_PROJECT = '5c401104-5a3f-4e01-8000-000000000001';

/** Who made the sample, and when. */
export const SAMPLE_AUTHOR = '5c401104-5a3f-4e01-8000-000000000002';
export const SAMPLE_TIME = '2024-10-29T12:00:00.000Z';

/** The id of one of the sample's objects: its own whatever is added before it. */
export function sampleId(type: string, key: string): string {
  return reproducibleIds(SAMPLE_PROJECT, type, key)();
}
