import { requests, type Input, type Output, type RequestName, type Requests } from '#shared/ipc/contract';
import { fail, type Result } from '#shared/result';
import { isOwnAddress } from '../origin';

/** Who asks: the frame's address, and whether it is the main frame of its page. Nothing if the frame is gone. */
export type Caller = { readonly url: string; readonly isMainFrame: boolean } | undefined;

export type Door = {
  readonly handlers: Requests;
  readonly isWithinLimit: () => boolean;
  /** Told of mistakes of this program; it must not write down what they were about. */
  readonly onMistake: (request: string, error: unknown) => void;
};

/** Answers one request: no handler meets a stranger or a malformed input, and no mistake gets out in its own words. */
export async function answerChecked<Name extends RequestName>(
  name: Name,
  caller: Caller,
  raw: unknown,
  { handlers, isWithinLimit, onMistake }: Door,
): Promise<Result<Output<Name>>> {
  if (!isOwnPage(caller)) return refusal(name, 'sender');
  if (!isWithinLimit()) return refusal(name, 'too-often');
  try {
    const input = requests[name].input.safeParse(raw);
    if (!input.success)
      return refusal(name, `input: ${input.error.issues.map(({ path }) => path.join('.')).join(', ')}`);
    // The cast is safe: `input` was parsed by this name's own schema, which TypeScript cannot follow.
    return await handlers[name](input.data as Input<Name>);
  } catch (error) {
    onMistake(name, error);
    return refusal(name, 'unexpected');
  }
}

function isOwnPage(caller: Caller): boolean {
  return caller !== undefined && caller.isMainFrame && isOwnAddress(caller.url);
}

function refusal(request: string, reason: string): Result<never> {
  return fail({ code: 'request-refused', request, reason });
}
