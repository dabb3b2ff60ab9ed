import { attribute, childElements, elementsIn, isElement, lineOf, type HtmlElement } from './html-tree';
import { writtenDate } from './written-date';

/** What programs for messages write of a channel that one sender writes to. */
export type SavedChannel = {
  /** The channel's name, over all messages. */
  readonly name: HtmlElement | undefined;
  /** The time of each message, and the same name over it. */
  readonly labels: readonly HtmlElement[];
};

/** A channel, if the page is one: times of day, each with its date in its hint, and below each the same sender. */
export function savedChannel(body: HtmlElement): SavedChannel | undefined {
  const times = [...elementsIn(body)].filter(
    (element) =>
      /^\d{1,2}:\d\d(:\d\d)?$/.test(lineOf(element)) &&
      writtenDate(attribute(element, 'title') ?? '') !== undefined,
  );
  if (times.length < 2) return undefined;
  const senders = times.flatMap((time) => {
    if (!isElement(time.parentNode)) return [];
    const siblings = childElements(time.parentNode);
    const sender = siblings[siblings.indexOf(time) + 1];
    return sender && siblings.length > siblings.indexOf(sender) + 1 ? [sender] : [];
  });
  const [first] = senders;
  const said = first && lineOf(first);
  if (!said || said.length > 100 || senders.some((sender) => lineOf(sender) !== said)) return undefined;
  const all = new Set(senders);
  const name = [...elementsIn(body)].find(
    (element) => lineOf(element) === said && childElements(element).length === 0,
  );
  return { name: name && !all.has(name) ? name : undefined, labels: [...times, ...senders] };
}
