import { useEffect, useState } from 'react';

/** Most work is done before anyone could read that it goes on. @returns whether this one is not. */
export function useSlow(): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), A_MOMENT_MS);
    return () => clearTimeout(timer);
  }, []);
  return isSlow;
}

const A_MOMENT_MS = 250;
