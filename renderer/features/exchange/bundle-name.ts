import type { ListedDocument } from '../../storage/listed-documents';
import { fileName } from '../../text/file-name';

/** What to call a bundle: "Kursk deployment 2026-11-22.scholion", after its only document or its project. */
export function bundleName(documents: readonly ListedDocument[], project: string, on = new Date()): string {
  const [only] = documents.length === 1 ? documents : [];
  return fileName(only?.title ?? project, 'scholion', on);
}
