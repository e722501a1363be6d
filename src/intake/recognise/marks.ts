/** What single lines are, by their keys (NFKC, no blanks). */

const formMark = /^[([]?様式第?([34])号?[)\]]?$/u;
const documentNumber =
  /^[^条法、。]{0,20}第[0-9〇一二三四五六七八九十百千万]*号(?:の[0-9〇一二三四五六七八九十]+)?$/u;
const date =
  /^(?:明治|大正|昭和|平成|令和|[MTSHR])?(?:元|[0-9]{0,4})年(?:[0-9]{0,2}月)(?:[0-9]{0,2}日)(?:\([月火水木金土日](?:曜日?)?\))?$/u;
const honorific = /(?:様|殿|御中|宛|あて)$/u;
const omittedSeal = /^\(?(?:公印省略|電子署名|印|公印)\)?$/u;
const legalNote = /^[【(].{0,20}条例?第?[0-9]+条.*[「『"].*(?:について|に関して)[」』"]?[】)]$/u;

/** 3 or 4 of （様式4） standing alone; null for any other line. */
export function formMarkIn(key: string): 3 | 4 | null {
  const found = formMark.exec(key);
  if (found === null) return null;
  return found[1] === "3" ? 3 : 4;
}

/** 企情第4751号の2, 見企第　　　号. */
export function isDocumentNumber(key: string): boolean {
  return key.length <= 40 && documentNumber.test(key);
}

/** A line that is a date and nothing more, perhaps with blanks for numbers still to come. */
export function isDateLine(key: string): boolean {
  return key.length <= 24 && date.test(key);
}

/** A line that addresses somebody: … 様. */
export function isAddressed(key: string): boolean {
  return key.length <= 60 && honorific.test(key) && !/[。、]/u.test(key);
}

export function isSealNote(key: string): boolean {
  return omittedSeal.test(key);
}

/** （条例第11条「電子計算機処理の制限」について） and with 【】. */
export function isLegalNote(key: string): boolean {
  return key.length <= 80 && legalNote.test(key);
}

/** A title of a letter, or part of one: …について（報告）, …に係る副申, 諮問. */
export function isLetterTitle(key: string): boolean {
  if (isSentence(outsideBrackets(key))) return false;
  if (/^(?:諮[詢]?問|答申|副申|報告|通知|依頼|回答)書?$/u.test(key)) return true;
  return /について(?![はもて])|副申|条例第?[0-9]+条|\((?:報告|通知|依頼|回答|照会|諮問|答申|送付|進達)\)$/u.test(
    key,
  );
}

/** What stands outside of brackets: 取扱い(再委託先を含む。)について is no sentence. */
export function outsideBrackets(key: string): string {
  return key.replace(/\([^()]*\)/gu, "");
}

/** A sentence: it has a full stop. */
export function isSentence(key: string): boolean {
  return key.includes("。");
}

const body = "(?:審議会|審査会|委員会|部会|協議会|審議会議|運営会議)";
const count = "第[0-9〇一二三四五六七八九十百]+回";
const year = "(?:(?:令和|平成)(?:元|[0-9]{1,2})年度(?:\\([0-9]{4}年度\\))?|[0-9]{4}年度)?";
const meeting = new RegExp(
  `^(?:${year}${count}[^。、]{0,30}${body}(?:会議)?|${year}[^。、第]{2,30}${body}\\(?${year}${count}(?:会議|定例会|例会)?\\)?)$`,
  "u",
);

/** The meeting a packet is for: 第106回神戸市個人情報保護審議会, with its year before it, or 審議会 第19回会議. */
export function isMeetingLine(key: string): boolean {
  return key.length <= 60 && meeting.test(key);
}

const council = new RegExp(`^[^。、:第]{2,36}${body}$`, "u");

/** A council by its name alone: 見本市個人情報保護審議会. */
export function isCouncilLine(key: string): boolean {
  return key.length <= 40 && council.test(key);
}

/** 議案第1号, 諮問第7号, 別紙1 alone in a line: which of the meeting's matters or of a letter's sheets follows. */
export function isMatterMark(key: string): boolean {
  return /^[(【]?(?:議案|諮問|報告|案件|議題)第?[0-9]{1,3}号?[)】]?$|^[(【]?(?:別紙|別添)[0-9]{0,2}[)】]?$/u.test(
    key,
  );
}
