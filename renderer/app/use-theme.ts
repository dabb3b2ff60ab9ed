import { useEffect } from 'react';
import type { Theme } from '#shared/ipc/local-state';

/** Puts the chosen colours on the page; `system` leaves the choice to the system. */
export function useTheme(theme: Theme): void {
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
