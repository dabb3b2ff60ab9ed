import { passageLink } from '../passage-link';
import type { Evidence } from './finding';
import { words, type Note, type Run } from './printed-brief';

/** Numbers the footnotes of a brief as they are called. A passage that is called again keeps its number. */
export class Notes {
  readonly #project: string;
  readonly #say: (evidence: Evidence) => string;
  readonly #numbers = new Map<string, number>();
  readonly #notes: Note[] = [];

  /** @param say what a footnote says of a piece of evidence */
  constructor(project: string, say: (evidence: Evidence) => string) {
    this.#project = project;
    this.#say = say;
  }

  /** The call of a footnote. */
  call(evidence: Evidence): Run {
    const { passage, article } = evidence;
    let number = this.#numbers.get(passage);
    if (number === undefined) {
      number = this.#notes.length + 1;
      this.#numbers.set(passage, number);
      const link = passageLink({ project: this.#project, document: article.id, passage });
      this.#notes.push({ number, line: words(this.#say(evidence)), link });
    }
    return { text: String(number), note: number };
  }

  get all(): readonly Note[] {
    return this.#notes;
  }
}
