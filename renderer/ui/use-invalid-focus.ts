import { type RefObject, useEffect, useRef } from 'react';

/**
 * Puts the focus on the first field that is wrong, each time a form was tried.
 *
 * @param tries how often it was
 * @returns what to give to the element around the fields
 */
export function useInvalidFocus(tries: number): RefObject<HTMLDivElement | null> {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  return fields;
}
