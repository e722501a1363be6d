import { contactOf } from "./consultation.ts";
import { headOf, senderOf } from "./letter-head.ts";
import { type PaperReading, plain } from "./paper-reading.ts";
import { nameText, postAndName } from "./person.ts";
import { type Doubt, group, lineList, list, text, type Written, type WrittenGroup } from "./written.ts";

const FIXED = /^(?:記|以上|答申|\((?:公印省略|電子署名)\)|\(付帯意見\)|年月日|内容)$/;
/** Labels under 記 that are fields of the record. */
const known = ["回答期限", "回答先", "審議会の結論", "結論の理由", "審議の経過"] as const;
const answered = /^(.{4,30}?)付け(.{2,30}?号(?:の\d+)?)で(.{1,10}?)のあった/u;

/** 往復文書 from a 通知, 依頼, 回答 or 答申. */
export function letter(reading: PaperReading): WrittenGroup | null {
  reading.useFixed(FIXED);
  const title = (reading.words("title") ?? "").replaceAll("\n", "");
  const type = typeOf(title);
  const body = reading.words("body") ?? "";
  const items = itemsOf(reading);
  const subject =
    reading.words("subject")?.replaceAll("\n", "") ?? title.replace(/[（(][^（()）]*[)）]$/, "");
  const council = plain(type.word) === "答申";
  return group({
    型: text(type.word, type.doubt),
    ...sealedHead(reading, council),
    宛先: addresseeOf(reading, council),
    発信者: senderUnlessCouncil(reading, council),
    件名: text(subject.replace(/について$/, "")),
    元の文書: originalOf(body),
    本文: isFixedBody(body, subject) ? null : text(body),
    記: list(items.others.map(({ label, lines }) => group({ 項目: text(label), 内容: text(lines) }))),
    回答期限: text(items.of("回答期限")[0]),
    回答先: text(items.of("回答先")),
    結論: text(items.of("審議会の結論")),
    ...reasonsOf(items.of("結論の理由")),
    審議の経過: historyOf(reading),
    別添: attachmentsOf(reading),
    担当: footOf(reading),
  });
}

/** A letter of the office that says nothing in brackets below its sender is stamped: 公印省略 is what letters usually say. */
function sealedHead(reading: PaperReading, council: boolean) {
  const head = headOf(reading);
  return { ...head, 公印: head.公印 ?? (council ? null : text("押印")) };
}

/** The council's chair is the profile's. */
function senderUnlessCouncil(reading: PaperReading, council: boolean): Written | null {
  if (!council) return senderOf(reading);
  reading.fields("sender");
  reading.fields("sender-person");
  return null;
}

function typeOf(title: string): { readonly word: string; readonly doubt: Doubt | null } {
  const word = /[（(]([^（()）]{1,8})[)）]$/.exec(title)?.[1] ?? plain(title);
  if (["通知", "依頼", "回答", "答申"].includes(plain(word))) return { word: plain(word), doubt: null };
  const why = { ja: "題名からは型が分かりません", en: "the title does not say which type it is" };
  return { word: plain(word).length <= 20 && word !== "" ? plain(word) : "通知", doubt: { why, span: null } };
}

interface LetterItem {
  readonly label: string;
  readonly lines: readonly string[];
}

function itemsOf(reading: PaperReading) {
  const all = reading.fields("form-item").map(
    (field): LetterItem => ({
      label:
        field.label === null
          ? (field.item ?? "")
          : reading
              .spanText(field.label)
              .replace(/^[0-9０-９]{1,2}[.．、)\s\u3000\t]*/, "")
              .replace(/[\s\u3000：:]/g, ""),
      lines: reading.linesOf(field),
    }),
  );
  const isKnown = ({ label }: LetterItem) => known.some((word) => plain(label) === word);
  const of = (word: (typeof known)[number]) => all.find(({ label }) => plain(label) === word)?.lines ?? [];
  return { others: all.filter((one) => !isKnown(one)), of };
}

/** The council's chair and the mayor are the profile's. */
function addresseeOf(reading: PaperReading, council: boolean): Written | null {
  const field = reading.field("addressee");
  const person = reading.words("addressee-person");
  const lines = field === null ? [] : reading.linesOf(field);
  const honorific = /[\s\u3000]*(様|殿|御中)$/u.exec(person ?? lines.at(-1) ?? "")?.[1];
  const bare = lines.map((line) => line.replace(/[\s\u3000]*御中$/u, ""));
  if (council || /審議会|審査会/.test(lines[0] ?? "")) return null;
  const who = person === null ? null : postAndName(person);
  const post = who?.post ?? person?.replace(/[\s\u3000]*(?:様|殿)$/u, "") ?? null;
  return group({
    名称: lineList(bare),
    職: text(post),
    氏名: who === null ? null : nameText(who.name),
    敬称: honorific === "殿" ? text(honorific) : null,
  });
}

function originalOf(body: string): Written | null {
  const [, date = "", number = "", type = ""] = answered.exec(body) ?? [];
  if (date === "") return null;
  return group({
    種別: ["諮問", "依頼"].includes(type) ? null : text(type),
    文書番号: text(number),
    日付: text(date),
  });
}

/** The sentence the form writes by itself. */
function isFixedBody(body: string, subject: string): boolean {
  const words = plain(body);
  if (
    words === "" ||
    /^.*のあった(?:下記の事項|このこと)について、(?:慎重に審議した結果、次のとおり答申|下記のとおり回答)します。$/.test(
      words,
    )
  )
    return true;
  return (
    /^(.*)について、下記のとおり(?:通知|依頼)します。$/.exec(words)?.[1] ===
    plain(subject).replace(/について$/, "")
  );
}

function reasonsOf(lines: readonly string[]): Record<"理由" | "付帯意見", Written | null> {
  const cut = lines.findIndex((line) => /^[（(]付帯意見[)）]$/.test(line));
  const reasons = cut < 0 ? lines : lines.slice(0, cut);
  const opinions = cut < 0 ? [] : lines.slice(cut + 1);
  return {
    理由: text(reasons),
    付帯意見: lineList(opinions.map((line) => line.replace(/^[（(][0-9０-９]{1,2}[)）][\s\u3000]*/, ""))),
  };
}

/** The table 年月日 | 内容. */
function historyOf(reading: PaperReading): Written | null {
  const rows = new Map<number, string[]>();
  for (const [index, { text: words, cell }] of reading.lines.entries()) {
    if (cell === null || /^(?:年月日|内容)$/.test(plain(words))) continue;
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), words]);
    reading.use(index);
  }
  return list(
    [...rows.values()].map(([date, ...event]) => group({ 年月日: text(date), 内容: text(event.join("")) })),
  );
}

const attachment = /^別添[\s\u3000]*[0-9０-９]*[\s\u3000\t]+(.+)$/u;

function attachmentsOf(reading: PaperReading): Written | null {
  const names = reading.lines.flatMap(({ text: words }, index) => {
    const name = attachment.exec(words.trim())?.[1];
    if (name === undefined) return [];
    reading.use(index);
    return [name];
  });
  return lineList(names);
}

function footOf(reading: PaperReading): Written | null {
  const contact = contactOf(reading);
  const mail = reading.lines.findIndex(({ text: words }) =>
    /^(?:電子メール|メール|E-?mail)[：:]/i.test(words.trim()),
  );
  if (mail < 0 || contact?.type !== "group") return contact;
  reading.use(mail);
  const address = text(reading.lines[mail]?.text.replace(/^.*?[：:]/, "").trim());
  return group({ ...Object.fromEntries(contact.entries), 電子メール: address });
}
