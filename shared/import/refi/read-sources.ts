import { shortened } from '../../text/shortened';
import { Findings } from '../findings';
import { finish } from '../finish';
import type { Imported, SourceFields } from '../imported';
import { Unreadable } from '../unreadable';
import { childrenOf, childOf, textOf, type XmlElement } from '../xml/element';
import { guidOf } from './guid';
import type { ProjectArchive } from './project-archive';
import { SourceText } from './source-text';

/** A source whose text was read: which article it became, and the elements that say what was done on it. */
export type ReadSource = {
  readonly article: number;
  readonly text: SourceText;
  /** The source itself, which codes and memos on the whole of it belong to. */
  readonly source: XmlElement;
  /** Where its selections are: the source, or the text that stands for a PDF. */
  readonly holder: XmlElement;
};

/** What the variables say of a source, given what is found with it. */
export type FieldsOf = (source: XmlElement, findings: Findings) => Partial<SourceFields>;

/** Reads every source that has a text. What has none, and what is missing, is told in the findings of the file. */
export function readSources(
  project: XmlElement,
  archive: ProjectArchive,
  fieldsOf: FieldsOf,
  findings: Findings,
  onProgress: (done: number, of: number) => void,
): { articles: Imported[]; sources: ReadSource[] } {
  const holder = childOf(project, 'Sources');
  const elements = holder ? childrenOf(holder) : [];
  const articles: Imported[] = [];
  const sources: ReadSource[] = [];
  for (const [done, source] of elements.entries()) {
    onProgress(done, elements.length);
    const read = readSource(source, archive, fieldsOf, findings);
    if (!read) continue;
    sources.push({ ...read, article: articles.length, source });
    articles.push(read.imported);
  }
  return { articles, sources };
}

function readSource(
  source: XmlElement,
  archive: ProjectArchive,
  fieldsOf: FieldsOf,
  findings: Findings,
): { imported: Imported; text: SourceText; holder: XmlElement } | undefined {
  const name = nameOf(source);
  const holder = textHolder(source);
  if (!holder) {
    findings.add('mediaLeftOut', 1, name);
    findings.add('passagesOnMedia', selectionsOnMedia(source));
    return undefined;
  }
  // A PDF's places on its pages: the text that stands for it has those that can be read.
  if (holder !== source) findings.add('passagesOnMedia', selectionsOnMedia(source));
  if (holder.attributes.has('richTextPath')) findings.add('richTextLeftOut');
  const own = new Findings();
  const content = contentOf(holder, archive, own);
  if (content === undefined) {
    findings.add('sourcesMissing', 1, name);
    findings.add('passagesWithoutPlace', childrenOf(holder, 'PlainTextSelection').length);
    return undefined;
  }
  const text = new SourceText(content);
  own.add('charactersReplaced', text.replaced);
  const title = name.replace(/\.(txt|docx?|rtf|odt|pdf|md)$/i, '').trim();
  const fields = { ...fieldsOf(source, own), ...(title !== '' && { title }) };
  try {
    const { structured } = text;
    return {
      imported: finish({ structured, fields, format: 'qdpx', findings: own }),
      text,
      holder,
    };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    findings.add('entriesWithoutText', 1, name);
    findings.add('passagesWithoutPlace', childrenOf(holder, 'PlainTextSelection').length);
    return undefined;
  }
}

/** The element that carries a source's plain text; pictures, recordings and films have none that is an article. */
function textHolder(source: XmlElement): XmlElement | undefined {
  if (source.name === 'TextSource') return source;
  return source.name === 'PDFSource' ? childOf(source, 'Representation') : undefined;
}

/** In the file itself or beside it; the standard allows one of them, and the one in the file cannot be missing. */
function contentOf(holder: XmlElement, archive: ProjectArchive, findings: Findings): string | undefined {
  const inline = childOf(holder, 'PlainTextContent');
  if (inline) return textOf(inline).replace(/^\uFEFF/, '');
  const path = holder.attributes.get('plainTextPath');
  const decoded = path === undefined ? undefined : archive.text(path);
  if (decoded?.encoding === 'windows-1252') findings.add('encodingGuessed', 1, decoded.encoding);
  return decoded?.raw;
}

function selectionsOnMedia(source: XmlElement): number {
  return childrenOf(source).filter(({ name }) => /^(PDF|Picture|Audio|Video)Selection$/.test(name)).length;
}

function nameOf(source: XmlElement): string {
  return shortened(source.attributes.get('name')?.trim() || (guidOf(source) ?? '–'), 300);
}
