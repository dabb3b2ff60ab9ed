import type { RemovalReason } from '../../model/revision-file';
import { attribute, words, type HtmlElement } from './html-tree';

/** What pages call their parts, as words of classes and ids; "more-news" is two of them, one after the other. */
const vocabulary: readonly (readonly [RemovalReason, string])[] = [
  [
    'comments',
    'comments?|commentlist|comments?-?(area|section|container|wrapper|list|block|form|box)|disqus|respond|livefyre|viafoura|coral|' +
      'repl(y|ies)|repl(y|ies)-?(list|box|area|wrap)|spot-?im|opinions?-users|reader-?comments|user-?comments|kommentare?|commentaires|comentarios|nazarat|discussion-thread|yorum(lar)?|komentarze|komentari|commenti|reacties|talk-?backs?|opiniones|binh-?luan',
  ],
  [
    'advertisement',
    'ads?|adv|advert(s|isement|isements|ising|orial)?|ad-?(slot|unit|container|wrapper|box|block|label|banner|placeholder|space|break)|' +
      'adsbygoogle|adsense|dfp|gpt|google-ad|doubleclick|sponsor(ed|s|ship)?|promoted|outbrain|taboola|teads|zergnet|revcontent|mgid|' +
      'commercial|affiliates?|werbung|anzeigen?|publicit[eé]|publicidad|reklame?|reklama|pub-?banner|tabligh(at)?|ilan|billboard|leaderboard|mpu|skyscraper|' +
      'shopping-?box|deals',
  ],
  [
    'notice',
    'cookies?|cookie-?(banner|consent|notice|bar)|consent|gdpr|ccpa|onetrust|didomi|quantcast|cmp|usercentrics|paywall|pay-?wall|gateway|' +
      'regwall|reg-?wall|piano|tp-modal|metering|subscribe|suscr(ibete|ipcion)?|abonnement|abonnieren|abo-?box|paid-?(member|content|notice)|subscriptions?|subscribe-?(box|form|widget|cta|wrapper|prompt)|subscriber|' +
      'newsletters?|newsletter-?(signup|form|box|promo)|mailing-?list|mailchimp|sign-?up|signup|register|registration|login|modal|popup|pop-?up|' +
      'interstitial|cta|cta-?(box|caption|banner|button)|layer|tool-?tips?|popover|lightbox|donat(e|ion|ions)|support-?us|membership|app-?(banner|download|promo)|smart-?banner|notification|push-?notification|alert-?bar|' +
      'browser-?warning|js-?warning|noscript',
  ],
  [
    'related',
    'related|related-?(posts?|articles?|stories|content|links?|news|topics|coverage|items)|relatedposts|relacionad[oa]s?|recommend(ed|ation|ations|er)?|' +
      'recirc(ulation)?|read-?(more|next|also)|readmore|more-?(news|stories|articles|posts|from|on|like)|also-?(read|like)|see-?also|trending|' +
      'most-?(read|popular|viewed|shared|recent)|popular(-?posts)?|teasers?|promos?|promo-?box|up-?next|next-?(article|story|post|up)|similar|further-?reading|onward|' +
      'latest(-?(news|posts|stories))?|recent-?(posts|comments|news)|(?<!elementor-|so-)widgets?(?!-message)|widget-?area|sidebar|side-?bar|right-?rail|left-?rail|rail|carousel|rich-?links?|' +
      'cross-?links?|inline-?related|link-?(box|list)|links-?block|story-?(package|list|card|cards)|cards?-?(list|grid)|card-?grid|tags?|tag-?(list|links|cloud)|tags-?links|taglist|' +
      'post-?tags|article-?tags|news-?tags|entry-?tags|keywords?|topics?|topic-?(list|tags|links)|cat-?links|categories|lire-?aussi|weiterlesen|mehr-?zum-?thema|pinglun|collection|playlist',
  ],
  [
    'navigation',
    'nav|navbar|navigation|nav-?(bar|menu|links|list)|menu|submenu|dropdown|mega-?menu|main-?menu|bread-?crumbs?|breadcrumbs?|pagination|pager|page-?links|page-?numbers|' +
      'skip|skip-?links?|skiplink|toc|table-?of-?contents|masthead|top-?bar|site-?(header|footer|nav|info|branding)|global-?(header|footer|nav)|page-?(header|footer)|' +
      'news-?path|post-?navigation|sitemap|footer|colophon|hamburger|language-?(switcher|selector)|lang-?switch|search-?(form|box|bar)|searchform',
  ],
  [
    'furniture',
    'share|shares|sharing|share-?(bar|buttons?|tools|links|box|this|icons)|sharethis|sharedaddy|addthis|addtoany|a2a|social|social-?(media|share|links|icons|bar|buttons|follow|tools)|follow-?(us|me|buttons)|' +
      'jp-?relatedposts|toolbar|tool-?bar|article-?tools|story-?tools|byline-?block|author-?(bio|box|info|card|profile|description|details|about|block)|about-?(the-)?author|bio|biography|' +
      'contributor-?bio|print-?(button|link|this|only)|printfriendly|font-?size|text-?size|resizer|rating|ratings|likes?|like-?button|reactions?|bookmark|save-?(article|button)|' +
      'no-?print|hidden-?print|print-?hidden|d-print-none|copyright|legal|disclaimer|back-?to-?top|scroll-?top|to-?top|edit-?link|mw-editsection|editsection|post-?(meta|views)-?bottom|reprints?|licensing|qr-?code|short-?link|shortlink|' +
      'vjs|jw-?(player|controls|captions)|mejs|plyr|text-?track|video-?(controls|captions)|audio-?player|listen|player-?(message|error)|video-?(message|error)|spinner|avatars?|gravatar|user-?pics?|initials|placeholder|view-?counter|views-?count|newsletter',
  ],
];
const patterns = vocabulary.map(([why, names]) => [why, new RegExp(`-(?:${names})-`, 'i')] as const);

/** What says that a part is the article, or belongs to it, whatever else its name says. */
const ofTheArticle =
  /-(article-?(body|text|content)|articlebody|entry-?content|post-?(content|body)|story-?(body|content|text)|body-?(text|content|copy)|main-?content|news-?(body|text)|standfirst|stand-?first|lede|dek|deck|headline|correction|corrections|footnotes?|endnotes?|references|pull-?quote|pullquote|live-?blog|key-?(points|events|takeaways))-/i;

const standfirstNames =
  /-(stand-?first|lead|lede|dek|deck|sub-?(title|headline|head|line)|summary|intro|introduction|excerpt|description|abstract|sapo|chapo|chapeau|vorspann|entradilla|bajada|sommario|ingress|preamble|rotitr|lid)-/i;

const described = [
  'class',
  'id',
  'data-testid',
  'data-test-id',
  'data-component',
  'data-module',
  'data-qa',
  'data-type',
  'name',
];

/** All names of an element, its tag's too if that is not of the standard, as words in a row, with a dash before, between and after them. */
export function namesOf(element: HtmlElement): string {
  const tag = element.tagName.includes('-') ? element.tagName : '';
  const names = [tag, ...described.map((name) => attribute(element, name) ?? '')].join(' ');
  if (names.trim() === '') return '-';
  // "has-large-font-size", "is-layout-flow": a state, not what it is.
  const cut = names
    .slice(0, 1000)
    .replace(/(^|\s)(has|is)-\S+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1-$2');
  return `-${cut
    .split(/[\s_:./-]+/)
    .filter(Boolean)
    .join('-')}-`;
}

/** Why a part is no text of the article, by what the page calls it. */
export function reasonInNames(element: HtmlElement): RemovalReason | undefined {
  const names = namesOf(element);
  // A heading is what its text says, whatever its style is called: "widget-title", "header-with-anchor-widget".
  if (names === '-' || /^(h[1-6]|figcaption)$/.test(element.tagName)) return undefined;
  // "post-body-bio" stands in the body of the post, and is none.
  const within =
    /-(?:article|post|story|entry)-?(?:body|content|text)-((?:author-?)?bio|share|sharing|tags|related|newsletter|promo|ads?)-/i.exec(
      names,
    )?.[1];
  if (within !== undefined) return reasonNamed(`-${within}-`);
  if (ofTheArticle.test(names)) return undefined;
  // What stands under a post, such as its author, is no foot of the page.
  if (/-(post|entry|article|story)-?footer/i.test(names)) return 'furniture';
  return reasonNamed(names);
}

function reasonNamed(names: string): RemovalReason | undefined {
  return patterns.find(([, pattern]) => pattern.test(names))?.[0];
}

export function isNamedStandfirst(element: HtmlElement): boolean {
  return standfirstNames.test(namesOf(element)) || words(element, 'itemprop').includes('description');
}

const bylineNames =
  /-(by-?lines?|authors?|author-?(name|line|block|date)?|writers?|contributors?|contributor-?name|credits?|reporter|article-?meta|post-?meta|entry-?meta|meta|metadata|dateline|timestamp|kicker|eyebrow|source|location)-/i;

/** Whether the page calls a part the line of author, date or section. */
export function isNamedByline(element: HtmlElement): boolean {
  return bylineNames.test(namesOf(element));
}

/** Whether the page calls a part a note or a correction of the text. */
export function isNamedNote(element: HtmlElement): boolean {
  return /-(corrections?|footnotes?|endnotes?|references|editors?-notes?)-/.test(namesOf(element));
}

/** Whether the page calls a part the body of its article. */
export function isNamedBody(element: HtmlElement): boolean {
  if (words(element, 'itemprop').includes('articlebody')) return true;
  return /-(article-?(body|text|content)|articlebody|entry-?content|post-?(content|body)|story-?(body|content|text)|body-?(text|content|copy)|content-?body|news-?(body|text)|rich-?text|meteredcontent)-/i.test(
    namesOf(element),
  );
}

/** Whether a part asks for leave to note what the reader does. Lists of a hundred firms may be in it, longer than the article. */
export function isNamedConsent(element: HtmlElement): boolean {
  return /-(cookie-?(banner|consent|notice|bar|message|policy)|consent|gdpr|ccpa|onetrust|didomi|quantcast|cmp|cmpbox|usercentrics|privacy-manager)-/i.test(
    namesOf(element),
  );
}

const roles: Readonly<Record<string, RemovalReason | undefined>> = {
  navigation: 'navigation',
  banner: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  contentinfo: 'navigation',
  toolbar: 'furniture',
  complementary: 'related',
  search: 'form',
  form: 'form',
  dialog: 'notice',
  alertdialog: 'notice',
};

/** Why a part is no text of the article, by what kind of element it is. */
export function reasonInKind(element: HtmlElement): RemovalReason | undefined {
  const byRole = words(element, 'role')
    .map((role) => roles[role])
    .find(Boolean);
  if (byRole) return byRole;
  switch (element.tagName) {
    case 'nav':
    case 'menu':
      return 'navigation';
    case 'form':
    case 'fieldset':
    case 'search':
      return 'form';
    case 'dialog':
      return 'notice';
    default:
      return undefined;
  }
}
