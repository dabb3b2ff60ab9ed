import type { RemovalReason } from '../../model/revision-file';

/** Longer pieces are prose, whatever they begin with. */
export const LONGEST_PHRASE = 240;
const LONGEST_WHOLE = 100;
const LONGEST_LABELLED = 160;

/** A whole piece of text that is one of these is no part of an article. */
const whole: readonly (readonly [RemovalReason, RegExp])[] = [
  [
    'advertisement',
    /^[[(—–-]*\s*(advertisements?|advert|ad|ads|sponsored( content| links?| by.*)?|promoted( content)?|paid (content|post)|skip advertisement|article continues (below|after).*|continue reading below.*|story continues (below|after).*|scroll to continue.*|advertisement.{0,3}scroll.*|anzeige|werbung|publicit[ée]|publicidad|pubblicità|advertentie|annons|annonse|reklama?|реклама|تبلیغات|إعلان|اعلان|広告|广告|廣告|광고|hirdetés|oglas|inzerce|mainos|διαφήμιση|quảng cáo|iklan|โฆษณา|विज्ञापन|פרסומת|remove ads?|report (this )?ad)\s*[\])—–-]*$/i,
  ],
  [
    'comments',
    /^(\d+ (responses|评论|評論)|(responses|评论|評論) ?\(?\d+\)?|(\d+ )?(comments?|комментари[ийяев]+|коментар[іяів]+|نظرات?( کاربران)?|دیدگاه‌?ها|التعليقات|تعليقات|comentarios?|comentários?|commentaires?|kommentare?|reacties|commenti|komentarze|yorumlar|댓글|コメント|टिप्पणियाँ|yorum (yaz|yap)|(write|post|add) a comment|deixe (um|seu) comentário|deja (un|tu) comentario)( ?\(?\d+\)?)?)$/i,
  ],
  [
    'notice',
    /^((sign up|subscribe|register|log in|sign in)( (here|now|today|for free))*[.!]?|already (a subscriber|have an account)|get (our|the) (free )?(app|newsletter)|join (us|our|the) .*(newsletter|channel|telegram|whatsapp).*|enter your (e-?mail|email address).*|your e-?mail.*|thanks? (you )?for (signing up|subscribing).*|please (enable|check|try|confirm).*|you('ve| have) (read|reached|used) .*(free|article).*|(this|the) (video|audio|content) (can ?not|is not|isn.t|could not|is unavailable).*|to play this video.*|(please )?(enable|turn on|activate) javascript.*|your browser .*|follow us (on|in) .*|newsletters?|stay (informed|up to date|connected)|don.t miss( out| a (thing|story))?.*|support (us|our (work|journalism)).*|abonnieren.*|jetzt abonnieren.*|s.abonner.*|suscr[ií]bete.*|подпис(аться|ывайтесь).*|عضویت در .*|اشترك.*|.*(有料会員|会員登録|会員限定|残り\d+文字|今すぐ登録|付费|订阅).{0,40})$/i,
  ],
  [
    'related',
    /^(related( (articles?|stories|posts|content|topics|news|coverage|links?|reading|videos?))?|read (more|next|also|on|this next)|more (on|from|in|about|stories|news|articles|coverage|like this)( .{0,60})?|see (also|more)( .{0,60})?|also (on|in|read)( .{0,60})?|you (may|might) (also )?(like|be interested in).*|recommended( (for you|stories|reading|articles))?|most (read|popular|viewed|shared|watched)( .{0,30})?|trending( now)?|top stories( .{0,30})?|latest( (news|stories|articles|posts|updates|from .*))?|editors?.? picks?|what to read next|up next|next (article|story|up)|keep reading|continue reading|further reading|recent posts|popular posts|in (other|case you missed it).*|explore more( .{0,40})?|more to explore|(suggested |related )?topics?|tags|lesen sie (auch|dazu|mehr).*|mehr (zum thema|dazu|aus .*)|auch interessant|das könnte sie (auch )?interessieren|lire aussi.*|à lire aussi.*|sur le même (sujet|thème)|lee (también|además).*|te puede interesar.*|más (sobre|noticias|información).*|leggi anche.*|leia (também|mais).*|veja também.*|lees ook.*|läs (också|mer|även).*|les også.*|læs også.*|czytaj (także|też|również).*|читайте также.*|по теме|ещё по теме|читайте ещё.*|читайте також.*|ayrıca (bkz|oku).*|[iİ]lg[iİ]l[iİ] haber(ler)?|çok okunanlar|بیشتر بخوانید|مطالب مرتبط|اخبار مرتبط|اقرأ أيضا.*|اقرأ المزيد.*|مواضيع ذات صلة|ذات صلة|関連(記事|ニュース|リンク|キーワード)?|あわせて読みたい.*|こちらも.*|おすすめ(記事)?|人気記事|相关(阅读|新闻|报道|文章)|相關(新聞|報導|文章)|延伸(阅读|閱讀)|推荐阅读|热门.{0,6}|관련 ?기사|관련 ?뉴스|موضوعات مرتبط|مواضيع (مرتبطة|متعلقة)|temas relacionados|sujets associés|argomenti correlati|संबंधित (खबरें|ख़बरें|लेख)|(यह|ये|इसे) भी पढ़ें.*|zobacz (też|także|również).*|przeczytaj (też|także|również).*|διαβάστε (επίσης|ακόμ[αη]|και).*|σχετικά (άρθρα|θέματα)|(ל)?כתבות נוספות|קראו (גם|עוד).*|xem thêm.*|đọc thêm.*|tin liên quan|อ่าน(ข่าว)?เพิ่มเติม.*|(อ่าน)?ข่าวที่เกี่ยวข้อง|citește și.*|přečtěte si.*|olvassa el.*|(baca|lihat) juga.*|slideshow|diaporama|bildergalerie|fotostrecke|fotogall?ery|galería|læs mere.*|lue (myös|lisää).*)\s*[:：»›>→…]*$/i,
  ],
  [
    'related',
    /^(\p{L}+:\s*)?((os |as |lo |los |las |i |le |les )?(mais (lid[ao]s|vist[ao]s)|más (leíd[ao]s?|vist[ao]s?)|più (letti|visti)|plus (lus|vus)|articles les plus lus)|meistgelesen(e artikel)?|najczęściej czytane|самое читаемое|популярное|найпопулярніше|الأكثر (قراءة|مشاهدة|شيوعا)|پربازدید\p{L}*|δημοφιλή|xem nhiều|הנקרא(ים|ות) ביותר|많이 본 (뉴스|기사)|アクセスランキング|ยอดนิยม)( .{0,50})?\s*[:：]*$/iu,
  ],
  [
    'furniture',
    /^(.{0,30}(聽新聞|听新闻|音声で聞く|音声読み上げ|기사 ?듣기|listen to (the|this) (article|story)).{0,16}|comment(s|ing)? (policy|rules|guidelines)|normas( de participación)?|from \p{L}+, the free .{0,60})\s*[›»>.]*$/iu,
  ],
  [
    'furniture',
    // An agency marks the end of what it sends.
    /^(\((ends?|完|終わり)\)|[-–—]{1,3}\s*(ends?|30)\s*[-–—]{0,3}|ends|###)$/i,
  ],
  [
    'furniture',
    /^(share( (this|on|via|article|full article|with|the)( .{0,40})?)?|(click to )?(share|e-?mail|print) (on|this|a link|to) .{0,60}|tweet( this)?|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|e-?mail|email this|print( this)?( (page|article))?|copy( link| url)?|link copied!?|save( (article|for later|this))?.{0,30}|bookmark|comments?( \(?\d+\)?)?|\d+ comments?|leave a (reply|comment)|view (comments|all|author|bio|all posts by .*)|reply|listen( to (this )?(article|story))?( .{0,12})?|(\d+ ?(min|mins|minutes?)( read)?)|read time:? .{0,14}|reading time:? .{0,14}|purchase licensing rights.*|(order )?reprints?( .{0,40})?|reuse this content|(play|watch|reproducir|ver|riproduci|lire|смотреть|воспроизвести|дивитися|abspielen|odtwórz) (the |el |la |il )?(video|vídeo|vidéo|видео|відео|wideo)|(speed|скорость|швидкість|velocidad|vitesse) ?\d([.,]\d+)?x|\+?\]? ?(enlarge|zoom)( (image|photo|picture))?|ampliar( (foto|imagen))?|agrandir|vergrößern|back to top|top|close|menu|search|home|loading\.*|load more( .{0,20})?|show (more|less)( .{0,20})?|(all )?rights reserved\.?|opens? (in )?(a )?new (tab|window)|(image|photo|video) (gallery|slideshow)|(continue|skip) (reading|past) the main story|view (gallery|slideshow|image|photo|larger( image)?).*|view larger|full ?screen|replay|autoplay|(show|hide) (thumbnails|captions)|“?start quote|end quote( .{2,60})?|\d+ (of|\/) \d+( ?\|)?|previous( (article|post|story))?|next( (article|post|story))?|skip to (content|main content|navigation)|teilen|drucken|partager|imprimer|compartir|condividi|stampa|compartilhar|imprimir|delen|dela|del|udostępnij|поделиться|اشتراک‌?گذاری|شارك|مشاركة|نسخه چاپی|طباعة|シェア(する)?|ツイート|印刷(する)?|分享(到)?|打印|收藏|공유(하기)?|인쇄)\s*[:：]*$/i,
  ],
];

/** A piece that begins so is none either. */
const beginnings: readonly (readonly [RemovalReason, RegExp])[] = [
  [
    'related',
    /^(related( (articles?|stories|reading|coverage))?|read more|read also|also read|read next|see also|more on this( story)?|more:|recommended|lesen sie (auch|mehr)|mehr zum thema|lire aussi|à lire aussi|lee también|leggi anche|leia (também|mais)|veja também|lees ook|läs också|les også|czytaj (także|też|również)|читайте также|читайте також|ayrıca okuyun|بیشتر بخوانید|اقرأ أيضا|関連記事|相关阅读|相關新聞|延伸閱讀|관련 ?기사|(यह|ये|इसे) भी पढ़ें|zobacz (też|także|również)|przeczytaj (też|także|również)|διαβάστε (επίσης|ακόμ[αη])|קראו גם|xem thêm|đọc thêm|อ่านเพิ่มเติม|citește și|(baca|lihat) juga)\s*[:：|»›>→–-]/i,
  ],
  [
    'related',
    /^(tags?|topics?|filed under|posted in|tagged( with)?|categories|see more on|keywords?|schlagw[oö]rter|themen|mots-clés|etiquetas|etiketler|etykiety|teg[iı]|теги|برچسب‌?ها|الوسوم|كلمات مفتاحية|キーワード|标签|標籤|关键词)\s*[:：]/i,
  ],
  [
    'furniture',
    /^.{0,120}(all rights reserved|tüm hakları saklıdır|wszelkie prawa zastrzeżone|все права защищены|[ву]сі права захищені|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|جميع الحقوق محفوظة|تمامی حقوق|무단 ?전재|無断転載|版权所有|版權所有|[未非]經授權|未经授权|不得轉載|不得转载|禁止转载|riproduzione riservata|reproduction (interdite|réservée)|απαγορεύεται η αναδημοσίευση|สงวนลิขสิทธิ์|כל הזכויות שמורות|सर्वाधिकार सुरक्षित)/i,
  ],
  [
    'furniture',
    /^(our standards|follow .{2,40} on (x|twitter|facebook|instagram|linkedin|telegram)|a version of this article (appears|appeared) in print|contact .{2,40} at \S+@|e-?mail .{2,40} at \S+@|copyright|©|si est[áa] interesado en licenciar|interested in republishing|republish this|\(c\) ?\d{4}|image source|short ?link|لینک کوتاه|کد خبر|انتهای پیام|저작권자|[(（]?责编|[(（]?責編|责任编辑|責任編輯|.{0,80}ctrl ?\+ ?enter|编辑[:：]|share (this|on|or comment on)|(e-?mail|contact|write to) \S+@\S+\.\S+|(PDF|Adobe).{0,60}(ご覧|閲覧|reader|viewer|プラグイン))/i,
  ],
  [
    'notice',
    /^(apúntate|suscr[ií]b(ete|ase)|inscr[ií]bete|abonnez-vous|inscrivez-vous|recevez|abonnieren sie|melden sie sich|iscriviti|assine|inscreva-se|zapisz się|подп(ишитесь|исывайтесь)|підп(ишіться|исуйтес[ья])|следите за|читайте нас|عضو شوید|اشترك|تابعونا|구독|登録|订阅|訂閱|सब्सक्राइब|kaydolun).*(newsletter|bolet[ií]n|infolettre|lettre|e-?mail|correo|courriel|рассылк|розсилк|телеграм|telegram|канал|whatsapp|youtube|خبرنامه|کانال|نشرة|قناة|뉴스레터|채널|メルマガ|邮件|频道|चैनल|bülten)/i,
  ],
  [
    'notice',
    /^(sign up (for|to)|subscribe (to|now|for)|get .{2,60} (delivered|sent) to your inbox|want more .{2,60}\?|(do you (have|know)|got) (a |more |any )?.{0,40}(story|tip|news|information).{0,20}\?|if you (liked|enjoyed) this|download (our|the) .{0,20}app|join .{2,50} on (telegram|whatsapp)|.{0,160}\b(please )?consider (becoming (a|one)|subscribing|donating|supporting|a (paid )?subscription)|support (independent|our) journalism|thanks? (you )?for reading .{2,60}[.!]|we use cookies|this (site|website) uses cookies)/i,
  ],
];

/** What stands over a box that says who the author is. */
const overAuthors =
  /^(about the (authors?|writers?|contributors?)|written by|(the )?authors?|contributors?|sobre (la firma|el autor|la autora|los autores|o autor|a autora)|über (den autor|die autorin|die autoren)|(der autor|die autorin)|à propos d(e l.auteure?|es auteurs)|об авторе|про автор(а|ку)|o autor(ze|ce|ach)|l.autore|l.autrice|yazar hakkında|درباره( ی)? نویسنده|عن (الكاتب|الكاتبة)|著者プロフィール|執筆者|作者簡介|作者简介)\s*:?$/iu;

export function isOverAuthors(line: string): boolean {
  return overAuthors.test(line);
}

/** Where else outlets are read. */
const elsewhere =
  /whats ?app|telegram|телеграм|تلگرام|تل[يی]?[غگج]رام|واتس ?اب|google (news|haberler|noticias|actualités)|youtube|facebook|instagram|viber|tiktok|newsletter|podcast|рассылк|розсилк|канал|قناتنا|قناة|کانال|خبرنامه|σελίδα μας|chaîne|kanal[ıi]mız|채널|頻道|频道|チャンネル|ערוץ|\bapps?\b|アプリ|앱/iu;
const joining =
  /^(?:\P{L}*\p{L}+\P{L}+){0,2}?\P{L}*(follow|join|subscribe|sign up|like|add|download|get|participe|siga|inscreva|entre|receba|únete|síguenos|sigue|suscr|rejoignez|suivez|abonnez|téléchargez|recevez|folgen sie|abonnieren|seguici|iscriviti|unisciti|segui|dołącz|obserwuj|polub|zapisz|подпи|читайте|следите|вступ|приєдн|підпи|слідкуйте|стежте|تابعو|اشترك|انضم|للاشتراك|لمتابعة|ما را|دنبال|عضو|بپیوندید|ακολουθ|εγγραφ|κάντε|takip|abone|kat[ıi]l|theo dõi|đăng ký|tham gia|ติดตาม|सब्सक्राइब|फॉलो|जुड़ें|구독|팔로우|フォロー|登録|下載|下载|关注|關注|追蹤|订阅|訂閱|加入|עקבו|הצטרפו|הורידו)/iu;
/** Languages whose verbs stand last. */
const joiningAtEnd =
  /(फ[ॉो]लो|सब्सक्राइब|जुड़|takip ed|abone ol|katıl|구독|팔로우|フォロー|登録)[\p{L}\p{M}]*(?:\P{L}+[\p{L}\p{M}]+){0,2}\P{L}*$/iu;
const LONGEST_APPEAL = 140;

/** "Follow us on WhatsApp", in the languages that most articles are in: it begins with the asking, and names a service. */
export function asksToFollow(line: string): boolean {
  return (
    line.length <= LONGEST_APPEAL &&
    (joining.test(line) || joiningAtEnd.test(line)) &&
    elsewhere.test(line) &&
    !/[.!?]\s+\p{L}/u.test(line)
  );
}

/** "We and our 212 partners store information on your device": what is asked before a reader is followed. */
export function asksForLeave(line: string): boolean {
  return (
    line.length <= LONGEST_PHRASE &&
    /\b(our|unsere|nos|nuestros|i nostri|nossos|onze|nasi|våra) (\d+ )?(partners?|partenaires|socios|partner|parceiros|partnerzy)\b|наши (\d+ )?партнёры/i.test(
      line,
    ) &&
    /device|cookies?|gerät|appareil|dispositiv|apparaat|urządzen|enhet|устройств/i.test(line)
  );
}

/** `{ "modules": [{"name": "photo"}] }`: what programs left in the page. */
export function isData(line: string): boolean {
  return /^(\{\s*"[\w-]+"\s*:.*\}|\[\s*(\{\s*)?"[\w-]*".*\])$/.test(line);
}

/** "0:00 / 2:14". */
export function isPlayerTime(line: string): boolean {
  return /^\d{1,2}(:\d\d){1,2}\s*[/|]\s*\d{1,2}(:\d\d){1,2}$/.test(line);
}

/**
 * Why a short piece of text is no part of an article.
 *
 * @param isWhole whether it is several blocks in one line: then only the whole of it counts, not how it begins
 */
export function reasonInPhrase(shown: string, isWhole = false): RemovalReason | undefined {
  if (shown.length > LONGEST_PHRASE) return undefined;
  if (isPlayerTime(shown)) return 'furniture';
  if (!isWhole && (asksForLeave(shown) || asksToFollow(shown))) return 'notice';
  if (isOverAuthors(shown)) return 'furniture';
  const line = shown.replace(/^[[【〈<▶►▲■●◆☞※+\s]+|[\]】〉>\s]+$/g, '') || shown;
  const all = line.length <= LONGEST_WHOLE ? whole.find(([, phrase]) => phrase.test(line)) : undefined;
  if (isWhole) return all?.[0];
  const why = (all ?? beginnings.find(([, phrase]) => phrase.test(line)))?.[0];
  return why === 'related' && line.length > LONGEST_LABELLED ? undefined : why;
}
