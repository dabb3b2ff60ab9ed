import { fail, type Result } from '../result';

type Problem =
  | { code: 'bundle-unreadable'; reason: string }
  | { code: 'bundle-too-new'; version: number; newestKnown: number };

/**
 * Why a bundle is not taken. Checks lie deep in streams and loops, so they throw this; whoever reads a bundle catches it
 * at the door and hands on the failure. A reason is a clause that goes on after "the bundle cannot be read:", in words that
 * ask for no idea of zip or JSON.
 */
export class BundleRefusal extends Error {
  readonly #problem: Problem;

  private constructor(problem: Problem) {
    super(problem.code === 'bundle-unreadable' ? problem.reason : `version ${problem.version}`);
    this.name = 'BundleRefusal';
    this.#problem = problem;
  }

  static unreadable(reason: string): BundleRefusal {
    return new BundleRefusal({ code: 'bundle-unreadable', reason });
  }

  static tooNew(version: number, newestKnown: number): BundleRefusal {
    return new BundleRefusal({ code: 'bundle-too-new', version, newestKnown });
  }

  /** What the caller of the reading gets, with the name of the file. */
  failed(name: string): Result<never> {
    return fail({ ...this.#problem, name });
  }
}

/** Throws a refusal with this reason unless the condition holds. */
export function insist(condition: boolean, reason: string): asserts condition {
  if (!condition) throw BundleRefusal.unreadable(reason);
}
