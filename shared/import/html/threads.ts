import {
  attribute,
  childElements,
  elementsIn,
  isElement,
  isText,
  lineOf,
  type HtmlElement,
} from './html-tree';
import { measureOf } from './measure';
import { LARGEST_BOX, type PageInView, type Removals } from './page-in-view';

const reply =
  /^(reply|antworten|répondre|responder|rispondi|beantwoorden|reageer|svara|svar|odpowiedz|odpovědět|yanıtla|cevapla|ответить|відповісти|پاسخ( دادن)?|رد|답글( ?쓰기)?|返信(する)?|回复|回覆|जवाब दें|उत्तर दें)( \(?\d+\)?)?$/i;
const subscribe =
  /^(sign (me )?up|subscribe|join|get (it|the newsletter)|abonnieren|anmelden|s.abonner|s.inscrire|suscríb(ete|irme|ase)|suscribirse|apúntate|iscriviti|assinar|inscrever(-se)?|zapisz się|abone ol|подписаться|підписатися|عضویت|اشترك|اشتراك|구독(하기)?|登録(する)?|订阅|訂閱|सब्सक्राइब( करें)?)( (now|free|today|for free))?[!.]?$/i;
/** So many parts with the same word in each are a thread. */
const SHORTEST_THREAD = 3;
/** Elements in elements around one button of a comment or a box. */
const MOST_WRAPPERS = 16;

/**
 * Sets apart by what a reader can do there, whatever the parts are called: rows of parts that can each be replied to, which
 * are comments, and small boxes that offer a subscription.
 */
export function setApartThreads(page: PageInView, removals: Removals): void {
  const replies: HtmlElement[] = [];
  for (const element of elementsIn(page.body, (inner) => !removals.has(inner))) {
    if (removals.has(element) || page.kept.has(element)) continue;
    const label = labelOf(element);
    if (label === '') continue;
    if (reply.test(label)) replies.push(element);
    else if (subscribe.test(label)) {
      const box = offerAround(page, element);
      if (box) removals.set(box, 'notice');
    }
  }
  for (const comment of partsWithReply(page, replies)) removals.set(comment, 'comments');
}

/** What is written on an element that a reader may press, if that is little. */
function labelOf(element: HtmlElement): string {
  if (element.tagName === 'input') return attribute(element, 'value')?.trim() ?? '';
  const isPressed = element.tagName === 'button' || element.tagName === 'a';
  // Pages of scripts press what is no button; a single text is in those.
  const [only, ...others] = element.childNodes;
  const isBare =
    only !== undefined && isText(only) && others.length === 0 && /^(div|span|p)$/.test(element.tagName);
  if (!isPressed && !isBare) return '';
  const line = lineOf(element);
  return line.length <= 40 ? line : '';
}

/** The parts that hold one reply each and stand beside others that do. */
function partsWithReply({ body, kept }: PageInView, replies: readonly HtmlElement[]): HtmlElement[] {
  if (replies.length < SHORTEST_THREAD) return [];
  const counts = new Map<HtmlElement, number>();
  for (const element of new Set(replies)) {
    for (const at of boxesAround(element, body)) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const parts: HtmlElement[] = [];
  for (const [thread, count] of counts) {
    if (count < SHORTEST_THREAD) continue;
    const rows = childElements(thread).filter((row) => counts.has(row) && !kept.has(row));
    if (rows.length >= SHORTEST_THREAD) parts.push(...rows);
  }
  return parts;
}

/** What an element stands in, as far out as one such part of a page reaches. */
function boxesAround(element: HtmlElement, body: HtmlElement): HtmlElement[] {
  const boxes: HtmlElement[] = [];
  for (
    let at = element.parentNode;
    isElement(at) && at !== body && boxes.length < MOST_WRAPPERS;
    at = at.parentNode
  )
    boxes.push(at);
  return boxes;
}

/** The box in which a subscription is offered, unless that is a part of the article. */
function offerAround({ body, measures, kept }: PageInView, button: HtmlElement): HtmlElement | undefined {
  const most = 0.25 * measureOf(measures, body).prose;
  let box: HtmlElement | undefined;
  for (const at of boxesAround(button, body)) {
    if (kept.has(at)) break;
    const { text, prose, paragraphs } = measureOf(measures, at);
    if (text > LARGEST_BOX || paragraphs > 1 || prose > most) break;
    if (/^(p|h[1-6]|li|td)$/.test(at.tagName)) continue;
    box = at;
  }
  return box;
}
