import { extensionOf, importFormats, isPacked, type ImportFormat } from '#shared/import/formats';
import { canonicalText } from '#shared/import/canonical';
import { decode, decodeAs } from '#shared/import/decode';
import type { VersionReason } from '#shared/model/document';
import { formatNames } from '#shared/report/format-names';
import { succeed, type Result } from '#shared/result';
import { notify, session } from '../state/session';
import { loadText } from '../storage/load';
import { revisionsOf, type RevisionRow } from '../storage/revisions';
import { describeFailure } from '../text/failures';
import { versionText } from '../text/versions';
import type { Desk } from './desk';
import { openRevision } from './passages';
import { refuse, type Plan, type Refusal } from './plan';
import { settled } from './submit';

export function showOriginal(desk: Desk): Plan | Refusal {
  return desk.reader
    ? { kind: 'do', run: () => session.set({ dialog: { kind: 'original' } }) }
    : refuse('no-document');
}

export function showVersions(desk: Desk): Plan | Refusal {
  return desk.reader
    ? { kind: 'do', run: () => session.set({ dialog: { kind: 'versions' } }) }
    : refuse('no-document');
}

/** The untouched file of the open article: what it is, and its text where it has any. */
export type Original = {
  readonly format: ImportFormat | undefined;
  readonly formatName: string;
  readonly bytes: number;
  /** Nothing of a packed file. */
  readonly text: string | undefined;
  readonly isCut: boolean;
};

/** More of a file nobody reads here, and no field shows quickly. */
const MOST_SHOWN = 500_000;

export async function readOriginal(desk: Desk): Promise<Result<Original>> {
  const { format: name, encoding } = desk.reader?.file.meta ?? { format: '' };
  const bytes = await desk.bridge.readBlob({
    project: desk.project.project,
    digest: openRevision(desk).original,
  });
  if (!bytes.ok) return bytes;
  const format = importFormats.find((known) => known === name);
  const isText = format !== undefined && !isPacked(format);
  const raw = isText ? ((encoding && decodeAs(encoding, bytes.value)) ?? decode(bytes.value).raw) : undefined;
  return succeed({
    format,
    formatName: format ? formatNames[format] : name,
    bytes: bytes.value.length,
    text: raw === undefined ? undefined : canonicalText(raw.slice(0, MOST_SHOWN)).text,
    isCut: (raw?.length ?? 0) > MOST_SHOWN,
  });
}

/** Asks where, and writes the untouched file there. */
export async function saveOriginal(desk: Desk, { format }: Original): Promise<void> {
  const { document } = desk.workspace;
  const title = document && desk.workspace.fields('document', document)?.title;
  const copied = await desk.bridge.copyOriginal({
    project: desk.project.project,
    digest: openRevision(desk).original,
    suggestedName: (title ?? '').slice(0, 80),
    extension: format ? extensionOf(format) : 'txt',
  });
  if (!copied.ok) notify(describeFailure(copied.failure), { tone: 'failure' });
  else if (copied.value) notify(versionText.copied(copied.value.name));
}

/** A text that the open article has or had. */
export type Version = RevisionRow & {
  readonly isPresent: boolean;
  readonly who: string;
  /** Why it took the place of another one; nothing if it is the first. An older program did not tell more than that it did. */
  readonly why: VersionReason | 'first' | 'unknown';
  /** The text in whose place it came, if that is known here. */
  readonly replaced: RevisionRow | undefined;
};

/** The texts of the open article, the latest first. */
export async function versionsOf(desk: Desk): Promise<Version[]> {
  const { document } = desk.workspace;
  if (document === undefined) return [];
  await settled(desk);
  const found = await revisionsOf(desk.database, document);
  const rows = found.toSorted((a, b) => b.at - a.at);
  const people = desk.workspace.all('person').flatMap(({ id }) => desk.workspace.fields('person', id) ?? []);
  const present = openRevision(desk).textDigest;
  return rows.map((row, at) => {
    const person = people.find(({ authors }) => authors.includes(row.author));
    const who = row.author === desk.project.author ? versionText.you : (person?.name ?? versionText.somebody);
    const why = reasonOf(row);
    const replaces = row.note?.replaces;
    const replaced = replaces ? rows.find(({ textDigest }) => textDigest === replaces) : rows[at + 1];
    const isPresent = row.textDigest === present;
    return { ...row, isPresent, who, why, replaced: why === 'first' ? undefined : replaced };
  });
}

/** The words of a version; nothing if its file is not here. */
export async function textOfVersion(desk: Desk, { blob }: RevisionRow): Promise<string | undefined> {
  const file = await loadText(desk.bridge, desk.database, desk.project.project, blob);
  return file.ok ? file.value.text : undefined;
}

/** As it is told; what an older program wrote is known by what its author did. A document is named by its first text. */
function reasonOf({ stream, textDigest, note, command }: RevisionRow): Version['why'] {
  if (textDigest === stream) return 'first';
  return note?.why ?? byCommand[command] ?? 'unknown';
}

const byCommand: Readonly<Partial<Record<string, VersionReason>>> = {
  correctText: 'corrected',
  bringBack: 'brought-back',
  newVersion: 'newer',
};
