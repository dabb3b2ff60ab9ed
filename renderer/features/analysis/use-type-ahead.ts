import { useRef } from 'react';

/** Letters typed within so many milliseconds of each other make one word. */
const TOGETHER_MS = 1000;

/**
 * Finds by typing the beginning of a name.
 *
 * @returns what is told each letter: where the name is that begins so, from a place on and round at the end, -1 for none.
 */
export function useTypeAhead(): (
  letter: string,
  from: number,
  names: { count: number; at: (place: number) => string },
) => number {
  const typed = useRef({ words: '', at: 0 });
  return (letter, from, { count, at }) => {
    const isGoingOn = performance.now() - typed.current.at < TOGETHER_MS;
    const words = (isGoingOn ? typed.current.words : '') + letter.toLocaleLowerCase();
    typed.current = { words, at: performance.now() };
    // A first letter goes on to the next such name; more letters may stay at this one.
    const start = words.length === 1 ? from + 1 : from;
    for (let step = 0; step < count; step += 1) {
      const place = (start + step) % count;
      if (at(place).toLocaleLowerCase().startsWith(words)) return place;
    }
    return -1;
  };
}
