import type { Findings } from './findings';
import type { ImportFormat } from './formats';
import { furnitureIn } from './furniture';
import type { Imported, SourceFields } from './imported';
import type { StructuredText } from './text-builder';
import { titleOf } from './title';
import { Unreadable } from './unreadable';
import { unusualCharacters } from './unusual-characters';

export type Unfinished = {
  readonly structured: StructuredText;
  readonly fields: Partial<SourceFields>;
  readonly format: ImportFormat;
  readonly encoding?: string | undefined;
  readonly findings: Findings;
};

/** What all importers end with: a title in any case, page furniture set outside, and what was found along the way. */
export function finish({ structured, fields, format, encoding, findings }: Unfinished): Imported {
  if (structured.blocks.length === 0) throw new Unreadable('noText');
  const { title, isFromText } = titleOf(structured, fields.title);
  const outside = furnitureIn(structured);
  findings.add('furnitureSetOutside', outside.length);
  findings.add('partsRemoved', structured.removed.length);
  const { directionMarks, invisible } = unusualCharacters(structured.text);
  findings.add('directionMarks', directionMarks);
  findings.add('invisibleCharacters', invisible);
  return {
    ...structured,
    meta: { ...fields, title },
    outside,
    format,
    ...(encoding !== undefined && { encoding }),
    findings: findings.list(),
    titleIsFromText: isFromText,
  };
}
