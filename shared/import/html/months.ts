/** The months by the beginnings of their names, in the languages that most articles are in; each beginning is of one month. */
const beginnings: readonly string[] = [
  'jan janv ene gen jän ian jaan tammi янв січ яну sty ocak oca led يناير جانفي كانون_الثاني ژانویه جنوری ιαν ינואר जनवरी জানুয়ারি ม.ค มกรา',
  'feb fév fev févr veebr helmi фев лют lut şub únor فبراير فيفري شباط فوریه فروری φεβ φλεβ פברואר फरवरी फ़रवरी ফেব্রুয়ারি ก.พ กุมภา',
  'mar mär mrz maart mrt marec marzec maalis мар бер břez مارس آذار مارچ μαρ מרץ מרס मार्च মার্চ มี.ค มีนา',
  'apr avr abr ápr huhti апр кві kwi nis dub أبريل أفريل نيسان آوریل اپریل απρ אפריל अप्रैल এপ্রিল เม.ย เมษา',
  'may mai mag maj mei touko май мая тра květ مايو أيار مه مئی μαι מאי मई মে พ.ค พฤษภา',
  'jun juin giu iun juuni kesä июн чер юни cze haz červen يونيو جوان حزيران ژوئن جون ιουν יוני जून জুন มิ.ย มิถุนา',
  'jul juil lug iul juuli heinä июл лип юли lip tem červenec يوليو جويلية تموز ژوئیه جولای ιουλ יולי जुलाई জুলাই ก.ค กรกฎา',
  'aug aoû aou ago agu elok авг сер sie ağu srp أغسطس غشت أوت آب اوت اگست αυγ אוגוסט अगस्त আগস্ট ส.ค สิงหา',
  'sep set syys szept сен вер wrz eyl zář سبتمبر شتنبر أيلول سپتامبر ستمبر σεπ ספטמבר सितंबर सितम्बर সেপ্টেম্বর ก.ย กันยา',
  'oct okt out ott loka окт жов paź eki říj أكتوبر تشرين_الأول اکتبر اکتوبر οκτ אוקטובר अक्टूबर अक्तूबर অক্টোবর ต.ค ตุลา',
  'nov noi marras ноя ное лис lis kas list نوفمبر نونبر تشرين_الثاني نوامبر نومبر νοε נובמבר नवंबर नवम्बर নভেম্বর พ.ย พฤศจิกา',
  'dec déc dez dic des dets joulu дек гру gru ara pros ديسمبر دجنبر كانون_الأول دسامبر دسمبر δεκ דצמבר दिसंबर दिसम्बर ডিসেম্বর ธ.ค ธันวา',
];
const months = beginnings.map((names) => names.split(' ').map((name) => folded(name.replace('_', ' '))));

/** The months of the solar calendar, by their names in Iran and in Afghanistan. */
const solarMonths = [
  'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند',
  'حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت',
].map((names) => names.split(' '));

/** From 1, or 0 for what is no month's name. */
export function monthNamed(written: string): number {
  // "באוקטובר" is "in October".
  const name = folded(written).replace(/^ב(?=\p{Script=Hebrew}{3})/u, '');
  // The longest beginning decides: "juillet" is no June, "листопад" no July.
  let best = { month: 0, length: 0 };
  for (const [at, names] of months.entries()) {
    for (const beginning of names) {
      if (beginning.length > best.length && name.startsWith(beginning))
        best = { month: at + 1, length: beginning.length };
    }
  }
  return best.month;
}

/** From 1, or 0 for what is no month of the Persian solar calendar. */
export function solarMonthNamed(written: string): number {
  return Math.max(...solarMonths.map((names) => names.indexOf(folded(written)) + 1));
}

/** One way of writing for letters that differ between keyboards, and without accents. */
function folded(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/ي/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[أإ]/g, 'ا')
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC');
}
