import { EditorView } from 'prosemirror-view';
import { drawSectionAt, isSectionDrawn } from './plugins/drawn-sections';

/** A view that draws a section before it says where something in it is. */
export class SectionedView extends EditorView {
  override domAtPos(position: number, side?: number): ReturnType<EditorView['domAtPos']> {
    draw(this, position);
    return super.domAtPos(position, side);
  }

  override coordsAtPos(position: number, side?: -1 | 1): ReturnType<EditorView['coordsAtPos']> {
    draw(this, position);
    return super.coordsAtPos(position, side);
  }

  override nodeDOM(position: number): ReturnType<EditorView['nodeDOM']> {
    draw(this, position);
    return super.nodeDOM(position);
  }
}

function draw(view: EditorView, position: number): void {
  const { state } = view;
  if (!isSectionDrawn(state, position)) view.updateState(state.apply(drawSectionAt(state.tr, position)));
}
