import { type CheckedPaper, type Listed, listedIn } from "../../check/index.ts";
import { plain } from "./paper-reading.ts";
import { nameText } from "./person.ts";
import { group, list, text, type Written } from "./written.ts";

/** Posts and roles that follow a name, longest first. */
const member =
  /^(.+?)((?:[ァ-ヶー]+|臨時|専門|特別|副)?委員|(?:副|部)?会長(?:職務代理者?)?|副?委員長|座長|議長)$/u;
/** 出席者 by group and section. @param heard speakers of the transcript */
export function attendanceOf(paper: CheckedPaper, heard: readonly string[], said: string): Written | null {
  const { groups, people } = listedIn(paper);
  const unnamed = people.some((one) => one.group < 0) ? ["委員"] : [];
  const first = 0 - unnamed.length;
  const names = [...unnamed, ...groups.map(({ name }) => name)];
  return list(
    names.map((name, at) => {
      const own = people.filter((one) => one.group === first + at);
      return partOf(name, own, heard, said);
    }),
  );
}

function partOf(
  name: string,
  people: readonly Listed[],
  heard: readonly string[],
  said: string,
): Written | null {
  const count = new RegExp(`${escaped(plain(name))}(?:の?定数)?([0-9]+)[名人]中`, "u").exec(said)?.[1];
  const sections = [...new Set(people.flatMap(({ section }) => section ?? []))];
  return group({
    区分: text(name),
    定数: text(count),
    ...presence(people, null, heard),
    部署: list(
      sections.map((section) => group({ 名称: text(section), ...presence(people, section, heard) })),
    ),
  });
}

/** Who of a section is present and who is not; `section` null: those listed under none. */
function presence(people: readonly Listed[], section: string | null, heard: readonly string[]) {
  const of = (isAbsent: boolean) =>
    people.filter((one) => one.section === section && one.isAbsent === isAbsent).map(({ words }) => words);
  return { 出席: persons(of(false), heard, section ?? ""), 欠席: persons(of(true), heard, section ?? "") };
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
  const bare = section === "" ? undefined : plainPost.exec(words)?.[1];
  const listed = before > 0 ? words.slice(0, before) : (sameUnit.exec(words)?.[1] ?? bare);
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

/** 岸課長 below its section: a post without the unit's name. */
const plainPost =
  /^(.{1,3}?)(?:[部局課室係所館園校次]長(?:補佐)?|主査|主任(?:主事)?|主事|主幹|参事|技師|担当[係課]長)$/u;
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
