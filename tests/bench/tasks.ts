import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Program } from '#tests/e2e/program';

/** The longest that a thread worked without a pause, in ms of its own time: what other programs take of the machine does not count. */
export type LongestTasks = { readonly window: number; readonly main: number };

/** What Chromium's trace says of one thing that took place. Times in microseconds. */
type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Time that the thread itself was at work. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

/** Has Chromium note down each task from now on. @returns how to end it */
export async function watchTasks(app: Program): Promise<() => Promise<LongestTasks>> {
  await app.program.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({
      recording_mode: 'record-until-full',
      trace_buffer_size_in_kb: 400_000,
      included_categories: ['toplevel'],
      excluded_categories: ['*'],
    }),
  );
  return async () => {
    const file = join(tmpdir(), `scholion-trace-${process.pid}.json`);
    const page = await app.program.evaluate(async ({ contentTracing, webContents }, path) => {
      await contentTracing.stopRecording(path);
      return webContents
        .getAllWebContents()
        .find((each) => each.getURL().startsWith('app://scholion/'))
        ?.getOSProcessId();
    }, file);
    const { traceEvents } = JSON.parse(await readFile(file, 'utf8')) as { traceEvents: TraceEvent[] };
    await rm(file);
    const longest = (thread: string, process?: number): number => {
      const named = traceEvents.find(
        ({ name, pid, args }) =>
          name === 'thread_name' && args?.name === thread && (process === undefined || pid === process),
      );
      const isOfThread = ({ pid, tid }: TraceEvent) => pid === named?.pid && tid === named.tid;
      return (
        traceEvents.reduce((most, event) => Math.max(most, isOfThread(event) ? (event.tdur ?? 0) : 0), 0) /
        1000
      );
    };
    return { window: longest('CrRendererMain', page), main: longest('CrBrowserMain') };
  };
}
