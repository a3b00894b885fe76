// Paragraphs in many scripts, to be laid out by the reader and by the page.

const english =
  'Open weights came with a *careful* note on what they do **not** prove, and the `deepseek-chat` ' +
  'endpoint kept its name; [the full report](https://example.org/report) says “AVATAR, To, Wave” ' +
  'where others wrote nothing. A well-kept table of 1,000–2,000 prices (see below) fluffs the ' +
  'waffle—and/or the office—on 24 April 2026, at 50% of $3.50/M tokens… Was it “fair”? ' +
  '*Whole phrases in italics stay together with*, **bold ones as well, which run on for a while**, ' +
  'and the text goes on until it has filled enough lines to be worth comparing with another.';

/** @type {Record<string, string>} */
const bodies = {
  prose: english,
  'more-prose': english
    .split(' ')
    .reverse()
    .join(' ')
    .replaceAll(/[*`\][]|\(\S*?\)/g, ''),
  notes:
    'The price is known,[^s1] the date is not; it was said twice[^s1][^s2] and denied once.[^s2] ' +
    'Then the notes came[^s1] and the line had to end somewhere near one of them,[^s2] or not at all.',
  chinese:
    '他说：“好的，没问题。”然后“走”了——没有人知道为什么……《人工智能》（第二版）于2026年4月24日发布，' +
    '价格为￥3.5（约50%），支持iPhone和“Mac”电脑；开放权重、中文、英文，还有其他语言！是吗？当然。' +
    '在这种情况下，行首不会出现逗号、句号、右括号（或者类似的标点），行尾也不会出现左括号《或书名号》。',
  japanese:
    'コーヒーを飲みながら、ちょっと「待って」と言った。ソフトウェアのバージョンは3.5で、価格は￥1,200です。' +
    'それは本当ですか？はい、そうです・・・と彼女は答えた。『日本語の組版』では、行頭に句読点「、。」を置かない。',
  greek:
    'Το γρήγορο καφετί αλεπουδάκι πηδά πάνω από το τεμπέλικο σκυλί, ενώ η θάλασσα παραμένει ήρεμη· ' +
    'κανείς δεν ξέρει το «γιατί», αλλά όλοι ρωτούν ξανά και ξανά το ίδιο πράγμα κάθε πρωί.',
  russian:
    '«Привет», — сказал он и вышел из комнаты, не оглядываясь. Съешь ещё этих мягких французских ' +
    'булок, да выпей же чаю; электроэнергетика развивается быстрее, чем кто-либо ожидал в 2026 году.',
  emoji:
    'A family 👨‍👩‍👧‍👦, an astronaut 👩🏽‍🚀, flags 🇩🇪🇫🇷🇨🇳 and thumbs 👍🏿👍🏻 in a row, then 🏳️‍🌈 and ❤️ ' +
    'with combining accents: e\u0301 a\u0308 n\u0303 Z\u0335 o\u0302\u0323, café and naïve in both forms: cafe\u0301, nai\u0308ve, till the line ends.',
  arabic:
    'مرحبا بالعالم، هذا نص عربي طويل بما يكفي ليملأ عدة أسطر في العمود، وفيه كلمة English في الوسط ' +
    'وأرقام مثل 2026 و50%، ثم يعود إلى العربية (بين قوسين) حتى نهاية الفقرة التي لا معنى لها.',
  hebrew:
    'שלום עולם, זהו טקסט עברי ארוך מספיק כדי למלא כמה שורות בעמודה, ובו המילה English באמצע ומספרים ' +
    'כמו 2026 וגם 50%, ואז הוא חוזר לעברית (בתוך סוגריים) עד סוף הפסקה שאין לה שום משמעות מיוחדת.',
  hindi:
    'नमस्ते दुनिया, यह हिन्दी का एक पाठ है जो कई पंक्तियों को भरने के लिए पर्याप्त लंबा है, और इसमें ' +
    'क्षत्रिय, विद्यालय, श्रीमान जैसे संयुक्ताक्षर भी हैं ताकि यह देखा जा सके कि वे ठीक से बनते हैं।',
  thai:
    'ภาษาไทยเป็นภาษาที่สวยงามและไม่มีการเว้นวรรคระหว่างคำ ดังนั้นการตัดบรรทัดจึงต้องใช้พจนานุกรมเพื่อหาว่าคำใดสิ้นสุดที่ใด ' +
    'และนี่คือข้อความที่ยาวพอสำหรับการทดสอบหลายบรรทัด',
  url:
    'The address is https://example.org/a-very-long/path/that-goes-on/and_on_and_on_without_any_end/in_sight?with=query&and=more#fragment ' +
    'and after it comes averyveryveryverylongwordwithoutanyplacetobreakitatallnotevenonehyphenorspaceinsideofit, then this.',
  hyphens:
    'Ex\u00ADtra\u00ADor\u00ADdi\u00ADnar\u00ADi\u00ADly long words such as Do\u00ADnau\u00ADdampf\u00ADschiff\u00ADfahrts\u00ADge\u00ADsell\u00ADschaft and ' +
    'in\u00ADcom\u00ADpre\u00ADhen\u00ADsi\u00ADbil\u00ADi\u00ADties, an\u00ADti\u00ADdis\u00ADes\u00ADtab\u00ADlish\u00ADment\u00ADar\u00ADi\u00ADan\u00ADism, ' +
    'coun\u00ADter\u00ADrev\u00ADo\u00ADlu\u00ADtion\u00ADar\u00ADies, in\u00ADter\u00ADna\u00ADtion\u00ADal\u00ADi\u00ADsa\u00ADtion are hyphenated where they break.',
};

/** An article of some of them, or of all. @param {string} lang @param {string[]} [ids] */
export function articleOf(lang, ids = Object.keys(bodies)) {
  return {
    format: 1,
    id: 'equality',
    lang,
    title: 'Equality',
    sources: [
      { id: 's1', title: 'One' },
      { id: 's2', title: 'Two' },
    ],
    sections: ids.map((id) => ({ id, title: id, body: bodies[id] })),
  };
}
