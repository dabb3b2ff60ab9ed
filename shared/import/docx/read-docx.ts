import { Findings } from '../findings';
import { finish } from '../finish';
import type { SourceFields } from '../imported';
import { HeadLines } from '../office/head-lines';
import { OfficeWriter } from '../office/office-writer';
import { StoredPages } from '../office/stored-pages';
import { tellingAuthor, tellingTitle } from '../office/telling-fields';
import type { Reader } from '../reader';
import { Unreadable } from '../unreadable';
import { childOf, descendantsOf, textOf, type XmlElement } from '../xml/element';
import { Archive } from '../zip/archive';
import { DocxBody } from './docx-body';
import { commentsIn, DocxNotes } from './docx-notes';
import { DocxNumbering } from './docx-numbering';
import { DocxPackage } from './docx-package';
import { DocxRuns } from './docx-runs';
import { DocxStyles } from './docx-styles';
import { isCompoundFile, refusalOfCompoundFile } from './old-office';

/** Reads Word files since 2007 (.docx, .docm and their templates). Macros are not even unpacked. */
export const readDocx: Reader = ({ bytes }) => {
  if (isCompoundFile(bytes)) throw refusalOfCompoundFile(bytes);
  const source = new DocxPackage(new Archive(bytes));
  const body = childOf(source.document, 'w:body');
  if (!body) throw new Unreadable('damaged', 'the document has no body');

  const findings = new Findings();
  const writer = new OfficeWriter(findings);
  const styles = new DocxStyles(source.part('styles'));
  const head = new HeadLines(findings, styles.language('w:val'));
  const settings = source.part('settings');
  const runs = new DocxRuns({
    writer,
    findings,
    source,
    styles,
    // Word stores where its pages ended; other programs do not.
    pages: new StoredPages(writer.builder, !descendantsOf(body, 'w:lastRenderedPageBreak').next().done),
    footnotes: new DocxNotes(source.part('footnotes'), childOf(settings, 'w:footnotePr'), 'decimal'),
    endnotes: new DocxNotes(source.part('endnotes'), childOf(settings, 'w:endnotePr'), 'lowerRoman'),
    comments: commentsIn(source.part('comments')),
    writeBlocks: (parent) => blocks.write(parent),
  });
  const blocks = new DocxBody(
    { writer, findings, head, styles },
    new DocxNumbering(source.part('numbering')),
    runs,
  );
  blocks.write(body);
  head.end();
  writer.endParagraph({ kind: 'paragraph' });
  const { structured, direction } = writer.finish();

  const heads = [...source.parts('header'), ...source.parts('footer')];
  findings.add('runningHeadsRemoved', heads.filter((head) => textOf(head).trim() !== '').length);
  if (source.hasMacros) findings.add('embedsLeftOut');
  const fields = {
    ...fieldsOf(source.properties, runs.language),
    ...head.fields,
    ...(direction && { direction }),
  };
  return { articles: [finish({ structured, fields, format: 'docx', findings })], findings: [] };
};

/** When a file was made is not when the article came out: `dcterms:created` is left alone. */
function fieldsOf(properties: XmlElement | undefined, ofText: string | undefined): Partial<SourceFields> {
  const field = (name: string) => {
    const element = childOf(properties, name);
    return element && textOf(element);
  };
  const title = tellingTitle(field('dc:title'));
  const author = tellingAuthor(field('dc:creator'));
  const language = field('dc:language')?.trim() || ofText;
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(language !== undefined && { language: language.slice(0, 40) }),
  };
}
