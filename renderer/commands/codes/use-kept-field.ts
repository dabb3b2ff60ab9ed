import { useEffect, useRef, useState } from 'react';
import { keepWords, keptWords } from '../drafts';

/**
 * What is typed into a field of an entry: kept at once, saved when the field is left, also when the whole room is.
 *
 * @param stored what is saved now.
 * @param place under which what is typed is kept.
 * @param save given what was typed, if it differs.
 */
export function useKeptField(
  stored: string,
  place: string,
  save: (typed: string) => void,
): { readonly value: string; readonly change: (typed: string) => void; readonly leave: () => void } {
  const [typed, setTyped] = useState<string | undefined>(() => keptWords(place));
  const latest = useRef({ typed, stored, save });
  useEffect(() => {
    latest.current = { typed, stored, save };
  });

  const change = (words: string): void => {
    setTyped(words);
    keepWords(place, words === stored ? undefined : words);
  };
  const leave = (): void => {
    const { typed: words, stored: before, save: saveNow } = latest.current;
    if (words === undefined) return;
    latest.current = { ...latest.current, typed: undefined };
    keepWords(place, undefined);
    setTyped(undefined);
    if (words !== before) saveNow(words);
  };
  // A field that goes while it has the focus is not told that it lost it.
  const leaveLast = useRef(leave);
  useEffect(() => {
    leaveLast.current = leave;
  });
  useEffect(() => () => leaveLast.current(), []);
  return { value: typed ?? stored, change, leave };
}
