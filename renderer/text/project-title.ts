import { text } from './en';

/** What a project is called on the screen. */
export function projectTitle({
  name,
  isSample,
}: {
  readonly name: string;
  readonly isSample: boolean;
}): string {
  return isSample ? text.sampleProject : name || text.projectUnnamed;
}
