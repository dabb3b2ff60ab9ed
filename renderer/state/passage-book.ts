import type { Anchoring } from '#shared/anchoring/anchor';
import { IntervalIndex } from '#shared/anchoring/interval-index';
import { addLane, assignLanes, type Lanes } from '#shared/anchoring/lanes';
import { compareStamps } from '#shared/history/clock';
import type { Domain } from '#shared/model/implication';
import { ownHomeOf } from '#shared/model/own-fields';
import type { Passage, Ref, RoleName, Span, Target } from '#shared/model/passage';
import { roles as roleOrder } from '#shared/model/passage';
import type { EntityType, FieldsOf } from '#shared/model/entities';
import { isGold } from './copies';
import { Placements } from './placements';
import type { Workspace } from './workspace';

export type ActorInPassage = {
  readonly id: string;
  readonly name: string;
  readonly monogram: string;
  readonly slot: number | undefined;
  readonly roles: readonly RoleName[];
  /** How the words speak of the actor, where a person said so. */
  readonly ref?: Ref | undefined;
};
export type ThemeOnPassage = { readonly id: string; readonly name: string };
export type BearingView = {
  readonly id: string;
  readonly statement: string;
  readonly basis: 'stated' | 'inferred';
  readonly domain?: Domain;
  readonly stance: 'supports' | 'undermines' | 'context';
};

/** A passage as the text, the cards and the list show it. */
export type PassageView = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly spans: readonly Span[];
  readonly quote: string;
  readonly actors: readonly ActorInPassage[];
  readonly implications: readonly BearingView[];
  readonly themes: readonly ThemeOnPassage[];
  /** Whose copy it is in. */
  readonly layer: string;
  /** What somebody recorded on it beyond that; nothing for what nobody set. */
  readonly recorded: Recorded;
  /** Painted, but not yet on the disk. */
  readonly isPending: boolean;
  /** How it was found again, and what it quotes of its own text, if that is not the one on the screen. */
  readonly anchoring?: { readonly kind: Anchoring; readonly quote: string };
};

export type Recorded = Pick<
  Passage,
  'kind' | 'voice' | 'certainty' | 'credibility' | 'event' | 'note' | 'why' | 'doNotMark'
> & {
  /** The values of the project's own fields, by key. */
  readonly own?: Readonly<Record<string, unknown>>;
};

const LINKS = ['appears', 'role', 'labelled', 'bears'] as const satisfies readonly EntityType[];
type LinkType = (typeof LINKS)[number];

/**
 * The open document's passages with what hangs on them, kept up with the workspace one change at a time: a tag costs
 * the same among ten thousand passages as among ten.
 */
export class PassageBook {
  readonly #workspace: Workspace;
  readonly #placements: Placements;
  /** Passages that are nowhere in the text on the screen, with their places in the text they were made on. */
  readonly #lost = new Map<string, PassageView>();
  #lostInOrder: readonly PassageView[] | undefined;
  /** Passages that were made on another text and whose place in this one is not known yet. */
  readonly #strayed = new Map<string, Target>();
  readonly #views = new Map<string, PassageView>();
  /** The living links of each passage, by key. */
  readonly #links = new Map<string, Map<string, { type: LinkType; id: string }>>();
  readonly #passageOfLink = new Map<string, string>();
  /** The passages that show an actor or implication, by its id. */
  readonly #showing = new Map<string, Set<string>>();
  #index = new IntervalIndex<PassageView>();
  #lanes: Lanes = new Map();
  #inOrder: readonly PassageView[] | undefined;
  #document: string | undefined;
  /** The digest of the text on the screen. */
  #text: string | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(workspace: Workspace, placements = new Placements()) {
    this.#workspace = workspace;
    this.#placements = placements;
    this.#readAll();
    workspace.listen((changed) => this.#follow(changed));
    placements.listen(() => this.#follow(new Set([...this.#strayed.keys()].map((id) => `passage:${id}`))));
  }

  get lanes(): ReadonlyMap<string, number> {
    return this.#lanes;
  }

  find(id: string): PassageView | undefined {
    return this.#views.get(id);
  }

  /** The passage, also while it is nowhere in the text on the screen. */
  findAnywhere(id: string): PassageView | undefined {
    return this.#views.get(id) ?? this.#lost.get(id);
  }

  /** Those that are nowhere in the text on the screen, by their places in their own. The same array until something changes. */
  readonly lost = (): readonly PassageView[] =>
    (this.#lostInOrder ??= [...this.#lost.values()].toSorted(
      (a, b) => a.start - b.start || compareIds(a, b),
    ));

  /** Those whose place in the text on the screen has yet to be found. */
  strayed(): { passage: string; target: Target }[] {
    return [...this.#strayed].map(([passage, target]) => ({ passage, target }));
  }

  /** The passages that share at least one unit with the stretch, by start, longer first. */
  touching(start: number, end: number): PassageView[] {
    return this.#index.touching(start, end);
  }

  /** All passages, by start, longer first. The same array until something changes. */
  readonly inOrder = (): readonly PassageView[] => (this.#inOrder ??= this.#index.inOrder());

  /** @returns how to stop listening. */
  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #readAll(): void {
    this.#views.clear();
    this.#links.clear();
    this.#passageOfLink.clear();
    this.#showing.clear();
    this.#lost.clear();
    this.#strayed.clear();
    this.#document = this.#workspace.document;
    this.#text = this.#textNow();
    for (const type of LINKS) for (const link of this.#workspace.all(type)) this.#followLink(type, link.id);
    for (const { id } of this.#workspace.all('passage')) {
      const view = this.#viewOf(id);
      if (view) this.#views.set(id, view);
    }
    this.#index = new IntervalIndex(this.#views.values());
    this.#lanes = assignLanes([...this.#views.values()]);
    this.#inOrder = undefined;
    this.#lostInOrder = undefined;
  }

  #textNow(): string | undefined {
    const { document } = this.#workspace;
    return document === undefined
      ? undefined
      : this.#workspace.fields('document', document)?.revision.textDigest;
  }

  #follow(changed: ReadonlySet<string>): void {
    // Another document gets its lanes afresh; and of very much, reading all is quicker than following each object.
    const isOther = this.#workspace.document !== this.#document || this.#textNow() !== this.#text;
    if (isOther || changed.size > 2000) this.#readAll();
    else this.#refreshThoseOf(changed);
    this.#inOrder = undefined;
    this.#lostInOrder = undefined;
    for (const listener of this.#listeners) listener();
  }

  #refreshThoseOf(changed: ReadonlySet<string>): void {
    const stale = new Set<string>();
    for (const key of changed) {
      const [type = '', id = ''] = key.split(':');
      if (type === 'passage') stale.add(id);
      else if (isLink(type)) for (const passage of this.#followLink(type, id)) stale.add(passage);
      else for (const passage of this.#showing.get(id) ?? []) stale.add(passage);
    }
    for (const id of stale) this.#refresh(id);
  }

  /** Notes a link that came or went. @returns the passages it concerns. */
  #followLink(type: LinkType, id: string): string[] {
    const key = `${type}:${id}`;
    const known = this.#passageOfLink.get(key);
    const fields = this.#workspace.fields(type, id);
    if (!fields) {
      if (known) this.#links.get(known)?.delete(key);
      this.#passageOfLink.delete(key);
      return known ? [known] : [];
    }
    const { passage } = fields;
    const links = this.#links.get(passage) ?? new Map<string, { type: LinkType; id: string }>();
    this.#links.set(passage, links.set(key, { type, id }));
    this.#passageOfLink.set(key, passage);
    this.#noteShowing(shownBy(fields), passage);
    return [passage];
  }

  #noteShowing(id: string, passage: string): void {
    const passages = this.#showing.get(id) ?? new Set();
    this.#showing.set(id, passages.add(passage));
  }

  #refresh(id: string): void {
    const before = this.#views.get(id);
    this.#lost.delete(id);
    this.#strayed.delete(id);
    const after = this.#viewOf(id);
    if (before) this.#index.remove(before);
    if (!after) {
      this.#views.delete(id);
      this.#lanes.delete(id);
      return;
    }
    this.#views.set(id, after);
    this.#index.add(after);
    const hasMoved = before?.start !== after.start || before.end !== after.end;
    if (hasMoved) addLane(this.#lanes, after, this.#index);
  }

  #viewOf(id: string): PassageView | undefined {
    const fields: Partial<Passage> | undefined = this.#workspace.fields('passage', id);
    // An action on a passage may still wait when the one that made the passage has just been refused.
    if (!fields?.target || isGold(this.#workspace, fields.layer)) return undefined;
    const place = this.#placeOf(id, fields.target);
    if (!place) return undefined;
    const { spans, anchoring } = place;
    const links = [...(this.#links.get(id)?.values() ?? [])];
    const view: PassageView = {
      id,
      start: Math.min(...spans.map(({ start }) => start)),
      end: Math.max(...spans.map(({ end }) => end)),
      spans,
      quote: spans.map(({ quote }) => quote).join(' … '),
      layer: fields.layer ?? '',
      recorded: recordedIn(fields),
      actors: this.#actorsAmong(links),
      implications: this.#implicationsAmong(links),
      themes: this.#themesAmong(links),
      isPending:
        this.#workspace.isPending('passage', id) ||
        links.some((link) => this.#workspace.isPending(link.type, link.id)),
      ...(anchoring && { anchoring }),
    };
    if (anchoring?.kind !== 'lost') return view;
    this.#lost.set(id, view);
    return undefined;
  }

  /** Where a passage is in the text on the screen, or was in its own if it is lost; nothing until that is known. */
  #placeOf(
    id: string,
    target: Target,
  ): { spans: readonly Span[]; anchoring?: { kind: Anchoring; quote: string } } | undefined {
    if (this.#text === undefined || target.textDigest === this.#text) return target;
    const anchored = this.#placements.placeOf(this.#text, id, target);
    if (!anchored) {
      this.#strayed.set(id, target);
      return undefined;
    }
    const quote = target.spans.map((span) => span.quote).join(' … ');
    const spans = anchored.kind === 'lost' ? target.spans : anchored.spans;
    return { spans, anchoring: { kind: anchored.kind, quote } };
  }

  #actorsAmong(links: readonly { type: LinkType; id: string }[]): ActorInPassage[] {
    const roles = new Map<string, Set<RoleName>>();
    const refs = new Map<string, Ref>();
    for (const { type, id } of links) {
      if (type !== 'appears' && type !== 'role') continue;
      const fields = this.#workspace.fields(type, id);
      if (!fields) continue;
      const ofActor = roles.get(fields.actor) ?? new Set();
      if ('role' in fields) ofActor.add(fields.role);
      else if (fields.ref) refs.set(fields.actor, fields.ref);
      roles.set(fields.actor, ofActor);
    }
    const actors = [...roles].flatMap(([id, has]) => {
      const actor = this.#workspace.fields('actor', id);
      return actor
        ? [
            {
              id,
              name: actor.name,
              monogram: actor.monogram ?? actor.name.slice(0, 2).toUpperCase(),
              slot: actor.colourSlot,
              roles: roleOrder.filter((role) => has.has(role)),
              ref: refs.get(id),
            },
          ]
        : [];
    });
    return actors.toSorted(
      (a, b) => firstRole(a) - firstRole(b) || a.name.localeCompare(b.name) || compareIds(a, b),
    );
  }

  #themesAmong(links: readonly { type: LinkType; id: string }[]): ThemeOnPassage[] {
    const themes = links.flatMap(({ type, id }) => {
      const label = type === 'labelled' ? this.#workspace.fields('labelled', id) : undefined;
      const theme = label && this.#workspace.fields('theme', label.theme);
      return theme ? [{ id: label.theme, name: theme.name }] : [];
    });
    return themes.toSorted((a, b) => a.name.localeCompare(b.name) || compareIds(a, b));
  }

  /** In the order in which they were made, whenever they were put on the passage. */
  #implicationsAmong(links: readonly { type: LinkType; id: string }[]): BearingView[] {
    const found = links.flatMap(({ type, id }) => {
      const bears = type === 'bears' ? this.#workspace.fields('bears', id) : undefined;
      const object = bears && this.#workspace.find('implication', bears.implication);
      const implication = object && this.#workspace.fields('implication', object.id);
      if (!implication) return [];
      const { statement, basis, domain } = implication;
      const view = { id: object.id, statement, basis, ...(domain && { domain }), stance: bears.stance };
      return [{ made: object.created, view }];
    });
    return found
      .toSorted((a, b) => compareStamps(a.made, b.made) || compareIds(a.view, b.view))
      .map(({ view }) => view);
  }
}

/** Whom or what a link puts on its passage. */
function shownBy(link: FieldsOf<LinkType>): string {
  if ('actor' in link) return link.actor;
  return 'theme' in link ? link.theme : link.implication;
}

function recordedIn(fields: Partial<Passage>): Recorded {
  const { kind, voice, certainty, credibility, event, note, why, doNotMark } = fields;
  const own = Object.entries(fields).filter(([key]) => ownHomeOf(key) === 'passage');
  return {
    ...(kind && { kind }),
    ...(voice && { voice }),
    ...(certainty && { certainty }),
    ...(credibility && { credibility }),
    ...(event && { event }),
    ...(note && { note }),
    ...(why && { why }),
    ...(doNotMark && { doNotMark }),
    ...(own.length > 0 && { own: Object.fromEntries(own) }),
  };
}

function firstRole({ roles }: ActorInPassage): number {
  return roles[0] ? roleOrder.indexOf(roles[0]) : roleOrder.length;
}

function compareIds(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function isLink(type: string): type is LinkType {
  return (LINKS as readonly string[]).includes(type);
}
