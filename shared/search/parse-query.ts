import { foldName } from '../text/names';
import { editDistance } from '../text/edit-distance';
import { hasOrder, spellingsOf, valueAsMeant } from './field-values';
import type { Stretch } from './found';
import type { Problem, ProblemKind } from './problem';
import { fieldNames, type Clause, type Field, type Query, type Term, type Words } from './query';
import { tokensIn, wordsOf, type FieldPiece, type Token } from './tokens';

/** A line as it is understood: what is sought, each clause with where in the line it stands, and what was not understood. */
export type ParsedQuery = {
  readonly query: Query;
  readonly clauses: readonly PlacedClause[];
  readonly problems: readonly Problem[];
};

export type PlacedClause = { readonly clause: Clause; readonly stretch: Stretch };

/** Reads a typed line. Any text can be read: what is unknown or half typed is told among the problems, and the rest is sought. */
export function parseQuery(line: string): ParsedQuery {
  return new Reading(line).read();
}

/** Brackets deeper than this say nothing that a person could have meant. */
const DEEPEST = 20;

/** What one side of an OR holds: alternatives, or brackets with more in them than alternatives. */
type Unit = { readonly stretch: Stretch } & (
  { readonly any: readonly Term[] } | { readonly all: readonly PlacedClause[] }
);

class Reading {
  readonly #line: string;
  readonly #tokens: readonly Token[];
  readonly #problems: Problem[] = [];
  #at = 0;

  constructor(line: string) {
    this.#line = line;
    this.#tokens = tokensIn(line);
  }

  read(): ParsedQuery {
    const clauses = this.#clauses(0);
    const problems = this.#problems.toSorted((a, b) => a.stretch.start - b.stretch.start);
    return { query: { all: clauses.map(({ clause }) => clause) }, clauses, problems };
  }

  /** Clauses to the end of the line, or of the brackets that are open. */
  #clauses(depth: number): PlacedClause[] {
    const clauses: PlacedClause[] = [];
    for (let token = this.#next; token; token = this.#next) {
      if (token.kind === 'close' && depth > 0) break;
      clauses.push(...this.#clause(depth));
    }
    return clauses;
  }

  #clause(depth: number): readonly PlacedClause[] {
    const minus = this.#takeMinus();
    const first = this.#unit(depth);
    if (!first) {
      if (minus) this.#tell('alone', minus.stretch);
      return [];
    }
    const units = [first];
    for (let or = this.#take('or'); or; or = this.#take('or')) {
      while (this.#take('or'));
      if (!this.#next || this.#next.kind === 'close') this.#tell('alone', or.stretch);
      const other = this.#alternative(depth);
      if (other) units.push(other);
    }
    const start = minus?.stretch.start ?? first.stretch.start;
    const stretch = { start, end: units.at(-1)?.stretch.end ?? first.stretch.end };
    const [only] = units;
    if (units.length === 1 && only && 'all' in only && !minus) return only.all;
    const terms = units.flatMap((unit) => ('any' in unit ? unit.any : []));
    for (const unit of units) if ('all' in unit) this.#tell('too-nested', unit.stretch);
    if (terms.length === 0) return [];
    return [{ clause: { any: terms, isExcluded: minus !== undefined }, stretch }];
  }

  /** What may stand after an OR; a minus there would turn round one alternative alone, and it is left out. */
  #alternative(depth: number): Unit | undefined {
    const minus = this.#takeMinus();
    const unit = this.#unit(depth);
    if (!minus) return unit;
    const end = unit?.stretch.end ?? minus.stretch.end;
    this.#tell('not-among-others', { start: minus.stretch.start, end });
    return undefined;
  }

  /** Words, a field, brackets, or words with NEAR between them; nothing for what stands for nothing. */
  #unit(depth: number): Unit | undefined {
    const token = this.#next;
    if (!token || (token.kind === 'close' && depth > 0)) return undefined;
    this.#at += 1;
    switch (token.kind) {
      case 'words':
        return this.#words(token);
      case 'field':
        return this.#field(token);
      case 'open':
        return this.#brackets(token, depth + 1);
      case 'near-open':
        return this.#nearBrackets(token);
      case 'close':
        this.#tell('unopened', token.stretch);
        return undefined;
      case 'or':
      case 'near':
        this.#tell('alone', token.stretch);
        return undefined;
      case 'and':
      case 'minus':
        return undefined;
    }
  }

  /** A word or phrase, with those that NEAR ties to it. */
  #words(token: Token & { kind: 'words' }): Unit | undefined {
    const first = this.#plainWords(token);
    const of = first ? [first] : [];
    let { end } = token.stretch;
    while (this.#next?.kind === 'near') {
      const near = this.#next;
      const other = this.#tokens[this.#at + 1];
      this.#at += 1;
      if (near.hasDistance) this.#tell('near-distance', near.stretch, { instead: 'NEAR' });
      if (other?.kind !== 'words') {
        this.#tell(other?.kind === 'field' ? 'near-words-only' : 'alone', near.stretch);
        break;
      }
      this.#at += 1;
      end = other.stretch.end;
      const words = this.#plainWords(other);
      if (words) of.push(words);
    }
    return asUnit(of, { start: token.stretch.start, end });
  }

  #nearBrackets({ stretch: { start } }: Token): Unit | undefined {
    const of: Words[] = [];
    for (let token = this.#next; token; token = this.#next) {
      this.#at += 1;
      if (token.kind === 'close') return asUnit(of, { start, end: token.stretch.end });
      const words = token.kind === 'words' ? this.#plainWords(token) : undefined;
      if (words) of.push(words);
      else if (!['words', 'and', 'near'].includes(token.kind)) this.#tell('near-words-only', token.stretch);
    }
    const { length } = this.#line;
    this.#tell('unclosed', { start, end: length }, { instead: `${this.#line.slice(start).trimEnd()})` });
    return asUnit(of, { start, end: length });
  }

  #brackets({ stretch: { start } }: Token, depth: number): Unit | undefined {
    if (depth > DEEPEST) {
      this.#tell('too-nested', { start, end: start + 1 });
      return undefined;
    }
    const all = this.#clauses(depth);
    const close = this.#take('close');
    const stretch = { start, end: close?.stretch.end ?? this.#line.length };
    if (!close) {
      this.#tell('unclosed', stretch, { instead: `${this.#line.slice(start).trimEnd()})` });
    }
    const [only, ...others] = all;
    if (!only) return undefined;
    return others.length === 0 && !only.clause.isExcluded
      ? { any: only.clause.any, stretch }
      : { all, stretch };
  }

  /** What holds no letter and no digit is no word. */
  #plainWords({ text, isBeginning, isOpen, stretch }: Token & { kind: 'words' }): Words | undefined {
    if (isOpen) this.#tell('unclosed', stretch);
    return /[\p{L}\p{N}]/u.test(text) ? { kind: 'words', text, isBeginning } : undefined;
  }

  #field(token: FieldPiece & { stretch: Stretch }): Unit | undefined {
    const { field, name, comparison, value, stretch, isOpen } = token;
    if (field === undefined) return this.#unknownField(token);
    if (isOpen) this.#tell('unclosed', stretch, { field });
    const about = (kind: ProblemKind, instead?: string): undefined => {
      this.#tell(kind, stretch, { subject: value, field, instead });
    };
    if (value === '') return about('no-value');
    if (comparison !== 'is' && !hasOrder(field)) return about('no-order', `${name}:${inQuotes(value)}`);
    const meant = valueAsMeant(field, value);
    if (meant === undefined) {
      const near = nearest(value, spellingsOf(field));
      return about('unknown-value', near && written(field, comparison, near));
    }
    const term: Field = { kind: 'field', field, comparison, value: meant };
    return { any: [term], stretch };
  }

  /** A slip in the name of a field is told; the words are sought as words either way. */
  #unknownField({ name, value, valueStretch, stretch }: FieldPiece & { stretch: Stretch }): Unit {
    const near = nearest(
      name,
      fieldNames.map((field) => [field, field]),
    );
    const typed = this.#line.slice(valueStretch.start, valueStretch.end);
    this.#tell('unknown-field', stretch, { subject: name, instead: near && `${near}:${typed}` });
    return { any: [{ kind: 'words', ...wordsOf(`${name}:${value}`) }], stretch };
  }

  /** Several signs of one kind are one; what they turn round is the whole of what follows. */
  #takeMinus(): Token | undefined {
    const first = this.#take('minus');
    while (this.#take('minus'));
    return first;
  }

  get #next(): Token | undefined {
    while (this.#tokens[this.#at]?.kind === 'and') this.#at += 1;
    return this.#tokens[this.#at];
  }

  #take(kind: Token['kind']): Token | undefined {
    const token = this.#next;
    if (token?.kind !== kind) return undefined;
    this.#at += 1;
    return token;
  }

  #tell(kind: ProblemKind, stretch: Stretch, about: Partial<Problem> = {}): void {
    const subject = this.#line.slice(stretch.start, stretch.end);
    this.#problems.push({ kind, stretch, subject, ...about });
  }
}

/** One word or phrase is near nothing: it stands for itself. */
function asUnit(of: readonly Words[], stretch: Stretch): Unit | undefined {
  const [only, ...others] = of;
  if (!only) return undefined;
  return { any: others.length === 0 ? [only] : [{ kind: 'near', of }], stretch };
}

/** What may have been meant: the value that a slip of a letter or two led away from, or that begins so. */
function nearest(
  typed: string,
  spellings: readonly (readonly [spelling: string, value: string])[],
): string | undefined {
  const wanted = foldName(typed);
  const limit = wanted.length < 4 ? 1 : 2;
  const [best] = spellings
    .map(([spelling, value]) => ({
      value,
      far: wanted.length > 1 && spelling.startsWith(wanted) ? 0 : editDistance(wanted, spelling, limit),
    }))
    .filter(({ far }) => far <= limit)
    .toSorted((a, b) => a.far - b.far);
  return best?.value;
}

function written(field: string, comparison: string, value: string): string {
  return `${field}${comparison === 'is' ? ':' : comparison}${value}`;
}

function inQuotes(value: string): string {
  return /\s/u.test(value) ? `"${value}"` : value;
}
