import type { RemovalReason } from '../../model/revision-file';
import type { Findings } from '../findings';
import { addressIn, isIndex } from '../office/field-instruction';
import { itemOf } from '../office/list-counter';
import { noteLabel } from '../office/note-label';
import type { OfficeWriter } from '../office/office-writer';
import type { BlockTraits } from '../text-builder';
import { Unreadable } from '../unreadable';
import { numberOfLabel } from './list-label';
import { rtfCharacters } from './rtf-characters';
import { destinationOf } from './rtf-destinations';
import { RtfFlow, type Action } from './rtf-flow';
import { changedBy, firstState, marksOf, type RtfState } from './rtf-state';
import { RtfStyles } from './rtf-styles';
import type { RowDefinition } from './rtf-table';
import { RtfText } from './rtf-text';
import { RtfTokens } from './rtf-tokens';

/** Word nests some twenty groups. */
const DEEPEST = 256;

/** Interprets an RTF file (RTF specification 1.9.1), word by word. */
export class RtfDocument {
  readonly #tokens: RtfTokens;
  readonly #writer: OfficeWriter;
  readonly #findings: Findings;
  readonly #text = new RtfText();
  readonly #styles = new RtfStyles();
  readonly #fields = { title: '', author: '' };
  readonly #outer: RtfState[] = [];
  #state = firstState;
  #flow: RtfFlow;
  /** The word before said that the group may be passed over. */
  #isOptional = false;
  #row: RowDefinition = { cells: [], isHead: false };
  #merge = { isMergedLeft: false, isMergedUp: false };
  /** What stands before an item for programs that know no lists. */
  #label = '';
  #lastNumbers: (number | undefined)[] = [];
  #aside: { why: RemovalReason; text: string } | undefined;
  #remark = { by: '', text: '' };
  #wasInserted = false;
  #isEndnote = false;
  #notes = { footnote: 0, endnote: 0, endnoteFormat: 'decimal' };

  constructor(bytes: Uint8Array, writer: OfficeWriter, findings: Findings) {
    this.#tokens = new RtfTokens(bytes);
    this.#writer = writer;
    this.#findings = findings;
    this.#flow = new RtfFlow(writer, (action) => action());
  }

  /** Writes the document. @returns what it says of itself */
  write(): { readonly title: string; readonly author: string } {
    const isWhole = this.#readGroup(0);
    this.#endAside();
    this.#flow.finish();
    if (!isWhole) this.#findings.add('endMissing');
    if (this.#text.isGuessed) this.#findings.add('encodingGuessed', 1, 'windows-1252');
    return this.#fields;
  }

  /** Reads on until so many groups are open. @returns whether that came about before the end of the file */
  #readGroup(depth: number): boolean {
    for (let token = this.#tokens.next(); token; token = this.#tokens.next()) {
      if (token.kind === 'word') this.#readWord(token.name, token.parameter);
      else if (token.kind === 'byte') {
        this.#isOptional = false;
        if (this.#state.destination !== 'skip') this.#text.addByte(token.byte, this.#state.font);
      } else if (token.kind === 'open') this.#openGroup();
      else {
        this.#closeGroup();
        if (this.#outer.length <= depth) return true;
      }
    }
    this.#flush();
    return false;
  }

  #openGroup(): void {
    if (this.#outer.length >= DEEPEST) throw new Unreadable('nestedTooDeeply', 'groups');
    this.#flush();
    this.#outer.push(this.#state);
    this.#isOptional = false;
  }

  #closeGroup(): void {
    this.#flush();
    const { destination } = this.#state;
    this.#state = this.#outer.pop() ?? firstState;
    if (destination === 'remark' && this.#state.destination !== 'remark') this.#endRemark();
  }

  #readWord(name: string, parameter: number | undefined): void {
    const isOptional = this.#isOptional;
    this.#isOptional = name === '*';
    const { destination, fallback } = this.#state;
    if (destination === 'skip' || this.#isOptional) return;
    const character = rtfCharacters[name];
    if (name === 'u') this.#text.addUnit(parameter ?? 0xfffd, fallback);
    else if (character !== undefined) this.#text.add(character);
    else {
      this.#flush();
      if (!this.#beginsGroup(name) && !this.#isOfTable(name, parameter) && !this.#isOfFile(name, parameter))
        this.#change(name, parameter, isOptional);
    }
  }

  /** Groups that are more than a destination. */
  #beginsGroup(name: string): boolean {
    switch (name) {
      case 'footnote':
        this.#readNote();
        return true;
      case 'shptxt':
        this.#flow.putBox(this.#readApart());
        return true;
      case 'pict':
        this.#findings.add('imagesLeftOut');
        this.#skip();
        return true;
      case 'object':
        this.#findings.add('embedsLeftOut');
        return true;
      case 'field':
        this.#state = { ...this.#state, field: { instruction: '' }, isFieldResult: false };
        return true;
      case 'fldrslt':
        this.#state = { ...this.#state, isFieldResult: true };
        return true;
      default:
        if (!/^(header|footer)[lrf]?$/.test(name)) return false;
        this.#findings.add('runningHeadsRemoved');
        this.#skip();
        return true;
    }
  }

  #isOfTable(name: string, parameter: number | undefined): boolean {
    switch (name) {
      case 'trowd':
        this.#row = { cells: [], isHead: false };
        return true;
      case 'trhdr':
        this.#row = { ...this.#row, isHead: true };
        return true;
      case 'clmrg':
        this.#merge.isMergedLeft = true;
        return true;
      case 'clvmrg':
        this.#merge.isMergedUp = true;
        return true;
      case 'cellx':
        this.#row.cells.push({ right: parameter ?? 0, ...this.#merge });
        this.#merge = { isMergedLeft: false, isMergedUp: false };
        return true;
      case 'cell':
        this.#endAside();
        this.#flow.endCell(this.#direction);
        this.#label = '';
        return true;
      case 'row':
        this.#flow.endRow({ ...this.#row, cells: [...this.#row.cells] });
        return true;
      default:
        return false;
    }
  }

  /** Words that hold for the file as a whole, and the ends of paragraphs. */
  #isOfFile(name: string, parameter: number | undefined): boolean {
    const { destination, font = 0 } = this.#state;
    switch (name) {
      case 'ansicpg':
        this.#text.filePage = parameter ?? 1252;
        return true;
      case 'mac':
        this.#text.filePage = 10000;
        return true;
      case 'pc':
        this.#text.filePage = 437;
        return true;
      case 'pca':
        this.#text.filePage = 850;
        return true;
      case 'fcharset':
        this.#text.setCharset(font, parameter ?? 0);
        return true;
      case 'cpg':
        if (destination === 'fonts') this.#text.setPage(font, parameter ?? 0);
        return true;
      case 'aftnnrlc':
        this.#notes.endnoteFormat = 'lowerRoman';
        return true;
      case 'ftnalt':
        this.#isEndnote = true;
        return true;
      case 'par':
      case 'sect':
      case '\n':
      case '\r':
        this.#endParagraph();
        return true;
      default:
        return false;
    }
  }

  #change(name: string, parameter: number | undefined, isOptional: boolean): void {
    const state = this.#state;
    const destination = destinationOf(name, state.destination, isOptional);
    if (destination === 'remark') this.#remark = { ...this.#remark, text: '' };
    if (destination === 'remarkBy') this.#remark = { by: '', text: '' };
    if (destination === 'label') this.#label = '';
    // Programs repeat the author; the first one counts.
    const isKnown = (destination === 'title' || destination === 'author') && this.#fields[destination] !== '';
    if (destination) this.#state = { ...state, destination: isKnown ? 'skip' : destination };
    else if (state.destination === 'styles' && name === 's') this.#styles.begin(parameter ?? 0);
    else if (state.destination === 'styles' && name === 'outlinelevel')
      this.#styles.setOutline(parameter ?? 0);
    else this.#state = changedBy(state, name, parameter);
  }

  #skip(): void {
    this.#state = { ...this.#state, destination: 'skip' };
  }

  /** Hands on the text since the last change of anything. */
  #flush(): void {
    this.#text.endFallback();
    const text = this.#text.take();
    if (text === '') return;
    const { destination, field } = this.#state;
    if (destination === 'text') this.#writeText(text);
    else if (destination === 'styles') this.#styles.addName(text);
    else if (destination === 'title' || destination === 'author') this.#fields[destination] += text;
    else if (destination === 'label') this.#label += text;
    else if (destination === 'remark') this.#remark.text += text;
    else if (destination === 'remarkBy') this.#remark.by += text;
    else if (destination === 'instruction' && field) field.instruction += text;
  }

  #writeText(text: string): void {
    const state = this.#state;
    const instruction = (state.isFieldResult && state.field?.instruction) || '';
    const why = reasonToLeaveOut(state, instruction);
    if (why !== this.#aside?.why) this.#endAside();
    if (why) {
      this.#aside ??= { why, text: '' };
      this.#aside.text += text;
      return;
    }
    if (state.isInserted && !this.#wasInserted) this.#findings.add('insertionsTaken');
    this.#wasInserted = state.isInserted;
    const isHeading = this.#styles.traitsOf(state.paragraph).kind === 'heading';
    const marks = marksOf(state, addressIn(instruction), isHeading);
    this.#flow.put(() => this.#writer.write(text, marks));
  }

  #endAside(): void {
    const aside = this.#aside;
    this.#aside = undefined;
    if (!aside || aside.text.trim() === '') return;
    if (aside.why === 'deletion') this.#findings.add('deletionsLeftOut');
    if (aside.why === 'hidden') this.#findings.add('hiddenTextRemoved');
    this.#setAside(aside.why, aside.text);
  }

  #setAside(why: RemovalReason, text: string): void {
    this.#flow.put(() => this.#writer.builder.setAside(why, text));
  }

  #endRemark(): void {
    const { by, text } = this.#remark;
    this.#remark = { by: '', text: '' };
    this.#findings.add('remarksLeftOut');
    this.#setAside('remark', by.trim() === '' ? text : `${by.trim()}: ${text}`);
  }

  #endParagraph(): void {
    const { destination, paragraph } = this.#state;
    if (destination === 'remark') this.#remark.text += '\n';
    if (destination !== 'text') return;
    if (this.#aside?.why === 'navigation') this.#aside.text += '\n';
    else this.#endAside();
    this.#flow.endParagraph(this.#traits(), this.#direction, paragraph.isInTable);
    this.#label = '';
  }

  get #direction(): 'ltr' | 'rtl' {
    return this.#state.paragraph.isRightToLeft ? 'rtl' : 'ltr';
  }

  #traits(): BlockTraits {
    const traits = this.#styles.traitsOf(this.#state.paragraph);
    if (this.#label.trim() === '' || traits.kind === 'heading') return traits;
    const { level } = this.#state.paragraph;
    const number = numberOfLabel(this.#label, this.#lastNumbers[level]);
    this.#lastNumbers.length = Math.min(this.#lastNumbers.length, level);
    this.#lastNumbers[level] = number;
    return itemOf(level, number);
  }

  #readNote(): void {
    this.#isEndnote = false;
    const content = this.#readApart();
    const kind = this.#isEndnote ? 'endnote' : 'footnote';
    this.#isEndnote = false;
    this.#notes[kind] += 1;
    const label = noteLabel(this.#notes[kind], kind === 'endnote' ? this.#notes.endnoteFormat : 'decimal');
    this.#flow.put(() =>
      this.#writer.writeNote(label, () => {
        for (const write of content) write();
      }),
    );
  }

  /** Reads the group that is open into a flow of its own. @returns what it is going to write */
  #readApart(): Action[] {
    this.#endAside();
    const { paragraph } = firstState;
    this.#state = { ...this.#state, destination: 'text', position: undefined, paragraph };
    const outer = { flow: this.#flow, row: this.#row, label: this.#label };
    const actions: Action[] = [];
    this.#flow = new RtfFlow(this.#writer, (action) => actions.push(action));
    this.#label = '';
    this.#readGroup(this.#outer.length - 1);
    this.#endAside();
    this.#flow.finish();
    this.#flow = outer.flow;
    this.#row = outer.row;
    this.#label = outer.label;
    return actions;
  }
}

function reasonToLeaveOut(state: RtfState, instruction: string): RemovalReason | undefined {
  if (state.isDeleted) return 'deletion';
  if (state.isHidden) return 'hidden';
  return isIndex(instruction) ? 'navigation' : undefined;
}
