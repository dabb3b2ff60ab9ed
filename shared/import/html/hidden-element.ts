import { attribute, hasAttribute, type HtmlElement } from './html-tree';

/** Whether an element itself says that readers do not see it. */
export function isHidden(element: HtmlElement): boolean {
  return (
    hasAttribute(element, 'hidden') ||
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(attribute(element, 'style') ?? '')
  );
}
