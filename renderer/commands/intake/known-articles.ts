import { isNearlySame, type Likeness } from '#shared/import/compare-texts';
import type { SignatureIndex } from '#shared/import/near-duplicate';
import type { ReadArticle } from '#shared/import/read-file';
import type { Alike, Known, Outcome } from '../../state/intake';
import { documentsAtAddress, documentsFromFile, documentWithText } from '../../storage/known-texts';
import { TextComparison } from '../../storage/text-comparison';
import type { Desk } from '../desk';
import { librarySignatures } from '../library-signatures';

/** So many resembling documents are looked at closely; a person chooses among them. */
const MOST_COMPARED = 5;

/**
 * What the library holds, and what was read before in the same job: each article that comes in is held against it. End it
 * with the job.
 */
export class KnownArticles {
  readonly #desk: Desk;
  readonly #comparison: TextComparison;
  readonly #index: SignatureIndex;
  /** Those of this job that will be documents, by the id that they will have: the digest of their text. */
  readonly #coming = new Map<string, ReadArticle>();

  private constructor(desk: Desk, comparison: TextComparison, index: SignatureIndex) {
    this.#desk = desk;
    this.#comparison = comparison;
    this.#index = index;
  }

  static async of(desk: Desk): Promise<KnownArticles> {
    const comparison = new TextComparison();
    return new KnownArticles(desk, comparison, await librarySignatures(desk, comparison));
  }

  /** What is to become of an article: it is known, it waits for a decision, or it is ready to be written. */
  async outcomeOf(article: ReadArticle): Promise<Outcome> {
    const as = await this.#withSameText(article);
    if (as) return { kind: 'known', article, as };
    const [first, ...others] = await this.#alike(article);
    if (first) return { kind: 'alike', article, alike: [first, ...others] };
    this.expect(article);
    return { kind: 'ready', article };
  }

  /** This one will be a document. */
  expect(article: ReadArticle): void {
    this.#coming.set(article.textDigest, article);
    this.#index.add(article.textDigest, article.signature);
  }

  end(): void {
    this.#comparison.end();
  }

  async #withSameText({ textDigest }: ReadArticle): Promise<Known | undefined> {
    const coming = this.#coming.get(textDigest);
    if (coming) return { document: textDigest, title: coming.fields.title };
    const document = await documentWithText(this.#desk.database, textDigest);
    return document && { document: document.id, title: document.title };
  }

  /** The documents that it resembles, those first with which it has most in common. */
  async #alike(article: ReadArticle): Promise<Alike[]> {
    const { database } = this.#desk;
    const { address } = article.fields;
    const fromFile = await documentsFromFile(database, article.original);
    const atAddress = address === undefined ? [] : await documentsAtAddress(database, address);
    const reasons = new Map<string, Alike['by']>();
    // A list of articles is one file: that they came together does not make them alike.
    const isAlone = ![...this.#coming.values()].some(({ original }) => original === article.original);
    for (const { id } of isAlone && fromFile.length === 1 ? fromFile : []) reasons.set(id, 'file');
    for (const { id } of atAddress) if (!reasons.has(id)) reasons.set(id, 'address');
    for (const id of this.#index.candidatesFor(article.signature).slice(0, MOST_COMPARED)) {
      if (!reasons.has(id)) reasons.set(id, 'words');
    }
    const compared = await Promise.all(
      [...reasons].map(async ([document, by]): Promise<Alike | undefined> => {
        const other = await this.#known(document);
        const likeness = other && (await this.#compare(article, document));
        if (!other || !likeness || (by === 'words' && !isNearlySame(likeness))) return undefined;
        return { document, title: other.title, by, likeness };
      }),
    );
    return compared
      .filter((alike) => alike !== undefined)
      .toSorted((a, b) => b.likeness.ofBoth - a.likeness.ofBoth);
  }

  async #known(document: string): Promise<Known | undefined> {
    const coming = this.#coming.get(document);
    if (coming) return { document, title: coming.fields.title };
    const row = await this.#desk.database.documents.get(document);
    return row && { document, title: row.title };
  }

  async #compare(article: ReadArticle, document: string): Promise<Likeness | undefined> {
    const [one, other] = await Promise.all([
      this.#desk.bridge.peekArticle({ article: article.article }),
      readKnown(this.#desk, document, this.#coming.get(document)),
    ]);
    return one.ok && other?.ok ? this.#comparison.compare(one.value, other.value) : undefined;
  }
}

/** The revision file of a document, or of an article that will be one. */
async function readKnown(
  { bridge, database, project }: Desk,
  document: string,
  coming: ReadArticle | undefined,
) {
  const row = await database.documents.get(document);
  if (row) return bridge.readBlob({ project: project.project, digest: row.revision.blob });
  return coming && bridge.peekArticle({ article: coming.article });
}
