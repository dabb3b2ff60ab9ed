import type { ForeignCode } from '../import/foreign-work';
import { NAME_LENGTH, type ActorType } from '../model/actor';
import { linkId } from '../model/ids';
import { monogramFor } from '../model/monogram';
import type { RoleName } from '../model/passage';
import { survivorOf } from '../model/survivor';
import { foldName } from '../text/names';
import { shortened } from '../text/shortened';
import type { CodeChoice } from './code-choice';
import { actorTypeOf } from './code-words';
import { foreignId } from './foreign-id';
import type { Patches } from './patches';
import type { TakenCounts, Taking } from './taking';

/** What a code is once it is taken. */
export type TakenCode =
  | { readonly kind: 'actor'; readonly actor: string }
  | { readonly kind: 'role'; readonly actor: string; readonly role: RoleName }
  | { readonly kind: 'theme'; readonly theme: string }
  | { readonly kind: 'implication'; readonly statement: string }
  | undefined;

/** Six hues in four line styles. */
const SLOTS = 24;

/** Writes the actors and themes that codes become into the register. */
export function takeCodes(taking: Taking, patches: Patches, counts: TakenCounts): TakenCode[] {
  const { work, choices } = taking;
  const taken: TakenCode[] = [];
  const actors = new ActorMaker(taking, patches, counts);
  const themes = new Map<string, string>();
  for (const [at, code] of work.codes.entries()) {
    const choice = choices[at];
    switch (choice?.becomes) {
      case 'actor':
        taken.push({ kind: 'actor', actor: actors.actorFor(code, choice, above(at, 'actor')) });
        break;
      case 'role': {
        const actor = above(at, 'actor');
        taken.push(
          actor === undefined ? undefined : { kind: 'role', actor, role: choice.role ?? 'mentioned' },
        );
        noteMissing(code.description, undefined, counts);
        break;
      }
      case 'theme':
        taken.push({ kind: 'theme', theme: themeFor(at, code, choice) });
        break;
      case 'implication':
        taken.push({ kind: 'implication', statement: code.name });
        break;
      case 'nothing':
      case undefined:
        taken.push(undefined);
        noteMissing(code.description, undefined, counts);
    }
  }
  return taken;

  /** The nearest actor or theme above a code. */
  function above(at: number, kind: 'actor' | 'theme'): string | undefined {
    for (let next = work.codes[at]?.parent; next !== undefined; next = work.codes[next]?.parent) {
      const code = taken[next];
      if (code?.kind === 'actor' && kind === 'actor') return code.actor;
      if (code?.kind === 'theme' && kind === 'theme') return code.theme;
    }
    return undefined;
  }

  function themeFor(at: number, { id, name, description }: ForeignCode, { same }: CodeChoice): string {
    const parent = above(at, 'theme');
    // The same name in the same place twice is one theme.
    const place = `${parent ?? ''} ${foldName(name)}`;
    const theme = same ?? themes.get(place) ?? foreignId('theme', id);
    themes.set(place, theme);
    const isNew = patches.make(taking.project, 'theme', theme, {
      name: shortened(name, 200),
      ...(parent !== undefined && parent !== theme && { parent }),
      order: String(at).padStart(5, '0'),
      ...(description !== undefined && { definition: description }),
    });
    if (isNew) counts.themes += 1;
    else noteMissing(description, patches.fields('theme', theme)?.definition, counts);
    return theme;
  }
}

/** Counts what was said of a code, unless it stands in what was said before. */
function noteMissing(words: string | undefined, said: string | undefined, counts: TakenCounts): void {
  if (words !== undefined && said?.includes(words) !== true) counts.descriptionsLeftOut += 1;
}

/** Makes actors as the program does: with a monogram and the next colour, with what the gazetteer knows of them. */
class ActorMaker {
  readonly #taking: Taking;
  readonly #patches: Patches;
  readonly #counts: TakenCounts;
  readonly #monograms: Set<string>;
  readonly #byName = new Map<string, string>();

  constructor(taking: Taking, patches: Patches, counts: TakenCounts) {
    this.#taking = taking;
    this.#patches = patches;
    this.#counts = counts;
    this.#monograms = new Set(taking.present.monograms);
  }

  /** The same name twice is one actor. */
  actorFor(code: ForeignCode, { same }: CodeChoice, partOf: string | undefined): string {
    const { project, present } = this.#taking;
    const folded = foldName(code.name);
    const known = this.#byName.get(folded);
    const actor = same ?? known ?? foreignId('actor', code.id);
    this.#byName.set(folded, actor);
    if (this.#patches.isThere('actor', actor)) {
      const survivor = survivorOf(actor, (id) => this.#taking.present.fields('actor', id)?.mergedInto);
      noteMissing(code.description, this.#patches.fields('actor', survivor)?.note, this.#counts);
      return survivor;
    }
    const name = shortened(code.name, NAME_LENGTH);
    const candidate = this.#taking.candidateFor(code.name);
    const monogram = monogramFor(name, this.#monograms);
    this.#monograms.add(monogram);
    const type = candidate?.type ?? this.#typeAbove(code);
    this.#patches.make(project, 'actor', actor, {
      name,
      monogram,
      colourSlot: (present.actors + this.#counts.actors) % SLOTS,
      ...(type && { type }),
      ...(candidate?.ids && { ids: { ...candidate.ids } }),
      ...(partOf !== undefined && partOf !== actor && { partOf }),
      ...(code.description !== undefined && { note: code.description }),
    });
    this.#counts.actors += 1;
    const aliases = [
      ...(candidate?.aliases ?? []),
      ...(code.aliases ?? []).map((text) => ({ text, kind: 'name', apply: 'auto' }) as const),
    ];
    for (const { text, kind, apply } of aliases) {
      if (foldName(text) === folded) continue;
      const alias = foreignId('alias', actor, text);
      this.#patches.make(project, 'alias', alias, { actor, text, kind, apply });
    }
    return actor;
  }

  /** What the headings above say: "Actors > States > Russia". */
  #typeAbove({ parent }: ForeignCode): ActorType | undefined {
    const { codes } = this.#taking.work;
    for (let at = parent; at !== undefined; at = codes[at]?.parent) {
      const isHeading = this.#taking.choices[at]?.becomes === 'nothing';
      const type = isHeading ? actorTypeOf(codes[at]?.name ?? '') : undefined;
      if (type) return type;
    }
    return undefined;
  }
}

/** Writes what a code says of a passage. */
export function tagPassage(code: TakenCode, passage: string, stream: string, patches: Patches): void {
  switch (code?.kind) {
    case 'actor':
    case 'role': {
      const { actor } = code;
      patches.make(stream, 'appears', linkId('appears', passage, actor), { passage, actor });
      if (code.kind === 'actor') break;
      const { role } = code;
      patches.make(stream, 'role', linkId('role', passage, actor, role), { passage, actor, role });
      break;
    }
    case 'theme': {
      const { theme } = code;
      patches.make(stream, 'labelled', linkId('labelled', passage, theme), { passage, theme });
      break;
    }
    case 'implication':
    case undefined:
      break;
  }
}
