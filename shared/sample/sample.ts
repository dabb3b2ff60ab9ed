import { utf8ToBytes } from '@noble/hashes/utils.js';
import { documentPatches, type DocumentDraft } from '../import/document-patches';
import { importFile } from '../import/import-file';
import type { Imported } from '../import/imported';
import type { Change } from '../model/change';
import { article, ARTICLE_NAME } from './article';
import { SAMPLE_PROJECT } from './identity';
import { sampleImplications } from './implications';
import { samplePassages, type PassageKey } from './passages';
import { SampleWriter } from './sample-writer';

/** What the sample's project holds when it is opened for the first time. */
export type SampleContent = {
  readonly project: string;
  readonly changes: Change[];
  /** Files by the digest of their content. */
  readonly blobs: ReadonlyMap<string, Uint8Array>;
};

/** One article with the work of one analyst, written by the program's own means in the order an analyst would. */
export function sampleContent(): SampleContent {
  const { imported, draft } = importedArticle();
  const writer = new SampleWriter(imported.text, draft.document);
  writer.begin();
  writer.addDocument(draft.patches);
  writer.openLayer();
  for (const key of Object.keys(samplePassages) as PassageKey[]) writer.markPassage(key);
  for (const key of Object.keys(sampleImplications)) writer.addImplication(key);
  writer.judge();
  return {
    project: SAMPLE_PROJECT,
    changes: writer.changes,
    blobs: new Map(draft.blobs.map(({ digest, bytes }) => [digest, bytes])),
  };
}

function importedArticle(): { imported: Imported; draft: DocumentDraft } {
  const original = utf8ToBytes(article);
  const result = importFile(ARTICLE_NAME, original);
  if (!result.ok) throw new Error(`The sample article cannot be imported: ${result.failure.code}`);
  return { imported: result.value, draft: documentPatches(result.value, original) };
}
