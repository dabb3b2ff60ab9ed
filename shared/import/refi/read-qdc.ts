import { shortened } from '../../text/shortened';
import { Findings } from '../findings';
import { ForeignWork } from '../foreign-work';
import type { Reader } from '../reader';
import { Unreadable } from '../unreadable';
import { Ids } from './guid';
import { parseRefi } from './parse-refi';
import { readCodes, readGroups } from './read-codes';

/** Reads a codebook of another program (REFI-QDA 1.5, `.qdc`): codes without texts. */
export const readQdc: Reader = ({ name, bytes }) => {
  const codeBook = parseRefi(bytes, name, 'CodeBook');
  const findings = new Findings();
  const title = name.replace(/\.qdc$/i, '');
  const codes = readCodes(codeBook, new Ids(title), () => []);
  if (codes.list.length === 0) throw new Unreadable('noText');
  const work: ForeignWork = {
    origin: shortened(codeBook.attributes.get('origin')?.trim() ?? '', 200),
    name: shortened(title, 200),
    people: [],
    codes: codes.list,
    passages: [],
    articleCodes: [],
    articleNotes: [],
    groups: readGroups(codeBook, codes, findings),
  };
  const sound = ForeignWork.safeParse(work);
  if (!sound.success) throw new Unreadable('tooManyParts', sound.error.issues[0]?.path.join('.'));
  return { articles: [], findings: findings.list(), work: sound.data };
};
