import { decodeUtf8 } from '../decode';
import { Findings } from '../findings';
import { finish } from '../finish';
import type { SourceFields } from '../imported';
import { HeadLines } from '../office/head-lines';
import { OfficeWriter } from '../office/office-writer';
import { tellingAuthor, tellingTitle } from '../office/telling-fields';
import type { Reader } from '../reader';
import { Unreadable } from '../unreadable';
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../xml/element';
import { parseXml } from '../xml/parse-xml';
import { Archive } from '../zip/archive';
import { odfPrefixes as prefixes } from './namespaces';
import { OdtBody } from './odt-body';
import { StoredPages } from '../office/stored-pages';
import { OdtStyles } from './odt-styles';

/** The parts of a document as its files hold them, or the one file of a flat document. */
type Parts = { readonly content: XmlElement; readonly styles?: XmlElement; readonly meta?: XmlElement };

/** Reads OpenDocument texts, packed (.odt, .ott) or flat (.fodt). */
export const readOdt: Reader = ({ bytes }) => {
  const { content, styles, meta } = bytes[0] === 0x50 ? packedParts(bytes) : flatParts(bytes);
  const body = childOf(childOf(content, 'office:body'), 'office:text');
  if (!body) throw new Unreadable('formatUnknown', 'an OpenDocument file, but no text document');

  const findings = new Findings();
  const writer = new OfficeWriter(findings);
  const groups = [childOf(styles, 'office:styles'), childOf(content, 'office:automatic-styles')];
  const odtStyles = new OdtStyles(groups.filter((group) => group !== undefined));
  const pages = new StoredPages(writer.builder, body.attributes.get('text:use-soft-page-breaks') === 'true');
  const head = new HeadLines(findings, odtStyles.language);
  new OdtBody(writer, odtStyles, findings, head, pages).write(body);
  head.end();
  const { structured, direction } = writer.finish();
  setRunningHeadsAside(styles, findings);
  const fields = { ...fieldsOf(meta, odtStyles), ...head.fields, ...(direction && { direction }) };
  return { articles: [finish({ structured, fields, format: 'odt', findings })], findings: [] };
};

function packedParts(bytes: Uint8Array): Parts {
  const archive = new Archive(bytes);
  const parse = (name: string) => {
    const part = archive.read(name);
    return part && parseXml({ bytes: part, name, prefixes });
  };
  const manifest = parse('META-INF/manifest.xml');
  if (manifest && !descendantsOf(manifest, 'manifest:encryption-data').next().done)
    throw new Unreadable('encrypted');
  const type = decodeUtf8(archive.read('mimetype') ?? new Uint8Array()) ?? '';
  if (type !== '' && !type.startsWith('application/vnd.oasis.opendocument.text'))
    throw new Unreadable('formatUnknown', type.slice(0, 100));
  const content = parseXml({ bytes: archive.need('content.xml'), name: 'content.xml', prefixes });
  const styles = parse('styles.xml');
  const meta = parse('meta.xml');
  return { content, ...(styles && { styles }), ...(meta && { meta }) };
}

function flatParts(bytes: Uint8Array): Parts {
  const content = parseXml({ bytes, name: 'the document', prefixes });
  return { content, styles: content, meta: content };
}

/** Date of creation is left alone: it is when the file was begun, not when the article came out. */
function fieldsOf(meta: XmlElement | undefined, styles: OdtStyles): Partial<SourceFields> {
  const properties = childOf(meta, 'office:meta');
  const field = (name: string) => {
    const element = childOf(properties, name);
    const text = element ? textOf(element).trim() : '';
    return text === '' ? undefined : text;
  };
  const title = tellingTitle(field('dc:title'));
  const author = tellingAuthor(field('meta:initial-creator') ?? field('dc:creator'));
  const language = field('dc:language') ?? styles.language;
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(language !== undefined && { language: language.slice(0, 40) }),
  };
}

/** Heads and feet are the same on every page; they stand beside the text, in the styles. */
function setRunningHeadsAside(styles: XmlElement | undefined, findings: Findings): void {
  const masters = childOf(styles, 'office:master-styles');
  if (!masters) return;
  for (const page of childrenOf(masters, 'style:master-page')) {
    const heads = childrenOf(page).filter(({ name }) => /^style:(header|footer)(-left|-first)?$/.test(name));
    findings.add('runningHeadsRemoved', heads.filter((head) => textOf(head).trim() !== '').length);
  }
}
