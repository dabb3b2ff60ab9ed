// zod keeps what a schema says of itself, for whoever builds on it, under a name of this form.
/* oxlint-disable no-underscore-dangle */
import { z } from './zod';

/** Whether a value, read from JSON, is as a schema says. */
export type Check = (value: unknown) => boolean;

/**
 * The same verdict as `schema.safeParse(value).success` on any JSON value, many times as fast: nothing is copied and no
 * issue is collected, which is what most of the time goes into where a hundred thousand patches are checked. Made once for
 * a schema. What a schema has that is not known here is left to zod, so that a wrong verdict cannot come from here alone.
 */
export function checkOf(schema: z.core.$ZodType): Check {
  const known = checks.get(schema);
  if (known) return known;
  const check = ofType(schema) ?? ((value) => z.safeParse(schema, value).success);
  checks.set(schema, check);
  return check;
}

const checks = new WeakMap<z.core.$ZodType, Check>();

function ofType(schema: z.core.$ZodType): Check | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const refined = refinementsOf(def.checks ?? []);
  if (!refined) return undefined;
  // All other types are left to zod.
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check
  switch (def.type) {
    case 'string':
      // A string with a format of its own is one to zod alone.
      if ('format' in def) return undefined;
      return (value) => typeof value === 'string' && refined(value);
    case 'number':
      if (!('format' in def) || def.format !== 'safeint') return undefined;
      return (value) => Number.isSafeInteger(value) && refined(value);
    case 'boolean':
      return (value) => typeof value === 'boolean' && refined(value);
    case 'literal':
      return oneOf(new Set<unknown>(def.values), refined);
    case 'enum':
      return oneOf(new Set<unknown>(schema._zod.values), refined);
    case 'nullable':
      return either([(value) => value === null, checkOf(def.innerType)], refined);
    case 'optional':
      return either([(value) => value === undefined, checkOf(def.innerType)], refined);
    case 'union':
      return either(def.options.map(checkOf), refined);
    case 'array':
      return arrayOf(checkOf(def.element), refined);
    case 'tuple':
      return tupleOf(def, refined);
    case 'record':
      return recordOf(def, refined);
    case 'object':
      return objectOf(def, refined);
    default:
      return undefined;
  }
}

function oneOf(values: ReadonlySet<unknown>, refined: Check): Check {
  return (value) => values.has(value) && refined(value);
}

function either(options: readonly Check[], refined: Check): Check {
  return (value) => {
    for (const option of options) if (option(value)) return refined(value);
    return false;
  };
}

function arrayOf(element: Check, refined: Check): Check {
  return (value) => Array.isArray(value) && value.every(element) && refined(value);
}

function tupleOf({ items, rest }: z.core.$ZodTupleDef, refined: Check): Check | undefined {
  if (rest || items.some((item) => item._zod.optin !== undefined)) return undefined;
  const members = items.map(checkOf);
  return (value) =>
    Array.isArray(value) &&
    value.length === members.length &&
    members.every((member, at) => member(value[at])) &&
    refined(value);
}

function recordOf({ keyType, valueType, mode }: z.core.$ZodRecordDef, refined: Check): Check | undefined {
  // A record of named keys must have each of them.
  if (keyType._zod.values || (mode !== undefined && mode !== 'strict')) return undefined;
  const [isKey, isValue] = [checkOf(keyType), checkOf(valueType)];
  return (value) =>
    isRecord(value) && Object.keys(value).every((key) => isKey(key) && isValue(value[key])) && refined(value);
}

function objectOf({ shape, catchall }: z.core.$ZodObjectDef, refined: Check): Check | undefined {
  const others = catchall?._zod.def.type;
  if (others !== undefined && others !== 'never' && others !== 'unknown') return undefined;
  const members = Object.entries(shape).map(([key, member]) => ({ key, isSound: checkOf(member) }));
  const named = new Set(Object.keys(shape));
  const isStrict = others === 'never';
  return (value) => {
    if (!isRecord(value)) return false;
    for (const { key, isSound } of members)
      if (!isSound(Object.hasOwn(value, key) ? value[key] : undefined)) return false;
    return (!isStrict || Object.keys(value).every((key) => named.has(key))) && refined(value);
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is asked of a value besides its type; nothing if one of these is not known here. */
function refinementsOf(refinements: readonly z.core.$ZodCheck[]): Check | undefined {
  const known = refinements.map(refinementOf);
  if (!known.every((check) => check !== undefined)) return undefined;
  if (known.length < 2) return known[0] ?? (() => true);
  return (value) => known.every((check) => check(value));
}

function refinementOf(refinement: z.core.$ZodCheck): Check | undefined {
  const { def } = (refinement as z.core.$ZodChecks)._zod;
  // So are all other checks.
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check
  switch (def.check) {
    case 'string_format': {
      const { format, pattern } = def;
      if (format !== 'regex' || !pattern || pattern.global || pattern.sticky) return undefined;
      return (value) => pattern.test(value as string);
    }
    case 'min_length':
      return (value) => (value as string | unknown[]).length >= def.minimum;
    case 'max_length':
      return (value) => (value as string | unknown[]).length <= def.maximum;
    case 'greater_than':
      return (value) => (value as number) > Number(def.value) || (def.inclusive && value === def.value);
    case 'less_than':
      return (value) => (value as number) < Number(def.value) || (def.inclusive && value === def.value);
    case 'number_format':
      // That of the type itself.
      return def.format === 'safeint' ? () => true : undefined;
    default:
      return askedOf(def);
  }
}

/** What a `refine` asks. One that gathers issues itself has no question to put. */
function askedOf(def: z.core.$ZodCheckDef): Check | undefined {
  if (def.check !== 'custom' || def.when || !('fn' in def) || typeof def.fn !== 'function') return undefined;
  const ask = def.fn as (value: unknown) => unknown;
  return (value) => Boolean(ask(value));
}
