import { hostOf, webAddress } from './address';
import { attribute, elementsIn, lineOf, words, type HtmlDocument } from './html-tree';
import { linkedArticle, type LinkedArticle } from './json-ld';
import { outletShown } from './outlet';

/** What a page says of itself to programs: in its head, in its data, and in the remarks of what saved it. */
export type PageHead = {
  readonly linked: LinkedArticle | undefined;
  /** Every title it gives itself, the most exact first. */
  readonly titles: readonly string[];
  /** What its bylines say, the most exact first. */
  readonly bylines: readonly string[];
  readonly publisher?: string | undefined;
  /** What its dates of publication say, the most exact first. */
  readonly dates: readonly string[];
  readonly address?: string | undefined;
  /** What its links are read against. */
  readonly base?: string | undefined;
  readonly language?: string | undefined;
  readonly isSaidToBeArticle: boolean;
};

const titleNames = [
  'og:title',
  'twitter:title',
  'dc.title',
  'dcterms.title',
  'parsely-title',
  'sailthru.title',
];
const bylineNames = [
  'author',
  'byl',
  'article:author',
  'og:article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'cxenseparse:author',
  'dable:author',
];
const dateNames = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published-date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dc.date.created',
  'article.published',
  'citation_publication_date',
  'cxenseparse:recs:publishtime',
  'original-publish-date',
  'rnews:datepublished',
];

/** @param savedFrom the address that what saved the page noted outside of it */
export function pageHead(page: HtmlDocument, savedFrom?: string): PageHead {
  const metas = new Map<string, string[]>();
  let title: string | undefined;
  let canonical: string | undefined;
  let base: string | undefined;
  let root: string | undefined;
  for (const element of elementsIn(page)) {
    const { tagName } = element;
    if (tagName === 'meta') {
      const name =
        attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop');
      const key = (name ?? attribute(element, 'http-equiv') ?? '').toLowerCase();
      const content = attribute(element, 'content')?.trim();
      if (key !== '' && content) metas.set(key, [...(metas.get(key) ?? []), content].slice(0, 40));
    } else if (tagName === 'title') title ??= lineOf(element);
    else if (tagName === 'link' && words(element, 'rel').includes('canonical'))
      canonical ??= attribute(element, 'href');
    else if (tagName === 'base') base ??= attribute(element, 'href');
    else if (tagName === 'html') root = attribute(element, 'lang') ?? attribute(element, 'xml:lang');
  }
  const all = (names: readonly string[]) => names.flatMap((name) => metas.get(name) ?? []);
  const [first] = given([savedFrom, ...savedRemarks(page)]);
  const from = first === undefined ? undefined : webAddress(first);
  const linked = linkedArticle(page);
  const site = all(['og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher', 'cre'])[0];
  const named = linked?.publisher;
  const stated = given([canonical, ...all(['og:url', 'twitter:url', 'parsely-link']), linked?.address]).map(
    (address) => webAddress(address, from ?? base),
  );
  const address =
    stated.find((candidate) => candidate !== undefined && !isFrontPage(candidate, stated)) ??
    from ??
    documentNamed(base);
  const told = site !== undefined && named !== undefined && isFirm(named) ? site : (named ?? site);
  const bare = told?.replace(/^(https?:\/\/)?(www\.)?/i, '');
  const publisher =
    told !== undefined && !isHost(told)
      ? told
      : (outletShown(page, title ?? '', address ?? webAddress(base ?? `http://${bare ?? ''}`)) ?? bare);
  return {
    linked,
    titles: given([
      linked?.headline,
      ...all(titleNames),
      ...(title === undefined ? [] : partsOfTitle(title, publisher, site)),
    ]),
    bylines: [
      linked?.authors.join('\n') ?? '',
      ...labelled(metas),
      all(bylineNames).filter(isNoAddress).join('\n'),
    ].filter(Boolean),
    publisher,
    dates: given([linked?.published, ...all(dateNames)]),
    address,
    base: webAddress(base ?? '', from ?? address) ?? from ?? address,
    language: languageOf([
      root,
      ...all(['content-language', 'og:locale', 'dc.language', 'inlanguage']),
      linked?.language,
    ]),
    isSaidToBeArticle:
      linked !== undefined || all(['og:type']).some((type) => /article|blog|news/i.test(type)),
  };
}

/** A name as the register of firms has it; readers know the outlet by another. */
function isFirm(name: string): boolean {
  return /[\s,](s\.?l\.?u?|s\.?a\.?(s|u)?|s\.?p\.?a|s\.?r\.?l|ltd|inc|llc|plc|gmbh|ag|kg|b\.?v|n\.?v|a\/s|oy|sp\. z o\.o)\.?$/i.test(
    name,
  );
}

/** Some programs name the site by the host that they run on, "harbourpost.example" or "http://www.harbourpost.example". */
function isHost(name: string): boolean {
  return /^(https?:\/\/)?[\w-]+(\.[\w-]+)+\/?$/i.test(name);
}

/** Some programs, such as Joomla, write the page's own address as its base: one that names a page, not a folder. */
function documentNamed(base: string | undefined): string | undefined {
  const address = base === undefined ? undefined : webAddress(base);
  return address !== undefined && /^https?:\/\/[^/]+\/[^?#]*[^/?#]$/.test(address) ? address : undefined;
}

/** What programs that save pages write into them: "saved from url=(0031)https://…", SingleFile's "url: https://…". */
function savedRemarks(page: HtmlDocument): string[] {
  const holders = [page, ...page.childNodes.filter((node) => 'childNodes' in node)];
  return holders.flatMap(({ childNodes }) =>
    childNodes.flatMap((node) => {
      if (!('data' in node)) return [];
      const address =
        /saved from url=\(\d+\)(\S+)/.exec(node.data)?.[1] ??
        (/SingleFile/.test(node.data) ? /url:\s*(\S+)/.exec(node.data)?.[1] : undefined);
      return address === undefined ? [] : [address];
    }),
  );
}

/** A canonical address that is only the outlet's own says nothing, where another says more. */
function isFrontPage(address: string, others: readonly (string | undefined)[]): boolean {
  const isRoot = (one: string) => /^https?:\/\/[^/]+\/?$/.test(one);
  return isRoot(address) && others.some((other) => other !== undefined && !isRoot(other));
}

/** "Headline | Section | Outlet": without the outlet, then as a whole. */
function partsOfTitle(title: string, ...outlets: readonly (string | undefined)[]): string[] {
  const parts = title.split(/\s+[|–—·•»:]{1,2}\s+|\s+-{1,2}\s+|\s*[|｜]\s*/).filter(Boolean);
  const isOutlet = (part: string) => outlets.some((outlet) => outlet !== undefined && isSame(part, outlet));
  if (parts.length < 2) return [title];
  const last = parts.at(-1) ?? '';
  const isNamed =
    isOutlet(last) || (last.split(' ').length <= 4 && last.length < (parts[0]?.length ?? 0) / 1.5);
  if (!isNamed) return [title, ...parts.filter((part) => part.length > 12)];
  const end = title.lastIndexOf(last);
  const before = title.slice(0, end).replace(/[\s|–—·•»:｜-]+$/, '');
  return [before, ...parts.filter((part) => part.length > 12), title];
}

function isSame(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.trim().toLowerCase();
}

/** What cards for other sites say of who wrote it. */
function labelled(metas: ReadonlyMap<string, readonly string[]>): string[] {
  return [1, 2].flatMap((number) => {
    const label = metas.get(`twitter:label${number}`)?.[0] ?? '';
    const data = metas.get(`twitter:data${number}`)?.[0];
    return data !== undefined && /written by|author|by|verfasst|écrit par|escrito por/i.test(label)
      ? [data]
      : [];
  });
}

function isNoAddress(text: string): boolean {
  return hostOf(text) === undefined;
}

function languageOf(stated: readonly (string | undefined)[]): string | undefined {
  return stated
    .map((tag) => tag?.trim().split(/[,;]/)[0]?.replaceAll('_', '-'))
    .find((tag) => tag !== undefined && /^(?=.{2,40}$)[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(tag));
}

function given(values: readonly (string | undefined)[]): string[] {
  return values.filter((value): value is string => value !== undefined && value.trim() !== '');
}
