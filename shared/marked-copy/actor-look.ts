import type { TableRegister } from '../passage-table/register';
import type { TabledActor } from '../passage-table/tabled-article';
import { escapedHtml } from '../text/escaped-html';

const HUES = 6;
const STYLES = 4;

/** How actors look in a copy: letters over a line of their colour and style, as in the program. */
export class ActorLook {
  readonly #register: TableRegister;

  constructor(register: TableRegister) {
    this.#register = register;
  }

  /** Their letters as HTML; whoever shows them says the name beside them or in the legend. */
  monogram(actor: string): string {
    const known = this.#register.actor(actor);
    const letters = known?.monogram ?? (known?.name ?? '?').slice(0, 2).toUpperCase();
    return `<b class="g ${classesOf(known?.colourSlot)}">${escapedHtml(letters)}</b>`;
  }

  /** The classes of the line below a passage: that of the first of its actors who has a colour. */
  lineOf(actors: readonly TabledActor[]): string {
    const slots = actors.map(({ id }) => this.#register.actor(id)?.colourSlot);
    return classesOf(slots.find((slot) => slot !== undefined));
  }
}

function classesOf(slot: number | undefined): string {
  return slot === undefined ? 'h' : `h${slot % HUES} l${Math.floor(slot / HUES) % STYLES}`;
}
