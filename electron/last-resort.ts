/** Where it is told what nobody caught: the process itself. */
type Program = {
  on(event: 'uncaughtException' | 'unhandledRejection', hear: (error: unknown) => void): unknown;
};

type Told = {
  /** Must not write down what the mistake was about. */
  readonly log: (where: string, error: unknown) => void;
  /** Told of what was thrown outside of any promise: the program may stand there half made. */
  readonly onThrown: (error: unknown) => void;
};

/**
 * Hears of every mistake that nobody caught. While nobody listens, Electron shows a box of its own that quotes the error,
 * with paths and whatever text it was about.
 */
export function catchTheRest(program: Program, { log, onThrown }: Told): void {
  program.on('unhandledRejection', (error) => log('unhandled', error));
  program.on('uncaughtException', (error) => {
    log('uncaught', error);
    onThrown(error);
  });
}
