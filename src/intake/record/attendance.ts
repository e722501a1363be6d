import { plain } from "./paper-reading.ts";
import { nameText } from "./person.ts";
import { group, list, text, type Written } from "./written.ts";

/** A line of 出席者, without blanks around it. */
type Line = string;

interface Section {
  readonly name: string;
  readonly present: string[];
  readonly absent: string[];
}
interface Part extends Section {
  readonly sections: Section[];
}

/** Posts and roles that follow a name, longest first. */
const member = /^(.+?)((?:[ァ-ヶー]+|臨時|専門|特別|副)?委員)$/u;
/** 出席者: (1) groups, （section） lines, persons parted by 、, and 欠席：. @param heard speakers of the transcript */
export function attendanceOf(lines: readonly Line[], heard: readonly string[], said: string): Written | null {
  const parts: Part[] = [];
  for (const line of lines) {
    const head = /^[（(][0-9０-９]{1,2}[)）][\s\u3000\t]*(.+)$/u.exec(line)?.[1];
    const section = /^[（(]([^（()）0-9]+)[)）]$/u.exec(line)?.[1];
    const open = parts.at(-1);
    if (head !== undefined)
      parts.push({ name: head.replace(/[：:].*$/, "").trim(), present: [], absent: [], sections: [] });
    else if (open === undefined)
      parts.push({ name: "委員", present: people(line), absent: [], sections: [] });
    else if (section !== undefined) open.sections.push({ name: section.trim(), present: [], absent: [] });
    else addPeople(open.sections.at(-1) ?? open, line);
    const beside = head === undefined ? "" : (/[：:](.+)$/u.exec(head)?.[1] ?? "");
    const own = parts.at(-1);
    if (beside !== "" && own !== undefined) addPeople(own, beside);
  }
  return list(parts.map((part) => partOf(part, heard, said)));
}

function addPeople(section: Section, line: Line): void {
  const absent = /^欠席(?:者|委員)?[：:](.+)$/u.exec(line)?.[1];
  if (absent === undefined) section.present.push(...people(line));
  else section.absent.push(...people(absent));
}

function people(line: Line): string[] {
  return line
    .split(/[、，,]/u)
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

function partOf(
  { name, present, absent, sections }: Part,
  heard: readonly string[],
  said: string,
): Written | null {
  const count = new RegExp(`${escaped(plain(name))}(?:の?定数)?([0-9]+)[名人]中`, "u").exec(said)?.[1];
  return group({
    区分: text(name),
    定数: text(count),
    出席: persons(present, heard, ""),
    欠席: persons(absent, heard, ""),
    部署: list(
      sections.map((section) =>
        group({
          名称: text(section.name),
          出席: persons(section.present, heard, section.name),
          欠席: persons(section.absent, heard, section.name),
        }),
      ),
    ),
  });
}

function persons(listed: readonly string[], heard: readonly string[], section: string): Written | null {
  return list(
    listed.map((one, at) => {
      const next = /^.{1,4}?同([課室部局係所])/u.exec(plain(listed[at + 1] ?? ""))?.[1] ?? null;
      return personOf(one, { heard, section, leads: section === "" ? next : null });
    }),
  );
}

/** 見本太郎委員 → 見本 太郎, 委員; 長田政策法務課市政情報室長 → 長田, 政策法務課, 市政情報室長. */
function personOf(written: string, around: Around): Written | null {
  const { heard } = around;
  const words = written.replace(/[\s\u3000]/g, "");
  const asMember = member.exec(words);
  if (asMember !== null) {
    const [, name = "", post = ""] = asMember;
    const families = familiesIn(heard, name);
    const role = heard.find((one) => families.some((family) => one.startsWith(family)));
    const own = role?.slice(families.find((family) => role.startsWith(family))?.length ?? 0);
    return group({
      氏名: nameText(
        written.replace(/[\s\u3000]*委員$/u, "").length > name.length ? written.slice(0, -post.length) : name,
        families,
      ),
      職: post === "委員" ? null : text(post),
      役: own === undefined || own === post ? null : text(own),
    });
  }
  return staffOf(words, around);
}

/** What is known of a person of the staff from elsewhere. */
interface Around {
  readonly heard: readonly string[];
  /** The section they are listed under. */
  readonly section: string;
  /** Whether somebody behind them is of 同課. */
  readonly leads: string | null;
}

/**
 * 長田政策法務課市政情報室長: the family name is what a speaker of the transcript shares with the list, or what stands
 * before the section's name, else two letters; the unit what stands before the post as it is said there.
 */
function staffOf(words: string, { heard, section, leads }: Around): Written | null {
  const known = familiesIn(heard, words)[0];
  const before = section === "" ? -1 : words.indexOf(plain(section));
  const listed = before > 0 ? words.slice(0, before) : sameUnit.exec(words)?.[1];
  const family = listed ?? known ?? words.slice(0, 2);
  const isSure = listed !== undefined || known !== undefined;
  const rest = words.slice(family.length);
  const unit = unitOf(
    rest,
    heard.filter((label) => label.startsWith(family)).map((label) => label.slice(family.length)),
    leads,
  );
  const why = { ja: "姓と職の分かれ目を確かめてください", en: "where the name ends is a guess" };
  return group({
    氏名: text(family, isSure ? null : { why, span: null }),
    所属: text(unit),
    職: text(rest.slice(unit.length)),
  });
}

const sameUnit = /^(.{1,3}?)(?=同[課室部局係所].)/u;

function unitOf(rest: string, posts: readonly string[], leads: string | null): string {
  const same = /^同[課室部局係所](?=.)/u.exec(rest)?.[0];
  if (same !== undefined) return same;
  const post = posts.find((one) => rest.endsWith(one) && rest.length > one.length);
  const before = post === undefined ? "" : rest.slice(0, -post.length);
  if (/[課室部局係所]$/u.test(before)) return before;
  const at = leads === null ? -1 : rest.indexOf(leads);
  return at > 0 && at + 1 < rest.length ? rest.slice(0, at + 1) : "";
}

/** Families with which a speaker's label and the listed words both begin. */
function familiesIn(heard: readonly string[], words: string): readonly string[] {
  const found = heard.flatMap((label) => {
    let length = 0;
    while (length < 4 && label[length] !== undefined && label[length] === words[length]) length++;
    const rest = label.slice(length);
    return length > 0 && /[長員査事佐幹]$/u.test(rest) ? [label.slice(0, length)] : [];
  });
  return [...new Set(found)].sort((a, b) => b.length - a.length);
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
