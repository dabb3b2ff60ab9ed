import { insist } from './refusal';

/** Nothing that Scholion writes is nested nearly as deep. */
const DEEPEST = 64;

/**
 * Parses JSON from outside: nested at most 64 deep, and without a `__proto__` key, which JavaScript gives a meaning of its
 * own as soon as such an object is copied.
 */
export function parseGuarded(json: string, where: string): unknown {
  insist(isShallow(json), `${where} is nested too deeply`);
  let value: unknown;
  try {
    // A key may be spelt with escapes; only then, or where the word occurs, is each key looked at.
    value = /proto|\\u/i.test(json) ? JSON.parse(json, refuseProto) : JSON.parse(json);
  } catch {
    insist(false, `${where} is damaged: it cannot be read as data`);
  }
  return value;
}

function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('a key that is not allowed');
  return value;
}

/**
 * Whether JSON nests no deeper than parsers bear, which call themselves for each level. One walk over the characters,
 * because a recursive one would itself fail on what it is to find.
 */
export function isShallow(json: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < json.length; at += 1) {
    const unit = json.charCodeAt(at);
    if (isInString) {
      if (unit === BACKSLASH) at += 1;
      else if (unit === QUOTE) isInString = false;
    } else if (unit === QUOTE) {
      isInString = true;
    } else if (unit === OPEN_BRACKET || unit === OPEN_BRACE) {
      depth += 1;
      if (depth > DEEPEST) return false;
    } else if (unit === CLOSE_BRACKET || unit === CLOSE_BRACE) {
      depth -= 1;
    }
  }
  return true;
}

const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
