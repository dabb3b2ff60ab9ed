/**
 * The half of pdf.js that reads; the half that draws needs a canvas and is not used. It has no types of its own: these are
 * of what `pdf-file.ts` asks of it, in the pinned version.
 */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export type Message = {
    readonly sourceName: string;
    readonly targetName: string;
    readonly action?: string;
    readonly callback?: 1 | 2;
    readonly callbackId?: number;
    readonly stream?: number;
    readonly streamId?: number;
    readonly data?: unknown;
    readonly chunk?: unknown;
    readonly reason?: unknown;
  };
  /** Where the reading half sends what it has, and where it hears what is asked of it. */
  export type Port = {
    postMessage(message: Message): void;
    addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  };
  type Settings = {
    on(action: string, handler: (data: Record<string, unknown>) => unknown): void;
    send(): void;
  };
  export const WorkerMessageHandler: {
    setup(settings: Settings, port: Port): void;
    /** @returns the name by which the document's handler is spoken to */
    createDocumentHandler(parameters: Record<string, unknown>, port: Port): string;
  };
}
