import { spanOf } from '../anchoring/span';
import { AuthorLog } from '../bundle/author-log';
import { put } from '../bundle/put';
import type { Change, KnownPatch, PutPatch } from '../model/change';
import { linkId, symmetricLinkId } from '../model/ids';
import { sampleActors, type ActorKey } from './actors';
import { SAMPLE_AUTHOR, SAMPLE_PROJECT, SAMPLE_TIME, sampleId } from './identity';
import { sampleImplications } from './implications';
import { samplePassages, type PassageKey, type SamplePassage } from './passages';

/** How long the analyst takes from one action to the next. */
const PACE_MS = 40_000;

const person = sampleId('person', 'analyst');
const layer = sampleId('layer', 'analyst');

/** Writes the sample's data as the batches of one author, each what one action in the program would write. */
export class SampleWriter {
  readonly #log = new AuthorLog(SAMPLE_AUTHOR);
  readonly #text: string;
  readonly #document: string;
  readonly #knownActors = new Set<ActorKey>();
  #batches = 0;

  constructor(text: string, document: string) {
    this.#text = text;
    this.#document = document;
  }

  get changes(): Change[] {
    return this.#log.changes;
  }

  begin(): void {
    this.#write('newProject', [
      put('project', SAMPLE_PROJECT, { name: 'Sample' }),
      put('person', person, { name: 'Sample analyst', initials: 'SA', authors: [SAMPLE_AUTHOR] }),
    ]);
  }

  addDocument(patches: readonly KnownPatch[]): void {
    this.#write('addDocuments', [], patches);
  }

  openLayer(): void {
    this.#write('openLayer', [], [put('layer', layer, { person, kind: 'work', state: 'working' })]);
  }

  markPassage(key: PassageKey): void {
    const { quote, tags, speaker, fields }: SamplePassage = samplePassages[key];
    const passage = sampleId('passage', key);
    const start = this.#placeOf(quote);
    const span = spanOf(this.#text, start, start + quote.length);
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
        layer,
        target: { textDigest: this.#document, spans: [span] },
        ...(speakers && { voice: { speakers, mode: 'indirect' } }),
        ...fields,
      }),
      ...links,
    ]);
  }

  addImplication(key: string): void {
    const given = sampleImplications[key];
    if (!given) throw new Error(`The sample has no implication "${key}"`);
    const { fields, evidence, affected, conflictsWith } = given;
    const implication = sampleId('implication', key);
    const bears = evidence.map(([passageKey, stance]) => {
      const passage = sampleId('passage', passageKey);
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
    this.#write(
      fields.basis === 'stated' ? 'implicationStated' : 'implicationInferred',
      this.#newActors(affected.map(([actor]) => actor)),
      [
        put('implication', implication, { layer, ...fields }),
        ...bears,
        ...affects,
        ...(conflictsWith ? [conflict(implication, sampleId('implication', conflictsWith))] : []),
      ],
    );
  }

  judge(): void {
    const bottomLine = 'Russia gains troops for a time and shows that it needs them.';
    this.#write(
      'judge',
      [],
      [put('judgement', sampleId('judgement', 'analyst'), { layer, relevance: 'relevant', bottomLine })],
    );
  }

  /** An actor is made when it is first needed, with its names, and after the one it belongs to. */
  #newActors(keys: readonly ActorKey[]): PutPatch[] {
    return keys.flatMap((key) => {
      if (this.#knownActors.has(key)) return [];
      const { aliases, partOf, ...fields } = sampleActors[key];
      const whole = partOf ? this.#newActors([partOf]) : [];
      const colourSlot = this.#knownActors.size;
      this.#knownActors.add(key);
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
    const start = this.#text.indexOf(quote);
    if (start === -1 || this.#text.includes(quote, start + 1)) {
      throw new Error(`The sample article does not have exactly one "${quote}"`);
    }
    return start;
  }

  #write(command: string, register: readonly KnownPatch[], document: readonly KnownPatch[] = []): void {
    const streams = [
      { stream: SAMPLE_PROJECT, patches: register },
      { stream: this.#document, patches: document },
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
