import { utf8ToBytes } from '@noble/hashes/utils.js';
import { documentPatches, type DocumentDraft } from '../import/document-patches';
import { importText } from '../import/import-text';
import type { Imported } from '../import/imported';
import type { Change } from '../model/change';
import { article, ARTICLE_NAME } from './article';
import { analystCopy, colleagueCopy, goldCopy } from './copies';
import { analyst, colleague, SAMPLE_PROJECT, trainer } from './identity';
import { SampleWriter } from './sample-writer';

/** What the sample's project holds when it is opened for the first time. */
export type SampleContent = {
  readonly project: string;
  readonly changes: Change[];
  /** Files by the digest of their content. */
  readonly blobs: ReadonlyMap<string, Uint8Array>;
};

/**
 * One article: its first paragraphs tagged by an analyst, the whole of it settled into gold by a trainer, each written by
 * the program's own means in the order a person would.
 */
export function sampleContent(): SampleContent {
  const { writer, blobs } = writtenSample();
  return { project: SAMPLE_PROJECT, changes: writer.changes, blobs };
}

/** The bundle that comes with the sample: all of it, and the work of a colleague who reads some of it in another way. */
export function colleagueContent(): SampleContent {
  const { article: text, writer, blobs } = writtenSample();
  const after = new SampleWriter(text, colleague, writer);
  after.writeCopy(colleagueCopy);
  return { project: SAMPLE_PROJECT, changes: after.changes, blobs };
}

function writtenSample() {
  const { imported, draft } = importedArticle();
  const text = { text: imported.text, document: draft.document };
  const first = new SampleWriter(text, analyst);
  first.begin();
  first.addDocument(draft.patches);
  first.writeCopy(analystCopy);
  const writer = new SampleWriter(text, trainer, first);
  writer.writeCopy(goldCopy);
  return {
    article: text,
    writer,
    blobs: new Map(draft.blobs.map(({ digest, bytes }) => [digest, bytes])),
  };
}

function importedArticle(): { imported: Imported; draft: DocumentDraft } {
  const original = utf8ToBytes(article);
  const imported = importText(ARTICLE_NAME, original);
  return { imported, draft: documentPatches(imported, original) };
}
