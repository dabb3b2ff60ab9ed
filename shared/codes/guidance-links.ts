import { passageLink } from '../passage-link';

/** A passage that shows when an entry is used, or when it is not. */
export type LinkedPassage = { readonly document: string; readonly passage: string };

const LINK = /scholion:\/\/project\/[\da-f-]+\/document\/([\da-f]+)\/passage\/([\da-f-]+)/gu;

/**
 * What was written of when to use an entry, and the passages that it links to (`passageLink`): those of _use when_ are its
 * examples, those of _do not use when_ its counter-examples.
 */
export function readGuidance(written: string | undefined): {
  readonly words: string;
  readonly links: readonly LinkedPassage[];
} {
  const links = [...(written ?? '').matchAll(LINK)].map(([, document = '', passage = '']) => ({
    document,
    passage,
  }));
  return {
    words: (written ?? '')
      .replaceAll(LINK, '')
      .replaceAll(/[ \t]+$/gmu, '')
      .trim(),
    links,
  };
}

/** The same as it is kept: the words, and below them each link in a line of its own. */
export function writeGuidance(project: string, words: string, links: readonly LinkedPassage[]): string {
  const lines = links.map((link) => passageLink({ project, ...link }));
  return [words.trim(), ...lines].filter((line) => line !== '').join('\n');
}

/** The links with one more, or without it where it is among them. */
export function toggledLink(links: readonly LinkedPassage[], link: LinkedPassage): LinkedPassage[] {
  const others = links.filter(
    ({ passage, document }) => passage !== link.passage || document !== link.document,
  );
  return others.length < links.length ? others : [...links, link];
}
