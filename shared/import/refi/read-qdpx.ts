import { shortened } from '../../text/shortened';
import { Findings } from '../findings';
import { ForeignWork, type ForeignCode } from '../foreign-work';
import type { Imported } from '../imported';
import type { Reader } from '../reader';
import { Unreadable } from '../unreadable';
import { childrenOf, childOf, textOf, type XmlElement } from '../xml/element';
import { guidOf, Ids } from './guid';
import { ProjectArchive } from './project-archive';
import { readCases } from './read-cases';
import { readCodes, readGroups } from './read-codes';
import { Memos } from './read-memos';
import { readPassages, type Readers } from './read-passages';
import { People } from './read-people';
import { readSources, type ReadSource } from './read-sources';
import { fieldsFrom, valuesOf, variableNamesIn } from './read-variables';

/**
 * Reads a project of another program for qualitative analysis (REFI-QDA 1.5, `.qdpx`): its texts as articles, and what
 * was done on them. Pictures, recordings and formatted copies are left out and told.
 */
export const readQdpx: Reader = ({ bytes, onProgress }) => {
  const archive = new ProjectArchive(bytes);
  const project = archive.root;
  const name = shortened(project.attributes.get('name')?.trim() ?? '', 200);
  const findings = new Findings();
  const ids = () => new Ids(name);

  const memos = new Memos(project, archive);
  linkMemos(project, memos, findings);
  const people = new People(project, ids());
  const codes = readCodes(codeBookOf(project), ids(), (element) => memos.textsOn(element));
  const groups = readGroups(project, codes, findings);
  const cases = readCases(project, codes, variableNamesIn(project), findings);
  const { articles, sources } = readSources(
    project,
    archive,
    (source, own) => fieldsFrom([...valuesOf(source, cases.variables), ...cases.valuesOf(source)], own),
    findings,
    onProgress,
  );
  const readers: Readers = { people, codes, memos, ids: ids(), findings };
  const passages = readPassages(sources, readers);
  const work = {
    origin: shortened(project.attributes.get('origin')?.trim() ?? '', 200),
    name,
    people: people.list,
    codes: withEvidence(codes.list, passages, sources).map((code, at) => cases.withNames(code, at)),
    passages,
    ...onWholeArticles(sources, readers, ids()),
    groups,
  };
  memos.tellUnused(findings);
  tellGraphs(project, findings);
  return { articles, findings: findings.list(), work: checked(work, articles) };
};

/** All that is read is bounded by the file's size; lists longer than any project's are refused here. */
function checked(work: ForeignWork, articles: readonly Imported[]): ForeignWork {
  const sound = ForeignWork.safeParse(work);
  if (!sound.success) throw new Unreadable('tooManyParts', sound.error.issues[0]?.path.join('.'));
  const isEmpty = work.codes.length === 0 && work.passages.length === 0 && articles.length === 0;
  if (isEmpty) throw new Unreadable('noText');
  return sound.data;
}

function codeBookOf(project: XmlElement): XmlElement | undefined {
  return childOf(project, 'CodeBook') ?? childOf(project, 'Codebook');
}

/** Links to memos say what these are on; others join what Scholion does not join. */
function linkMemos(project: XmlElement, memos: Memos, findings: Findings): void {
  const links = childOf(project, 'Links');
  for (const link of links ? childrenOf(links, 'Link') : []) {
    const isMemo = memos.link(guidOf(link, 'originGUID'), guidOf(link, 'targetGUID'));
    if (!isMemo) findings.add('linksLeftOut', 1, link.attributes.get('name')?.trim() || undefined);
  }
}

function tellGraphs(project: XmlElement, findings: Findings): void {
  const graphs = childOf(project, 'Graphs');
  for (const graph of graphs ? childrenOf(graphs, 'Graph') : []) {
    findings.add('workLeftOut', 1, graph.attributes.get('name')?.trim() || undefined);
  }
}

/** Counts for each code in how many of its passages its name stands: a sign that it is someone's or something's name. */
function withEvidence(
  codes: readonly ForeignCode[],
  passages: ForeignWork['passages'],
  sources: readonly ReadSource[],
): ForeignCode[] {
  const named = codes.map(() => 0);
  const texts = new Map(sources.map(({ article, text }) => [article, text.text]));
  for (const { article, range, codes: own } of passages) {
    if (!range) continue;
    // Names stand early in long passages, if at all; beyond that it would tell little.
    const quote = (texts.get(article) ?? '').slice(range.start, Math.min(range.end, range.start + 2_000));
    for (const code of own)
      if (quote.includes(codes[code]?.name ?? '\n')) named[code] = (named[code] ?? 0) + 1;
  }
  return codes.map((code, at) => ({ ...code, named: named[at] ?? 0 }));
}

/** Codes and memos that are on a source as a whole. */
function onWholeArticles(
  sources: readonly ReadSource[],
  { people, codes, memos }: Readers,
  ids: Ids,
): Pick<ForeignWork, 'articleCodes' | 'articleNotes'> {
  const articleCodes: ForeignWork['articleCodes'] = [];
  const articleNotes: ForeignWork['articleNotes'] = [];
  for (const { article, source } of sources) {
    const owner = people.makerOf(source);
    for (const coding of childrenOf(source, 'Coding')) {
      const reference = childOf(coding, 'CodeRef');
      const code = codes.places.get((reference && guidOf(reference, 'targetGUID')) ?? '');
      const by = people.makerOf(coding, owner);
      if (code !== undefined) articleCodes.push({ article, code, ...(by !== undefined && { by }) });
    }
    const description = childOf(source, 'Description');
    const words = description ? textOf(description).trim() : '';
    if (words !== '') {
      const text = shortened(words, 20_000);
      articleNotes.push({
        id: ids.give(guidOf(source), `${article}`),
        article,
        text,
        ...madeBy(source, owner),
      });
    }
    for (const memo of memos.on(source)) {
      const id = ids.give(memo.guid, `${article}`);
      const maker = people.makerOf(memo.element, owner);
      articleNotes.push({ id, article, text: memo.text, ...madeBy(memo.element, maker) });
    }
  }
  return { articleCodes, articleNotes };
}

/** Who made something, and when as its element says it. */
function madeBy(element: XmlElement, person: number | undefined): { by?: number; created?: string } {
  const created = element.attributes.get('creationDateTime');
  return {
    ...(person !== undefined && { by: person }),
    ...(created !== undefined && { created: created.slice(0, 40) }),
  };
}
