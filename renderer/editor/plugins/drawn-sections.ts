import { DOMSerializer, type Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type NodeView } from 'prosemirror-view';
import { groupBy } from '#shared/group-by';
import type { Range } from '#shared/model/document';
import type { BlockIndex, PlacedBlock } from '../block-index';
import { nearOf } from './passage-marks';

/** Which sections are drawn, and which of them always laid out, by their numbers; and what tells the view so. */
type Drawn = {
  readonly sections: ReadonlySet<number>;
  readonly laidOut: ReadonlySet<number>;
  readonly told: DecorationSet;
};
const key = new PluginKey<Drawn>('drawn-sections');

/** By this the view knows a section that is to be drawn. */
const DRAWN = { isDrawn: true };
/** What is asked for: that the section at a position is drawn, or that one is laid out wherever the screen is. */
type Asked = { readonly at: number } | { readonly layOut: number };

/** From now on the section in which a position lies is drawn. */
export function drawSectionAt(transaction: Transaction, position: number): Transaction {
  return transaction.setMeta(key, { at: position } satisfies Asked);
}

/** From now on one section more is drawn and laid out wherever the screen is, the first that is not; nothing where all are. */
export function layOutAnother(state: EditorState): Transaction | undefined {
  const laidOut = key.getState(state)?.laidOut;
  const next = Array.from({ length: state.doc.childCount }, (_, number) => number).find(
    (number) => !laidOut?.has(number),
  );
  return next === undefined ? undefined : state.tr.setMeta(key, { layOut: next } satisfies Asked);
}

/** Whether the blocks of the section in which a position lies are on the page. */
export function isSectionDrawn(state: EditorState, position: number): boolean {
  return key.getState(state)?.sections.has(sectionAt(state.doc, position)) ?? true;
}

/**
 * Draws a section when it comes near the screen or the caret, and keeps it. Until then it stands on the page as its bare
 * words and headings, which the browser does not lay out: making five thousand paragraphs would cost more than all else
 * when a text opens.
 *
 * @param whenShown after the first picture of the text, which needs no words that nobody sees in it.
 */
export function drawnSections(text: string, index: BlockIndex, whenShown: Promise<void>): Plugin<Drawn> {
  const sections = [...groupBy(index.blocks, ({ section }) => section).values()];
  return new Plugin<Drawn>({
    key,
    state: {
      init: (_, { doc }) => drawn(doc, new Set([0]), new Set()),
      apply(transaction, before, _, state) {
        const { $anchor, $head } = transaction.selection;
        const asked = transaction.getMeta(key) as Asked | undefined;
        const wanted = [
          sectionAt(transaction.doc, $anchor.pos),
          sectionAt(transaction.doc, $head.pos),
          ...(asked && 'at' in asked ? [sectionAt(transaction.doc, asked.at)] : []),
          ...sectionsIn(index, nearOf(state)),
        ];
        const { sections, laidOut } = before;
        if (asked && 'layOut' in asked) {
          const { layOut } = asked;
          return drawn(
            transaction.doc,
            new Set([...sections, ...wanted, layOut]),
            new Set([...laidOut, layOut]),
          );
        }
        if (wanted.every((section) => sections.has(section))) return before;
        return drawn(transaction.doc, new Set([...sections, ...wanted]), laidOut);
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.told,
      nodeViews: {
        section: (node, _, getPos, decorations) => {
          if (decorations.some(isTold)) return drawnSection(node);
          const last = index.at(index.offset((getPos() ?? 0) + node.nodeSize));
          const blocks = sections[last?.section ?? 0] ?? [];
          const view = undrawnSection(node);
          void whenShown.then(() => writeBare(view.dom, text, blocks));
          return view;
        },
      },
    },
  });
}

function drawn(doc: Node, sections: ReadonlySet<number>, laidOut: ReadonlySet<number>): Drawn {
  const told: Decoration[] = [];
  doc.forEach((node, offset, number) => {
    if (!sections.has(number)) return;
    const attributes = laidOut.has(number) ? { class: 'laid-out' } : {};
    told.push(Decoration.node(offset, offset + node.nodeSize, attributes, DRAWN));
  });
  return { sections, laidOut, told: DecorationSet.create(doc, told) };
}

function isTold({ spec }: Decoration): boolean {
  return (spec as Partial<typeof DRAWN>).isDrawn ?? false;
}

function sectionAt(doc: Node, position: number): number {
  return Math.min(doc.resolve(position).index(0), doc.childCount - 1);
}

/** The numbers of the sections that share something with a stretch of the text. */
function sectionsIn(index: BlockIndex, { start, end }: Range): number[] {
  const first = index.at(start)?.section ?? 0;
  const last = index.at(end)?.section ?? 0;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function drawnSection(node: Node): NodeView {
  const { dom, contentDOM } = frameOf(node);
  return { dom, contentDOM };
}

function undrawnSection(node: Node): NodeView & { dom: HTMLElement } {
  const { dom } = frameOf(node);
  return { dom, update: (_, decorations) => !decorations.some(isTold), ignoreMutation: () => true };
}

/** Its words and headings alone: assistive technology reads them there, and goes from heading to heading. */
function writeBare(dom: HTMLElement, text: string, blocks: readonly PlacedBlock[]): void {
  let from = blocks[0]?.start ?? 0;
  for (const { kind, level = 1, start, end } of blocks) {
    if (kind !== 'heading') continue;
    const heading = document.createElement(`h${level}`);
    heading.textContent = text.slice(start, end);
    dom.append(text.slice(from, start), heading);
    from = end;
  }
  dom.append(text.slice(from, blocks.at(-1)?.end ?? from));
}

function frameOf(node: Node): { dom: HTMLElement; contentDOM: HTMLElement | null } {
  const frame = document.createElement('div');
  const { dom, contentDOM } = DOMSerializer.renderSpec(document, node.type.spec.toDOM?.(node) ?? frame);
  return { dom: dom instanceof HTMLElement ? dom : frame, contentDOM: contentDOM ?? null };
}
