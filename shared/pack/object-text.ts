import type { Json } from '../canonical-json';
import type { Stamp } from '../history/clock';
import { shownHead, type FoldedObject, type Head } from '../history/fold';

/** How stamps and ids are written short: as numbers of what stands elsewhere in the record. */
export type ShortForms = {
  readonly stamp: (stamp: Stamp) => number;
  readonly reference: (id: string) => number;
};
export type LongForms = {
  readonly stamp: (at: number) => Stamp;
  readonly reference: (at: number) => string;
};

/** What an object consists of beside its type, id and stream. */
export type ObjectBody = Pick<FoldedObject, 'fields' | 'puts' | 'created' | 'changed'>;

/**
 * An object's fields and stamps as JSON. What was put once, as most is, stands as `[stamp, {field: value}]`, all else as
 * `[[created, changed, …puts], {field: [stamp, value, stamp, value, …]}]`. In values, ids and digests are references,
 * written `~` and the number in base 36; any other string that begins with `~` has one more.
 */
export function objectText({ fields, puts, created, changed }: ObjectBody, forms: ShortForms): string {
  const first = puts[0] && puts.length === 1 ? forms.stamp(puts[0]) : undefined;
  const once =
    first !== undefined && forms.stamp(created) === first && forms.stamp(changed) === first
      ? putOnceText(fields, first, forms)
      : undefined;
  if (once !== undefined) return `[${first},${once}]`;
  const stamps = [created, changed, ...puts].map(forms.stamp);
  const members = Object.entries(fields).map(([field, of]) => {
    const values = of.map((head) => `${forms.stamp(head)},${valueText(head.value, forms)}`);
    return `${JSON.stringify(field)}:[${values.join(',')}]`;
  });
  return `[[${stamps.join(',')}],{${members.join(',')}}]`;
}

/** Fields all of which were put by the one put; nothing if one was not. */
function putOnceText(fields: FoldedObject['fields'], stamp: number, forms: ShortForms): string | undefined {
  let text = '';
  for (const field of Object.keys(fields)) {
    const [head, another] = fields[field] ?? [];
    if (!head || another || forms.stamp(head) !== stamp) return undefined;
    text += `${text && ','}${memberText(field, head.value, forms)}`;
  }
  return `{${text}}`;
}

/** @throws SyntaxError where the text is not what `objectText` wrote. */
export function objectBody(text: string, forms: LongForms): ObjectBody {
  const [stamps, members] = JSON.parse(text) as WrittenBody;
  if (typeof stamps === 'number') {
    const stamp = forms.stamp(stamps);
    const fields = eachField(members, (value) => [{ ...stamp, value: fullValue(value, forms) }]);
    return { fields, puts: [stamp], created: stamp, changed: stamp };
  }
  const [created, changed, ...puts] = stamps;
  return {
    fields: eachField(members, (value) => headsIn(value as readonly Json[], forms)),
    puts: puts.map(forms.stamp),
    created: forms.stamp(created),
    changed: forms.stamp(changed),
  };
}

/** The fields alone, as they are shown (`shownFields`). @throws SyntaxError where the text is not what `objectText` wrote. */
export function shownText(text: string, forms: LongForms): Record<string, Json> {
  const [stamps, members] = JSON.parse(text) as WrittenBody;
  const isOne = typeof stamps === 'number';
  const shown: Record<string, Json> = {};
  for (const [field, written] of Object.entries(members)) {
    const value = isOne
      ? fullValue(written, forms)
      : shownHead(headsIn(written as readonly Json[], forms))?.value;
    if (value !== null && value !== undefined) shown[field] = value;
  }
  return shown;
}

/** The stamp of an object's making, without reading the rest of it. @throws TypeError where the text is not what `objectText` wrote. */
export function createdIn(text: string, forms: Pick<LongForms, 'stamp'>): Stamp {
  const [number] = /\d+/.exec(text) ?? [];
  if (number === undefined) throw new TypeError('An object begins with its stamp');
  return forms.stamp(Number(number));
}

type WrittenBody = readonly [
  stamps: number | readonly [created: number, changed: number, ...puts: number[]],
  members: Record<string, Json>,
];

function headsIn(values: readonly Json[], forms: LongForms): Head[] {
  return Array.from({ length: values.length / 2 }, (_, at) => ({
    ...forms.stamp(values[2 * at] as number),
    value: fullValue(values[2 * at + 1] ?? null, forms),
  }));
}

function eachField(
  members: Record<string, Json>,
  heads: (value: Json) => Head[],
): Record<string, readonly Head[]> {
  return Object.fromEntries(Object.entries(members).map(([field, value]) => [field, heads(value)]));
}

/** Ids and digests (`shared/model/ids.ts`). */
const WORTH_A_REFERENCE = /^[0-9a-f-]+$/;
const [SHORTEST, LONGEST] = [32, 64];
const MARK = '~';

function memberText(key: string, value: Json | undefined, forms: ShortForms): string {
  return `${keyText(key)}:${valueText(value ?? null, forms)}`;
}

/** The names of fields are few, and each is written a hundred thousand times. */
const keyTexts = new Map<string, string>();
const MOST_KEY_TEXTS = 1_000;

function keyText(key: string): string {
  const known = keyTexts.get(key);
  if (known !== undefined) return known;
  const text = JSON.stringify(key);
  if (keyTexts.size < MOST_KEY_TEXTS) keyTexts.set(key, text);
  return text;
}

function valueText(value: Json, forms: ShortForms): string {
  if (typeof value === 'string') return JSON.stringify(shortString(value, forms));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += `${text && ','}${valueText(item as Json, forms)}`;
    return `[${text}]`;
  }
  for (const key of Object.keys(value)) {
    const member = (value as Readonly<Record<string, Json | undefined>>)[key];
    if (member !== undefined) text += `${text && ','}${memberText(key, member, forms)}`;
  }
  return `{${text}}`;
}

function shortString(text: string, forms: ShortForms): string {
  if (text.startsWith(MARK)) return MARK + text;
  const isWorthOne = text.length >= SHORTEST && text.length <= LONGEST && WORTH_A_REFERENCE.test(text);
  return isWorthOne ? MARK + forms.reference(text).toString(36) : text;
}

function fullValue(value: Json, forms: LongForms): Json {
  if (typeof value === 'string') return value.startsWith(MARK) ? fullString(value.slice(1), forms) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: Json) => fullValue(item, forms));
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, fullValue(member ?? null, forms)]),
  );
}

function fullString(text: string, forms: LongForms): string {
  return text.startsWith(MARK) ? text : forms.reference(parseInt(text, 36));
}
