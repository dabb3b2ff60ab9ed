import type { Anchoring } from '#shared/anchoring/anchor';
import { compareStamps } from '#shared/history/clock';
import type { Domain } from '#shared/model/implication';
import { ownHomeOf } from '#shared/model/own-fields';
import type { Passage, Ref, RoleName, Span } from '#shared/model/passage';
import { roles as roleOrder } from '#shared/model/passage';
import type { PassageLinkType } from '#shared/pack/pack-objects';
import { survivingId } from './survivors';
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

/** A link that hangs on a passage: who is in it, what it bears on, what it is about. */
export type PassageLink = { readonly type: PassageLinkType; readonly id: string };

/** Where a passage is in the text on the screen, and how it was found again if it was made on another. */
export type PassagePlace = {
  readonly spans: readonly Span[];
  readonly anchoring?: { readonly kind: Anchoring; readonly quote: string };
};

/** A passage as it is shown, put together from what is in memory. Proportional to what hangs on it. */
export function passageView(
  workspace: Workspace,
  id: string,
  { spans, anchoring }: PassagePlace,
  links: readonly PassageLink[],
): PassageView {
  const fields: Partial<Passage> = workspace.fields('passage', id) ?? {};
  return {
    id,
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
    spans,
    quote: quoteOf(spans),
    layer: fields.layer ?? '',
    recorded: recordedIn(fields),
    actors: actorsAmong(workspace, links),
    implications: implicationsAmong(workspace, links),
    themes: themesAmong(workspace, links),
    isPending:
      workspace.isPending('passage', id) ||
      links.some(({ type, id: link }) => workspace.isPending(type, link) && workspace.find(type, link)),
    ...(anchoring && { anchoring }),
  };
}

/** What a passage of one or several pieces says. */
export function quoteOf(spans: readonly Span[]): string {
  return spans.map(({ quote }) => quote).join(' … ');
}

function actorsAmong(workspace: Workspace, links: readonly PassageLink[]): ActorInPassage[] {
  const roles = new Map<string, Set<RoleName>>();
  const refs = new Map<string, Ref>();
  for (const { type, id } of links) {
    if (type !== 'appears' && type !== 'role') continue;
    const fields = workspace.fields(type, id);
    if (!fields) continue;
    const actor = survivingId(workspace, 'actor', fields.actor);
    const ofActor = roles.get(actor) ?? new Set();
    if ('role' in fields) ofActor.add(fields.role);
    else if (fields.ref) refs.set(actor, fields.ref);
    roles.set(actor, ofActor);
  }
  const actors = [...roles].flatMap(([id, has]) => {
    const actor = workspace.fields('actor', id);
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

function themesAmong(workspace: Workspace, links: readonly PassageLink[]): ThemeOnPassage[] {
  const ids = links.flatMap(({ type, id }) => {
    const label = type === 'labelled' ? workspace.fields('labelled', id) : undefined;
    return label ? [survivingId(workspace, 'theme', label.theme)] : [];
  });
  const themes = [...new Set(ids)].flatMap((id) => {
    const theme = workspace.fields('theme', id);
    return theme ? [{ id, name: theme.name }] : [];
  });
  return themes.toSorted((a, b) => a.name.localeCompare(b.name) || compareIds(a, b));
}

/** In the order in which they were made, whenever they were put on the passage. */
function implicationsAmong(workspace: Workspace, links: readonly PassageLink[]): BearingView[] {
  const found = links.flatMap(({ type, id }) => {
    const bears = type === 'bears' ? workspace.fields('bears', id) : undefined;
    const object = bears && workspace.find('implication', bears.implication);
    const implication = object && workspace.fields('implication', object.id);
    if (!implication) return [];
    const { statement, basis, domain } = implication;
    const view = { id: object.id, statement, basis, ...(domain && { domain }), stance: bears.stance };
    return [{ made: object.created, view }];
  });
  return found
    .toSorted((a, b) => compareStamps(a.made, b.made) || compareIds(a.view, b.view))
    .map(({ view }) => view);
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
