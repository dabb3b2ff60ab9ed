type TrustedUrls = { createScriptURL(url: string): string };
type TrustedTypes = {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): TrustedUrls;
};

/** Only scripts that the build made and that the page was served with may be started (Trusted Types). */
const policy: TrustedUrls | undefined = (
  globalThis as { trustedTypes?: TrustedTypes }
).trustedTypes?.createPolicy('app#worker', {
  createScriptURL(url) {
    const { origin } = new URL(url, location.href);
    if (origin !== new URL(location.href).origin) throw new TypeError('Not a script of this program');
    return url;
  },
});

/** Starts a worker from the address that the build gave it. */
export function startWorker(url: string): Worker {
  return new Worker(policy?.createScriptURL(url) ?? url, { type: 'module' });
}

/** Has a worker answer one order, and ends it. Rejects where it cannot be started or fails. */
export async function answerOf<Answer>(url: string, order: unknown): Promise<Answer> {
  const worker = startWorker(url);
  try {
    return await new Promise<Answer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(order);
    });
  } finally {
    worker.terminate();
  }
}
