import { withSignsNamed } from '../import/unusual-characters';
import { recordedColumns } from '../passage-table/recorded-columns';
import type { TableRegister } from '../passage-table/register';
import { escapedHtml } from '../text/escaped-html';
import type { ActorLook } from './actor-look';
import type { PlacedPassage } from './placed-passages';

const stances = { supports: '+ supports', undermines: '− undermines', context: 'context of' } as const;

/** The number of an implication among those of the copy. */
export type NumberOf = (implication: string) => number | undefined;

/**
 * Writes what stands in the margin beside a passage: who is in it, what it bears on, what else was recorded, and whose it is, unless all are
 * one person's.
 */
export function commentWriter(
  register: TableRegister,
  look: ActorLook,
  { numberOf, isByOne }: { numberOf: NumberOf; isByOne: boolean },
): (placed: PlacedPassage) => string {
  const columns = recordedColumns(register);
  return ({ number, tabled, places }) => {
    const who = tabled.actors.map(
      ({ id, name, roles }) =>
        `<span>${look.monogram(id)} <bdi>${shown(name)}</bdi></span>${roles.length > 0 ? ` ${roles.join(', ')}` : ''}`,
    );
    const implications = tabled.bearings.map(({ implication, stance }) => {
      const statement = register.implication(implication)?.statement ?? '';
      return `${stances[stance]} <a href="#i${numberOf(implication) ?? ''}">implication ${numberOf(implication) ?? ''}</a>: ${shown(statement)}`;
    });
    const recorded = columns.flatMap(({ name, cell }) => {
      const words = String(cell(tabled));
      return words === '' ? [] : `<span class="quiet">${shown(name)}:</span> ${shown(words)}`;
    });
    const lines = [
      ...(who.length > 0 ? [who.join(' · ')] : []),
      ...implications,
      ...(recorded.length > 0 ? [recorded.join(' · ')] : []),
    ];
    // Where the text does not have it, the comment is all there is of it.
    const quote = places.length === 0 ? `<p dir="auto">“${shown(tabled.quote)}”</p>` : '';
    const by = isByOne ? '' : register.whose(tabled.passage);
    return `<div class="c" id="c${number}">${quote}${lines
      .map(
        (line, at) =>
          `<p dir="auto"${at === 0 ? ' class="who"' : ''}>${at === 0 ? `<b>${number}</b> ` : ''}${line}</p>`,
      )
      .join('')}${lines.length === 0 ? `<p><b>${number}</b> <span class="quiet">No tags</span></p>` : ''}${
      by ? `<p class="by"><bdi>${shown(by)}</bdi></p>` : ''
    }</div>`;
  };
}

/** As HTML, with what turns the direction of writing shown by name. */
export function shown(words: string): string {
  return escapedHtml(withSignsNamed(words));
}
