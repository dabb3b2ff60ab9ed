import type { Findings } from '../findings';
import { beforeNames, betweenNames, peopleIn } from '../html/people';
import { writtenDate } from '../html/written-date';
import type { SourceFields } from '../imported';
import type { HeadStyle } from './paragraph-role';

/** A paragraph, as it stands in the file. */
export type HeadParagraph = {
  readonly words: string;
  /** For what its style is, if it is for the head of a text. */
  readonly style: HeadStyle | undefined;
  /** The title, or another heading. */
  readonly isHeading: boolean;
  /** More stands in it than its words: a note, a frame. */
  readonly holdsMore: boolean;
};

/** Behind so many paragraphs of text, the head of an article is over. */
const MOST_BEFORE = 3;
const LONGEST_LINE = 160;
const LONGEST_DATELINE = 70;

/**
 * The lines at the head of a word processor's text that say who wrote it and when: paragraphs of a style that is for that,
 * and short lines directly under the title. They become fields of the source, and are no part of the text.
 */
export class HeadLines {
  readonly #findings: Findings;
  readonly #language: string | undefined;
  readonly #people: string[] = [];
  #published: string | undefined;
  #paragraphs = 0;
  #hasHeading = false;
  /** Nothing but such lines stands between the title and this place. */
  #isUnderTitle = false;
  #isOver = false;

  /** @param language of the text: it decides whether 3/4/2024 is in March or in April */
  constructor(findings: Findings, language: string | undefined) {
    this.#findings = findings;
    this.#language = language;
  }

  /** Takes the next paragraph, if it is one of these lines. @returns whether it was taken, and is not to be written */
  take({ words, style, isHeading, holdsMore }: HeadParagraph): boolean {
    const line = words.trim().replace(/\s+/g, ' ');
    if (this.#isOver || line === '') return false;
    if (!isHeading && !holdsMore && this.#takeLine(line, style)) return true;
    this.#goBeyond(line, style, isHeading);
    return false;
  }

  #goBeyond(line: string, style: HeadStyle | undefined, isHeading: boolean): void {
    const isFirst = this.#paragraphs === 0;
    this.#paragraphs += 1;
    this.#isOver = this.#paragraphs > MOST_BEFORE || (isHeading && this.#hasHeading);
    if (isHeading) this.#isUnderTitle = true;
    // Where no heading stands first, the first line is the title.
    else if (style !== 'subtitle') this.#isUnderTitle = isFirst && !/[.!?。:]$/.test(line);
    this.#hasHeading ||= isHeading;
  }

  /** Nothing is taken any more. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** What comes now is no longer the head: a table, a list, the notes. */
  end(): void {
    this.#isOver = true;
  }

  /** What these lines say. It goes before the properties of the file, which often name whose computer it was. */
  get fields(): Pick<SourceFields, 'author' | 'published'> {
    return {
      ...(this.#people.length > 0 && { author: this.#people.join(', ') }),
      ...(this.#published !== undefined && { published: this.#published }),
    };
  }

  #takeLine(line: string, style: HeadStyle | undefined): boolean {
    if (line.length > LONGEST_LINE) return false;
    const isByline = style === 'author' || (this.#isUnderTitle && isBylineAlone(line));
    const people = isByline ? peopleIn(beforeDate(line), undefined, this.#language) : [];
    const isDateline = style === 'date' || (this.#isUnderTitle && isDateAlone(line));
    if (people.length === 0 && !isDateline) return false;
    const written = writtenDate(line, this.#language);
    if (people.length === 0 && !(written && 'date' in written)) {
      if (written) this.#findings.add('dateUnclear', 1, written.unclear);
      return false;
    }
    this.#people.push(...people.filter((name) => !this.#people.includes(name)));
    if (written && 'date' in written) this.#published ??= written.date;
    else if (written) this.#findings.add('dateUnclear', 1, written.unclear);
    return true;
  }
}

/** "By Ada Kern, political correspondent, Berlin, 12 May 2026": names, offices, places, the date, and nothing else. */
function isBylineAlone(line: string): boolean {
  if (!beforeNames.test(line) && writtenDate(line) === undefined) return false;
  const [first = '', ...others] = beforeDate(line)
    .replace(beforeNames, '')
    .split(betweenNames)
    .filter((piece) => piece !== '');
  return (
    peopleIn(first).length > 0 &&
    !/[.!?。]$/.test(line) &&
    others.every((piece) => /^(?:\p{Ll}[^.]*|[\p{Lu}\p{Lo}]\S*)$/u.test(piece) || peopleIn(piece).length > 0)
  );
}

/** The part of a byline in which the names are. */
function beforeDate(line: string): string {
  const [names = ''] = line.split(/\s*\d/, 1);
  return names.replace(/[\s,|—–-]+(?:on|am|le|el|il|den)?$/u, '');
}

/** "Berlin, Tuesday 12 May 2026, 10:00 CET": at most a few words of a place, a day or a label before the date. */
function isDateAlone(line: string): boolean {
  return (
    line.length <= LONGEST_DATELINE &&
    writtenDate(line) !== undefined &&
    /^(?:[\p{Lu}\p{Lo}][\p{L}\p{M}.-]*[\s,:|–—-]*){0,3}(?:(?:on|am|le|el|il|den)\s+)?\d[\s\S]*\d\P{L}*[\p{L}\p{M}.]{0,5}$/u.test(
      line,
    )
  );
}
