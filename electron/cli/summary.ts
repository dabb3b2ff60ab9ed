import { groupBy } from '#shared/group-by';
import { stances } from '#shared/model/implication';
import { roles } from '#shared/model/passage';
import { survivorOf } from '#shared/model/survivor';
import type { OpenedBundle, Row } from './opened-bundle';
import { counted, printable } from './printable';

/** A bundle on a page: each document with its passages, who is in them, and what is made of it. */
export function summaryOf({ bundle, rows }: OpenedBundle): string {
  const people = rows('person').map(({ name }) => name ?? 'someone without a name');
  const lines = new SummaryLines(rows);
  const page = [
    `${rows('project')[0]?.name ?? 'A project'} (${bundle.kind}, project ${bundle.project})`,
    `${counted(bundle.changes.length, 'change')}${people.length > 0 ? ` by ${people.join(', ')}` : ''}`,
    ...rows('document').flatMap((document) => ['', ...lines.ofDocument(document)]),
  ];
  return `${page.map(printable).join('\n')}\n`;
}

/** The lines on each object, with its links at hand: a bundle may have tens of thousands of them. */
class SummaryLines {
  readonly #passages;
  readonly #implications;
  readonly #passageById;
  readonly #actorById;
  readonly #appears;
  readonly #roles;
  readonly #bears;
  readonly #affects;

  constructor(rows: OpenedBundle['rows']) {
    this.#passages = groupBy(rows('passage'), ({ stream }) => stream);
    this.#implications = groupBy(rows('implication'), ({ stream }) => stream);
    this.#passageById = new Map(rows('passage').map((row) => [row.id, row]));
    this.#actorById = new Map(rows('actor').map((row) => [row.id, row]));
    this.#appears = groupBy(rows('appears'), ({ passage }) => passage);
    this.#roles = groupBy(rows('role'), ({ passage }) => passage);
    this.#bears = groupBy(rows('bears'), ({ implication }) => implication);
    this.#affects = groupBy(rows('affects'), ({ implication }) => implication);
  }

  ofDocument({ title, author, publisher, published, stream }: Row<'document'>): string[] {
    const passages = (this.#passages.get(stream) ?? []).toSorted((a, b) => startOf(a) - startOf(b));
    const implications = (this.#implications.get(stream) ?? []).toSorted((a, b) =>
      a.created.at < b.created.at ? -1 : 1,
    );
    const source = [author, publisher, published].filter((part) => part !== undefined);
    return [
      title ?? stream,
      ...(source.length > 0 ? [source.join(', ')] : []),
      `  ${counted(passages.length, 'passage')}`,
      ...passages.flatMap((passage) => this.#ofPassage(passage)),
      `  ${counted(implications.length, 'implication')}`,
      ...implications.flatMap((implication) => this.#ofImplication(implication)),
    ];
  }

  #ofPassage(passage: Row<'passage'>): string[] {
    const roleLinks = (this.#roles.get(passage.id) ?? []).toSorted(by(roles, ({ role }) => role));
    const links = [...roleLinks, ...(this.#appears.get(passage.id) ?? [])];
    const tags = [...groupBy(links, ({ actor }) => this.#survivorOf(actor))].map(([actor, own]) => {
      const names = [...new Set(own.flatMap((link) => ('role' in link && link.role ? [link.role] : [])))];
      return `${this.#nameOf(actor)} (${names.length > 0 ? names.join(', ') : 'role not set'})`;
    });
    return [`    ${quoteOf(passage)}`, ...(tags.length > 0 ? [`      ${tags.join('; ')}`] : [])];
  }

  #ofImplication({
    id,
    statement = '',
    basis,
    domain,
    likelihood,
    confidence,
  }: Row<'implication'>): string[] {
    const traits = [basis, domain, likelihood, confidence && `${confidence} confidence`].filter(Boolean);
    const affected = (this.#affects.get(id) ?? []).map(
      ({ actor, effect }) => `${this.#nameOf(actor)} (${effect ?? 'effect not set'})`,
    );
    const evidence = (this.#bears.get(id) ?? []).toSorted(by(stances, ({ stance }) => stance));
    return [
      `    ${statement} [${traits.join('; ')}]`,
      ...(affected.length > 0 ? [`      affects: ${affected.join('; ')}`] : []),
      ...evidence.map(({ passage, stance }) => {
        const found = this.#passageById.get(passage ?? '');
        return `      ${stance ?? 'bears on it'}: ${found ? quoteOf(found) : 'in an article that is not in this bundle'}`;
      }),
    ];
  }

  #survivorOf(actor = ''): string {
    return survivorOf(actor, (id) => this.#actorById.get(id)?.mergedInto);
  }

  #nameOf(actor: string | undefined): string {
    return this.#actorById.get(this.#survivorOf(actor))?.name ?? 'an actor that is not in this bundle';
  }
}

/** In the order of the model's own list; what is unset comes last. */
function by<Item, Value>(list: readonly Value[], valueOf: (item: Item) => Value | undefined) {
  const place = (item: Item) => {
    const value = valueOf(item);
    return value === undefined ? list.length : list.indexOf(value);
  };
  return (a: Item, b: Item) => place(a) - place(b);
}

function quoteOf({ target }: Row<'passage'>): string {
  return `“${target?.spans.map(({ quote }) => quote).join(' … ') ?? ''}”`;
}

function startOf({ target }: Row<'passage'>): number {
  return target?.spans[0]?.start ?? 0;
}
