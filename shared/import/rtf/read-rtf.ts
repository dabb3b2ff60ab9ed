import { Findings } from '../findings';
import { finish } from '../finish';
import { OfficeWriter } from '../office/office-writer';
import { tellingAuthor, tellingTitle } from '../office/telling-fields';
import type { Reader } from '../reader';
import { Unreadable } from '../unreadable';
import { RtfDocument } from './rtf-document';

/**
 * Reads Rich Text. Its groups need not balance: what is there is read. Pages are not marked, for where they end depends
 * on who prints it.
 */
export const readRtf: Reader = ({ bytes }) => {
  if (String.fromCharCode(...bytes.subarray(0, 5)) !== '{\\rtf')
    throw new Unreadable('damaged', 'it does not begin as Rich Text does');
  const findings = new Findings();
  const writer = new OfficeWriter(findings);
  const said = new RtfDocument(bytes, writer, findings).write();
  const { structured, direction } = writer.finish();
  const title = tellingTitle(said.title);
  const author = tellingAuthor(said.author);
  const fields = {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(direction && { direction }),
  };
  return { articles: [finish({ structured, fields, format: 'rtf', findings })], findings: [] };
};
