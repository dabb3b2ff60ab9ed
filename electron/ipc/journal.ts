import { canonicalJson } from '#shared/canonical-json';
import { LONGEST_LINE } from '#shared/bundle/change-lines';
import { textsIn } from '#shared/bundle/check-content';
import { problemIn } from '#shared/history/patch-problem';
import type { StreamDraft } from '#shared/history/write';
import type { Requests } from '#shared/ipc/contract';
import { Digest } from '#shared/model/ids';
import { fail, succeed, type Failure } from '#shared/result';
import { blobsNamedIn } from '../exchange/blobs-named';
import type { Blobs } from '../files/blobs';
import type { HeldTexts } from '../files/held-texts';
import type { Projects } from '../files/projects';
import type { Checker } from '../import/checker';

type JournalRequests = Pick<Requests, 'readJournal' | 'submit'>;

/** More than the journal ever adds to what the page wants written. */
const ENVELOPE_BYTES = 1024 * 1024;

/** Who knows which text a revision file holds, and who finds it out. */
export type TextKnowledge = {
  readonly heldTexts: HeldTexts;
  readonly checker: Pick<Checker, 'textDigestIn'>;
};

export function journalRequests(projects: Projects, texts: TextKnowledge): JournalRequests {
  return {
    readJournal: async ({ project, after }) => {
      const opened = await projects.current(project);
      if (!opened.ok) return opened;
      const page = await opened.value.journal.readAfter(after);
      return succeed(
        page ? { isKnown: true, ...page } : { isKnown: false, entries: [], isEnd: true, upTo: 0, inAll: 0 },
      );
    },

    submit: async ({ project, ...draft }) => {
      const opened = await projects.current(project);
      if (!opened.ok) return opened;
      const { journal, blobs } = opened.value;
      const problem = problemInStreams(draft.streams, project);
      if (problem !== undefined) return fail(refusal(problem));
      const failure = await textFailure(draft.streams, blobs, texts);
      return failure ? fail(failure) : journal.append(draft);
    },
  };
}

function refusal(reason: string): Failure {
  return { code: 'request-refused', request: 'submit', reason };
}

/**
 * What is written here is in every bundle from then on, so nothing is written that a bundle's reader would refuse: one bad
 * value would make all of them unreadable for everyone.
 */
function problemInStreams(streams: readonly StreamDraft[], project: string): string | undefined {
  if (new Set(streams.map(({ stream }) => stream)).size < streams.length) return 'stream named twice';
  for (const { stream, patches } of streams) {
    if (stream !== project && !Digest.safeParse(stream).success) return 'it belongs to another project';
    const problem = patches.map((patch) => problemIn(patch, stream)).find(Boolean);
    if (problem !== undefined) return problem;
    const bytes = Buffer.byteLength(canonicalJson(patches));
    if (bytes + ENVELOPE_BYTES > LONGEST_LINE) return 'it is longer than any action is';
  }
  return undefined;
}

/** The files that a text consists of are kept already, and hold that text. */
async function textFailure(
  streams: readonly StreamDraft[],
  blobs: Blobs,
  { heldTexts, checker }: TextKnowledge,
): Promise<Failure | undefined> {
  const patched = streams.map(({ patches }) => ({ patches: [...patches] }));
  for (const digest of blobsNamedIn(patched)) {
    if (!(await blobs.has(digest))) return { code: 'blob-missing', digest };
  }
  for (const { textDigest, blob } of textsIn(patched)) {
    if (heldTexts.find(blob) === textDigest) continue;
    const bytes = await blobs.read(blob);
    if (!bytes.ok) return bytes.failure;
    const held = await checker.textDigestIn(bytes.value);
    if (held === undefined) return refusal('the text of an article is damaged');
    heldTexts.add({ blob, textDigest: held });
    if (held !== textDigest) return refusal('the text of an article is another one');
  }
  return undefined;
}
