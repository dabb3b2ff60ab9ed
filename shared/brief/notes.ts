import { passageLink } from '../passage-link';
import { sourceOfEvidence } from './cite';
import type { Evidence } from './finding';
import { words, type Note, type Run } from './printed-brief';

/** Numbers the footnotes of a brief as they are called. A passage that is called again keeps its number. */
export class Notes {
  readonly #project: string;
  /** The note that describes an article: the first that cites it. */
  readonly #describing = new Map<string, number>();
  readonly #numbers = new Map<string, number>();
  readonly #notes: Note[] = [];

  constructor(project: string) {
    this.#project = project;
  }

  /** The call of a footnote. */
  call(evidence: Evidence): Run {
    const { passage, article } = evidence;
    let number = this.#numbers.get(passage);
    if (number === undefined) {
      number = this.#notes.length + 1;
      this.#numbers.set(passage, number);
      const link = passageLink({ project: this.#project, document: article.id, passage });
      const line = words(sourceOfEvidence(evidence, this.#describing.get(article.id)));
      if (!this.#describing.has(article.id)) this.#describing.set(article.id, number);
      this.#notes.push({ number, line, link });
    }
    return { text: String(number), note: number };
  }

  get all(): readonly Note[] {
    return this.#notes;
  }
}
