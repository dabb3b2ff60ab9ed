import type { Dossier, DossierPassage } from '#shared/dossier/dossier';
import { composeDossier } from '#shared/dossier/compose-dossier';
import type { PrintedBrief } from '#shared/brief/printed-brief';
import { pagesOf } from '#shared/pages';
import type { LedgerPassage } from '#shared/search/ledger';
import { originOf, pagesOfTexts } from '../../commands/brief/printed';
import type { Desk } from '../../commands/desk';
import { otherPerson } from '../../commands/whose-copy';
import { isNarrowed } from '../../state/analysis-filter';
import { analysisView } from '../../state/analysis-view';
import { linesBySpeaker, type BehindLine } from '../../state/behind-lines';
import { codeKey } from '../../state/codebook';
import { readPassages, type PassageWords } from '../../storage/read-passages';
import { analysisText } from '../../text/analysis';
import { actorTypeNames } from '../../text/tagging';
import { implicationsFor } from './DossierImplications';
import { speakerIn, type Analysis } from './use-analysis';

type Wanted = {
  readonly actor: string;
  readonly passages: readonly LedgerPassage[];
  /** The same by role. */
  readonly lines: readonly BehindLine[];
  readonly analysis: Analysis;
};

/** The whole dossier of an actor as a page. It reads the text of each article that is cited, for the pages. */
export async function dossierPage(desk: Desk, wanted: Wanted): Promise<PrintedBrief> {
  const { actor, passages, lines, analysis } = wanted;
  const { articles, idOfActor, nameOfActor } = analysis;
  const said = await readPassages(desk.database, passages);
  const pages = await pagesOfTexts(desk, citedTexts(desk, passages));
  const passageOf = (line: BehindLine & { kind: 'passage' }): DossierPassage[] => {
    const { passage, isHeardAlready } = line;
    const [words, article] = [said.get(passage.id), articles.get(passage.document)];
    if (!words || !article) return [];
    return [
      {
        passage: passage.id,
        quote: words.quote,
        speakers: speakersOf(passage, words).map(nameOfActor),
        mode: words.voice?.mode,
        certainty: passage.certainty,
        markedBy: passage.by === undefined ? undefined : otherPerson(desk, passage.by),
        article,
        pages: passage.range && pagesOf(pages.get(passage.document) ?? [], passage.range),
        credibility: words.credibility,
        isHeardAlready,
      },
    ];
  };
  const bySpeaker = linesBySpeaker(passages, articles, (passage) =>
    speakerIn(passage, said.get(passage.id)?.voice, idOfActor),
  );
  const dossier: Dossier = {
    name: nameOfActor(actor),
    facts: factsOf(desk, actor),
    roles: headed(lines, 'role').map(({ head, below }) => ({
      role: head.role,
      passages: below.flatMap(passageOf),
    })),
    implications: implicationsFor(actor, analysis).map(({ effect, person, ...judged }) => ({
      judged,
      effect,
      by: person === undefined ? undefined : otherPerson(desk, person),
    })),
    voices: headed(bySpeaker, 'speaker').map(({ head, below }) => ({
      speaker: head.speaker === undefined ? undefined : nameOfActor(head.speaker),
      passages: below.flatMap(passageOf),
    })),
    isPart: isNarrowed(analysisView.get().filter),
    origin: originOf(desk),
  };
  return composeDossier(dossier);
}

type Head<Kind extends BehindLine['kind']> = {
  readonly head: BehindLine & { kind: Kind };
  readonly below: (BehindLine & { kind: 'passage' })[];
};

/** What heads passages, each with those below it. */
function headed<Kind extends 'role' | 'speaker'>(lines: readonly BehindLine[], kind: Kind): Head<Kind>[] {
  const heads: Head<Kind>[] = [];
  for (const line of lines) {
    // The kind was looked at, which the compiler does not follow through a type of its own.
    if (line.kind === kind) heads.push({ head: line as Head<Kind>['head'], below: [] });
    else if (line.kind === 'passage') heads.at(-1)?.below.push(line);
  }
  return heads;
}

/** Whoever the voice names, the outermost first; where nobody set it, those who are tagged as speaking. */
function speakersOf({ actors }: LedgerPassage, { voice }: PassageWords): readonly string[] {
  if (voice) return voice.speakers ?? [];
  return actors.filter(({ roles }) => roles.includes('speaks')).map(({ actor }) => actor);
}

function citedTexts({ workspace }: Desk, passages: readonly LedgerPassage[]): { id: string; blob: string }[] {
  return [...new Set(passages.map(({ document }) => document))].flatMap((id) => {
    const blob = workspace.fields('document', id)?.revision.blob;
    return blob === undefined ? [] : [{ id, blob }];
  });
}

function factsOf({ codebook }: Desk, actor: string): string[] {
  const book = codebook.get();
  const entry = book.find(codeKey('actor', actor));
  if (!entry) return [];
  const { name, type, parent, aliases, definition, note } = entry;
  const above = parent === undefined ? undefined : book.find(codeKey('actor', parent));
  const others = aliases.map(({ text }) => text).filter((text) => text !== name);
  const what = [type && actorTypeNames[type], above && analysisText.partOf(above.name)].filter(Boolean);
  return [
    what.length > 0 && `${what.join(', ')}.`,
    others.length > 0 && analysisText.alsoCalled(others.join(', ')),
    definition ?? note,
  ].filter((fact): fact is string => Boolean(fact));
}
