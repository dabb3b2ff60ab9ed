import { WorkerMessageHandler, type Message, type Port } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { characterMap } from './character-maps';
import type { Operators } from './operators';

/** The version of pdf.js, which it wants to hear. */
const VERSION = '5.4.624';

/** What `RenderingIntentFlag` in pdf.js calls DISPLAY, ANNOTATIONS_DISABLE and OPLIST: all operators, none merged. */
const INTENT = 0x02 | 0x40 | 0x100;

/** The kinds of its stream messages that matter to whoever receives. */
const CLOSE = 3;
const ENQUEUE = 4;
const ERROR = 5;
const START_COMPLETE = 8;

/**
 * Nothing is evaluated, drawn, fetched or looked up on the system. Pictures are larger than nothing, so each is passed
 * over before it is decoded.
 */
const evaluatorOptions = {
  maxImageSize: 0,
  disableFontFace: false,
  ignoreErrors: true,
  isEvalSupported: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  canvasMaxAreaInBytes: 0,
  fontExtraProperties: false,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
  cMapUrl: null,
  iccUrl: null,
  standardFontDataUrl: null,
  wasmUrl: null,
};

type Waiting = { resolve(value: unknown): void; reject(reason: unknown): void };

/** What pdf.js says went wrong, by the names of its own exceptions. */
export class PdfTrouble extends Error {
  override readonly name = 'PdfTrouble';
  /** "PasswordException", "InvalidPDFException", "XRefParseException", … */
  readonly kind: string;

  constructor(kind: string, message: string) {
    super(message);
    this.kind = kind;
  }
}

let opened = 0;

/**
 * A PDF as pdf.js reads it, in the thread of the caller: a reader of one file at a time needs no second thread, and a
 * window without one has the same behaviour as Node. Messages pass by reference, so glyphs are not copied.
 */
export class PdfFile {
  readonly #name = `pdf${(opened += 1)}`;
  readonly #waiting = new Map<number, Waiting>();
  readonly #streams = new Map<number, Waiting & { pieces: Operators[] }>();
  readonly #fonts = new Map<string, unknown>();
  #hear: (event: { data: unknown }) => void = () => undefined;
  #handler = '';
  #asked = 0;
  #ready: Waiting = { resolve: () => undefined, reject: () => undefined };
  pageCount = 0;

  /** @throws PdfTrouble */
  static async open(bytes: Uint8Array): Promise<PdfFile> {
    const file = new PdfFile();
    const info = await file.#open(bytes);
    file.pageCount = info.numPages;
    return file;
  }

  /** Fonts by the names that `setFont` uses, as pdf.js packs them; `font-traits.ts` reads them. */
  get fonts(): ReadonlyMap<string, unknown> {
    return this.#fonts;
  }

  /** One of pdf.js's questions: "GetPage", "GetMetadata", … */
  ask(action: string, data: unknown = null): Promise<unknown> {
    const callbackId = (this.#asked += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(callbackId, { resolve, reject });
      this.#send({ action, callbackId, data });
    });
  }

  /** All that a page draws, in order; its fonts are known by then. */
  operatorsOf(pageIndex: number): Promise<Operators> {
    const streamId = (this.#asked += 1);
    return new Promise((resolve, reject) => {
      const data = { pageId: pageIndex, pageIndex, intent: INTENT, cacheKey: '', annotationStorage: null };
      this.#streams.set(streamId, { resolve, reject, pieces: [] });
      // An endless wish, so that nothing waits for being asked again.
      this.#send({ action: 'GetOperatorList', streamId, data, desiredSize: Infinity });
    });
  }

  async close(): Promise<void> {
    await this.ask('Terminate');
  }

  #open(data: Uint8Array): Promise<{ numPages: number }> {
    const port: Port = {
      postMessage: (message) => this.#receive(message),
      addEventListener: (_, listener) => {
        this.#hear = listener;
      },
    };
    silence(port);
    const docId = this.#name;
    return new Promise((resolve, reject) => {
      this.#ready = { resolve, reject };
      this.#handler = WorkerMessageHandler.createDocumentHandler(
        { docId, apiVersion: VERSION, data, password: null, enableXfa: false, evaluatorOptions },
        port,
      );
      this.#send({ action: 'Ready', data: null });
    });
  }

  #send(message: Record<string, unknown>): void {
    const addressed = { ...message, sourceName: this.#name, targetName: this.#handler };
    // In a turn of its own, as between threads: pdf.js relies on having finished what it is doing.
    void Promise.resolve().then(() => this.#hear({ data: addressed }));
  }

  #receive(message: Message): void {
    if (message.stream !== undefined) this.#receiveStream(message);
    else if (message.callback !== undefined) {
      const waiting = this.#waiting.get(message.callbackId ?? -1);
      this.#waiting.delete(message.callbackId ?? -1);
      if (message.callback === 1) waiting?.resolve(message.data);
      else waiting?.reject(troubleOf(message.reason));
    } else void this.#answer(message);
  }

  #receiveStream({ stream, streamId = -1, chunk, reason }: Message): void {
    const waiting = this.#streams.get(streamId);
    if (stream === ENQUEUE) {
      const { fnArray, argsArray } = chunk as Operators;
      // pdf.js empties its arrays and fills them again.
      waiting?.pieces.push({ fnArray: [...fnArray], argsArray: [...argsArray] });
    }
    if (stream === CLOSE) {
      waiting?.resolve({
        fnArray: waiting.pieces.flatMap(({ fnArray }) => fnArray),
        argsArray: waiting.pieces.flatMap(({ argsArray }) => argsArray),
      });
    }
    if (stream === ERROR || (stream === START_COMPLETE && reason !== undefined)) {
      waiting?.reject(troubleOf(reason));
    }
    if (stream === CLOSE || stream === ERROR) this.#streams.delete(streamId);
  }

  /** What pdf.js says of itself, or asks for. */
  async #answer({ action, callbackId, data, sourceName }: Message): Promise<void> {
    if (action === 'GetDoc') this.#ready.resolve((data as { pdfInfo: unknown }).pdfInfo);
    if (action === 'DocException') this.#ready.reject(troubleOf(data));
    if (action === 'commonobj') this.#keepFont(data as [string, string, unknown]);
    if (callbackId === undefined) return;
    const reply = { targetName: sourceName, callbackId };
    try {
      this.#send({ ...reply, callback: 1, data: await answerTo(action, data) });
    } catch (error) {
      this.#send({ ...reply, callback: 2, reason: error });
    }
  }

  #keepFont([name, kind, value]: [string, string, unknown]): void {
    if (kind === 'Font') this.#fonts.set(name, (value as { data?: unknown }).data);
  }
}

async function answerTo(action: string | undefined, data: unknown): Promise<unknown> {
  const { type, name } = (data ?? {}) as { type?: string; name?: string };
  if (action === 'FetchBinaryData' && type === 'cMapReaderFactory' && name !== undefined) {
    return { cMapData: await characterMap(name), isCompressed: true };
  }
  // Outlines of the standard fonts are for drawing, their widths pdf.js knows; and nobody is asked for a password.
  throw new Error(`not given: ${action} ${type ?? ''}`);
}

/** Tells pdf.js not to write its warnings to the console, which the command line uses. */
function silence(port: Port): void {
  const on = (action: string, handler: (data: Record<string, unknown>) => unknown) => {
    if (action === 'configure') handler({ verbosity: 0 });
  };
  WorkerMessageHandler.setup({ on, send: () => undefined }, port);
}

function troubleOf(reason: unknown): PdfTrouble {
  const { name, message } = (reason ?? {}) as { name?: unknown; message?: unknown };
  return new PdfTrouble(String(name), String(message));
}
