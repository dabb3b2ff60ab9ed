import { spanOf } from '../anchoring/span';
import { AuthorLog } from '../bundle/author-log';
import { put } from '../bundle/put';
import type { Change, KnownPatch, PutPatch } from '../model/change';
import { linkId, symmetricLinkId } from '../model/ids';
import { sampleActors, type ActorKey } from './actors';
import type { SampleCopy } from './copies';
import { SAMPLE_PROJECT, SAMPLE_TIME, sampleId, type SamplePerson } from './identity';
import type { SampleImplication } from './implications';
import type { SamplePassage } from './passages';

/** How long a person takes from one action to the next. */
const PACE_MS = 40_000;

/** The article that the sample is about. */
export type SampleText = { readonly text: string; readonly document: string };

/** Writes one person's part of the sample as batches, each what one action in the program would write. */
export class SampleWriter {
  readonly #log: AuthorLog;
  readonly #article: SampleText;
  readonly #person: SamplePerson;
  readonly #before: readonly Change[];
  readonly #madeActors: Set<ActorKey>;
  #batches: number;

  /** @param before whoever has written before, whose work this person has. */
  constructor(article: SampleText, person: SamplePerson, before?: SampleWriter) {
    this.#article = article;
    this.#person = person;
    this.#before = before?.changes ?? [];
    this.#log = new AuthorLog(person.author, this.#before);
    this.#madeActors = new Set(before && before.#madeActors);
    this.#batches = before ? before.#batches : 0;
  }

  /** All changes up to now, those written before first. */
  get changes(): Change[] {
    return [...this.#before, ...this.#log.changes];
  }

  begin(): void {
    this.#write('newProject', [put('project', SAMPLE_PROJECT, { name: 'Sample' })]);
  }

  addDocument(patches: readonly KnownPatch[]): void {
    this.#write('addDocuments', [], patches);
  }

  /** Says who this is, and writes their copy of the article. */
  writeCopy({ passages, implications, bottomLine }: SampleCopy): void {
    const { author, name, initials, copy } = this.#person;
    this.#write('nameSelf', [put('person', this.#id('person', ''), { name, initials, authors: [author] })]);
    const state = copy === 'gold' ? 'settled' : 'working';
    this.#write(
      'openLayer',
      [],
      [put('layer', this.#layer, { person: this.#id('person', ''), kind: copy, state })],
    );
    for (const [key, passage] of Object.entries(passages)) this.#markPassage(key, passage);
    for (const [key, implication] of Object.entries(implications)) {
      this.#addImplication(key, implication, { passages, implications });
    }
    const judgement = { layer: this.#layer, relevance: 'relevant', bottomLine } as const;
    this.#write('judge', [], [put('judgement', this.#id('judgement', ''), judgement)]);
  }

  #markPassage(key: string, { quote, tags, speaker, mode, fields }: SamplePassage): void {
    const passage = this.#id('passage', key);
    const start = this.#placeOf(quote);
    const span = spanOf(this.#article.text, start, start + quote.length);
    const speakers = speaker && [sampleId('actor', speaker)];
    const links = tags.flatMap(({ actor: actorKey, roles, ref }) => {
      const actor = sampleId('actor', actorKey);
      return [
        put('appears', linkId('appears', passage, actor), { passage, actor, ...(ref && { ref }) }),
        ...roles.map((role) => put('role', linkId('role', passage, actor, role), { passage, actor, role })),
      ];
    });
    const named = [...tags.map(({ actor }) => actor), ...(speaker ? [speaker] : [])];
    this.#write('tag', this.#newActors(named), [
      put('passage', passage, {
        layer: this.#layer,
        target: { textDigest: this.#article.document, spans: [span] },
        ...(speakers && { voice: { speakers, mode: mode ?? 'indirect' } }),
        ...fields,
      }),
      ...links,
    ]);
  }

  #addImplication(
    key: string,
    { fields, evidence, affected, conflictsWith }: SampleImplication,
    copy: Pick<SampleCopy, 'passages' | 'implications'>,
  ): void {
    const implication = this.#id('implication', key);
    const bears = evidence
      .filter(([passageKey]) => passageKey in copy.passages)
      .map(([passageKey, stance]) => {
        const passage = this.#id('passage', passageKey);
        return put('bears', linkId('bears', passage, implication), { passage, implication, stance });
      });
    const affects = affected.map(([actorKey, effect]) => {
      const actor = sampleId('actor', actorKey);
      return put('affects', linkId('affects', implication, actor), {
        implication,
        actor,
        ...(effect && { effect }),
      });
    });
    const clashes = conflictsWith !== undefined && conflictsWith in copy.implications;
    this.#write(
      fields.basis === 'stated' ? 'implicationStated' : 'implicationInferred',
      this.#newActors(affected.map(([actor]) => actor)),
      [
        put('implication', implication, { layer: this.#layer, ...fields }),
        ...bears,
        ...affects,
        ...(clashes ? [conflict(implication, this.#id('implication', conflictsWith))] : []),
      ],
    );
  }

  /** An actor is made when it is first needed, with its names, and after the one it belongs to. */
  #newActors(keys: readonly ActorKey[]): PutPatch[] {
    return keys.flatMap((key) => {
      if (this.#madeActors.has(key)) return [];
      const { aliases, partOf, ...fields } = sampleActors[key];
      const whole = partOf ? this.#newActors([partOf]) : [];
      const colourSlot = this.#madeActors.size;
      this.#madeActors.add(key);
      const actor = sampleId('actor', key);
      return [
        ...whole,
        put('actor', actor, { ...fields, ...(partOf && { partOf: sampleId('actor', partOf) }), colourSlot }),
        ...aliases.map((alias) =>
          put('alias', sampleId('alias', `${key} ${alias.text}`), { actor, ...alias }),
        ),
      ];
    });
  }

  #placeOf(quote: string): number {
    const { text } = this.#article;
    const start = text.indexOf(quote);
    if (start === -1 || text.includes(quote, start + 1)) {
      throw new Error(`The sample article does not have exactly one "${quote}"`);
    }
    return start;
  }

  get #layer(): string {
    return this.#id('layer', '');
  }

  /** The id of an object in this person's copy. */
  #id(type: string, key: string): string {
    return sampleId(type, `${this.#person.key} ${key}`.trim());
  }

  #write(command: string, register: readonly KnownPatch[], document: readonly KnownPatch[] = []): void {
    const streams = [
      { stream: SAMPLE_PROJECT, patches: register },
      { stream: this.#article.document, patches: document },
    ];
    const batch = sampleId('batch', String(this.#batches));
    this.#log.write({ batch, command, streams }, Date.parse(SAMPLE_TIME) + this.#batches * PACE_MS);
    this.#batches += 1;
  }
}

function conflict(one: string, other: string): PutPatch {
  const [a, b] = one < other ? [one, other] : [other, one];
  return put('conflictsWith', symmetricLinkId('conflictsWith', one, other), { a, b });
}
