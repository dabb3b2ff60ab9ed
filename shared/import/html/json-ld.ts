import { attribute, elementsIn, rawTextOf, type HtmlDocument } from './html-tree';

type Value = Readonly<Record<string, unknown>>;

/** What a page tells machines of its article, in the words of schema.org. */
export type LinkedArticle = {
  readonly headline?: string | undefined;
  readonly authors: readonly string[];
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  readonly address?: string | undefined;
  readonly language?: string | undefined;
  /** Its text, as far as it is told: a guide to where the article is, never the text itself. */
  readonly body?: string | undefined;
};

const articleTypes =
  /(article|blogposting|posting|report|newsitem|liveblog|opinion|review|column|backgroundnews)$/i;
const LONGEST_SCRIPT = 4_000_000;

/** The article that a page's JSON-LD describes, whether it stands alone, in a list or in a `@graph`. */
export function linkedArticle(page: HtmlDocument): LinkedArticle | undefined {
  const things: Value[] = [];
  for (const element of elementsIn(page)) {
    if (element.tagName !== 'script' || !/ld\+json/i.test(attribute(element, 'type') ?? '')) continue;
    collect(parsed(element.childNodes.map(rawTextOf).join('')), things, 0);
  }
  const article = things.find(
    (thing) => typesOf(thing).some((type) => articleTypes.test(type)) && isWhole(thing),
  );
  if (!article) return undefined;
  const byId = new Map<string, Value>();
  for (const thing of things) {
    const id = thing['@id'];
    if (typeof id === 'string' && Object.keys(thing).length > 1 && !byId.has(id)) byId.set(id, thing);
  }
  const resolve = (value: unknown): unknown => {
    const id = isValue(value) && Object.keys(value).length === 1 ? value['@id'] : undefined;
    return typeof id === 'string' ? (byId.get(id) ?? value) : value;
  };
  const entity = resolve(article['mainEntityOfPage']);
  return {
    headline: textOf(article['headline']) ?? textOf(article['name']),
    authors: listOf(article['author'] ?? article['creator']).flatMap((author) => personName(resolve(author))),
    publisher: nameOf(resolve(listOf(article['publisher'])[0])),
    published: textOf(article['datePublished']) ?? textOf(article['dateCreated']),
    address: textOf(article['url']) ?? (isValue(entity) ? textOf(entity['@id']) : textOf(entity)),
    language: textOf(article['inLanguage']),
    body: textOf(article['articleBody']),
  };
}

function isWhole(thing: Value): boolean {
  return ['headline', 'name', 'datePublished', 'articleBody'].some((name) => name in thing);
}

/** Every thing in it, the outer before the inner. */
function collect(value: unknown, things: Value[], depth: number): void {
  if (depth > 8 || things.length > 2000) return;
  if (Array.isArray(value)) for (const item of value) collect(item, things, depth + 1);
  else if (isValue(value)) {
    things.push(value);
    for (const inner of Object.values(value))
      if (typeof inner === 'object') collect(inner, things, depth + 1);
  }
}

function parsed(json: string): unknown {
  if (json.length > LONGEST_SCRIPT) return undefined;
  const bare = json.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*;?\s*$/g, '');
  // Line breaks within strings are a frequent flaw, and mean nothing elsewhere.
  for (const attempt of [bare, bare.replace(/[\n\r\t]+/g, ' ').replace(/;\s*$/, '')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      continue;
    }
  }
  return undefined;
}

/** A person's name. Organisations are no persons; what is not said to be either is taken for one. */
function personName(value: unknown): string[] {
  if (isValue(value) && typesOf(value).some((type) => /organi[sz]ation|corporation|brand/i.test(type)))
    return [];
  const name = nameOf(value);
  return name === undefined ? [] : [name];
}

function nameOf(value: unknown): string | undefined {
  return isValue(value) ? textOf(value['name']) : textOf(value);
}

function textOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  const text = isValue(first) ? first['@value'] : first;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

function typesOf(thing: Value): string[] {
  return listOf(thing['@type']).filter((type) => typeof type === 'string');
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function isValue(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
