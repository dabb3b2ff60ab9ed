import { DRAWN_LANES } from '#shared/anchoring/lanes';
import type { DrawnLane } from './mark-pieces';

/** How many hues there are; beyond them the line style tells slots apart (`interaction.md` 3.5). */
const HUES = 6;
/** The room of one line, in pixels: two for a plain one, three for a double one. The pitch of lanes leaves a gap. */
const LINE = 2;
const DOUBLE_LINE = 3;

/**
 * The custom property that draws one underline a lane. They are backgrounds, so that they take no space and nest without
 * limit. The colours, and how strong they are, are named in the style sheet.
 *
 * @param selected the passage whose lane stays as it is while the other ones step back; none, and none does.
 */
export function laneStyle(lanes: readonly DrawnLane[], selected: string | undefined): string {
  const lines = lanes.map(({ lane, slot, passage }) => {
    const isBack = selected !== undefined && selected !== passage;
    return background(lane, slot, colourOf(slot, isBack ? 'back' : 'shown'));
  });
  return lines.length > 0 ? `--lanes: ${lines.join(', ')}` : '';
}

/** Mixed here and not for each slot in the style sheet: all marks near the screen would pay for each of them. */
function colourOf(slot: number | undefined, strength: 'shown' | 'back'): string {
  const hue = slot === undefined ? 'edge' : `slot-${slot % HUES}`;
  return `color-mix(in srgb, var(--${hue}) var(--${strength}), transparent)`;
}

function background(lane: number, slot: number | undefined, colour: string): string {
  const style = slot === undefined ? 0 : Math.floor(slot / HUES) % 4;
  const height = style === 3 ? DOUBLE_LINE : LINE;
  const above = DRAWN_LANES - 1 - lane;
  const top = `calc(100% - ${above} * var(--lane-pitch) - ${DOUBLE_LINE - height}px)`;
  return `${line(style, colour)} 0 ${top} / 100% ${height}px no-repeat`;
}

/** Solid, dashed, dotted, double. */
function line(style: number, colour: string): string {
  switch (style) {
    case 1:
      return `repeating-linear-gradient(90deg, ${colour} 0 8px, transparent 8px 12px)`;
    case 2:
      return `repeating-linear-gradient(90deg, ${colour} 0 2px, transparent 2px 5px)`;
    case 3:
      return `linear-gradient(${colour} 0 1px, transparent 1px 2px, ${colour} 2px)`;
    default:
      return `linear-gradient(${colour}, ${colour})`;
  }
}
