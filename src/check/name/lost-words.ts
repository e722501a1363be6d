import type { CheckedPacket } from "../paper.ts";
import type { PacketText } from "./packet-text.ts";
import type { Slip } from "./slip.ts";

/**
 * Names of corporations, offices and towns with a word lost, where even one other place is enough: a corporation's legal
 * form, the section below the office or the title behind the town says that both mean one thing.
 */
export function lostWords(packet: CheckedPacket, text: PacketText): Slip[] {
  return [...corporations(packet, text), ...offices(text), ...towns(text)];
}

/** Two words of one name: みほん and システム before 株式会社, or behind it. */
const before =
  /([ぁ-ん]{2,}|[ァ-ヶー]{2,}|[一-鿿々]{2,})([ァ-ヶー]{2,}|[一-鿿々]{2,}?)(?=(?:株式|有限|合同)会社)/g;
const behind =
  /(?:株式|有限|合同)会社([ぁ-ん]{2,}|[ァ-ヶー]{2,}|[一-鿿々]{2,})([ァ-ヶー]{2,}|(?<![一-鿿々])[一-鿿々]{2,})/g;
/** Two corporations of one group are told apart by whoever names both. */
const group = /親会社|子会社|グループ|関連会社|合併|改称|改め|旧|社名|商号/;
const nameLetter = /[ァ-ヶー一-鿿々]/;
const particle = /^[をはがのでにとへも、]/;
/** 株式会社あおばの里: の may belong to the name. */
const particleBehind = /^[をはがでにとへも、]/;

function* corporations(packet: CheckedPacket, text: PacketText): Iterable<Slip> {
  if (!text.text.includes("会社")) return;
  const seen = new Set<string>();
  for (const match of text.text.matchAll(before)) {
    const [, head = "", lost = ""] = match;
    const isWhole = text.isApart(match.index) || !nameLetter.test(text.text.charAt(match.index - 1));
    const first = isWhole ? head : head.replace(particle, "");
    const form = text.text.substr(match.index + head.length + lost.length, 4);
    const at = match.index + head.length;
    if (first.length < 2 || seen.has(first + lost + form)) continue;
    seen.add(first + lost + form);
    const places = text.positionsOf(first + form).filter((place) => beginsAt(text, place, first));
    const name = { before: first.length, behind: form.length };
    yield* slipOf(packet, text, places, { name, usualAt: at, usualLength: lost.length });
  }
  for (const match of text.text.matchAll(behind)) {
    const [words, head = "", lost = ""] = match;
    const whole = words.slice(0, words.length - lost.length);
    if (seen.has(words)) continue;
    seen.add(words);
    const places = text.positionsOf(whole).filter((place) => endsAt(text, place + whole.length, head));
    const usual = { usualAt: match.index + whole.length, usualLength: lost.length };
    yield* slipOf(packet, text, places, { name: { before: whole.length, behind: 0 }, ...usual });
  }
}

/** Whether a name begins there: behind かな a particle must stand before it. */
function beginsAt(packetText: PacketText, at: number, name: string): boolean {
  const { text } = packetText;
  if (packetText.isApart(at)) return true;
  const letter = text.charAt(at - 1);
  if (nameLetter.test(letter)) return false;
  return !/[ぁ-ん]/.test(letter) || !/^[ぁ-ん]/.test(name) || particle.test(letter);
}

/** Whether it ends there. */
function endsAt({ text }: PacketText, at: number, name: string): boolean {
  const letter = text.charAt(at);
  if (nameLetter.test(letter)) return false;
  return !/[ぁ-ん]/.test(letter) || !/[ぁ-ん]$/.test(name) || particleBehind.test(letter);
}

/** One place alone, in a paper of the same matter, and not where both are named side by side. */
function* slipOf(
  packet: CheckedPacket,
  text: PacketText,
  [place, second]: readonly number[],
  usual: Required<Pick<Slip, "name" | "usualAt" | "usualLength">>,
): Iterable<Slip> {
  if (place === undefined || second !== undefined) return;
  const [one, other] = [text.spanAt(place, place + 1), text.spanAt(usual.usualAt, usual.usualAt + 1)];
  if (one === null || other === null) return;
  const lines = [one, other].map(({ paper, span }) => paper.lines[span.line]?.text ?? "");
  if (lines[0] === lines[1] || lines.some((line) => group.test(line))) return;
  if (one.paper === other.paper && one.span.line === other.span.line) return;
  const isOne =
    one.paper === other.paper ||
    packet.matters.some(({ papers }) =>
      [one, other].every((said) => papers.some(({ paper }) => paper === said.paper)),
    );
  if (isOne) yield { at: place + usual.name.before, length: 0, ...usual, count: 1, usualCount: 1 };
}

/** 市民生活部くらし安全課: an office and the one below it. */
const office =
  /([一-鿿々]{2,8}[部局])(?=([^\n、。・,()「」のはがをにと][^\n、。・,()「」]{1,9}?[課室係])(?!長))/g;
/** What a name may go without: whose office it is. */
const owner = /(?:[市町村区県都府国局部課室係所署庁院校会]|センター|機構|法人)$/;

/** 生活部くらし安全課 beside 市民生活部くらし安全課: no section belongs to both. */
function* offices(text: PacketText): Iterable<Slip> {
  const bySection = new Map<string, { readonly at: number; readonly name: string }[]>();
  for (const { index, 1: name = "", 2: section = "" } of text.text.matchAll(office))
    bySection.set(section, [...(bySection.get(section) ?? []), { at: index, name }]);
  for (const all of bySection.values()) yield* withoutFirst(text, all);
}

function* withoutFirst(
  text: PacketText,
  all: readonly { readonly at: number; readonly name: string }[],
): Iterable<Slip> {
  const names = [...new Set(all.map(({ name }) => name))];
  for (const short of names) {
    const [one, second] = all.filter(({ name }) => name === short);
    if (one === undefined || second !== undefined || short.length < 3 || text.isHistory(one.at)) continue;
    const whole = all.filter(({ name }) => name.length > short.length + 1 && name.endsWith(short));
    const [first] = whole;
    const lost = first?.name.slice(0, -short.length) ?? "";
    if (first === undefined || whole.length !== all.length - 1 || owner.test(lost)) continue;
    // A name parted by the end of a line.
    if (text.text.slice(0, one.at).trimEnd().endsWith(lost)) continue;
    yield {
      ...{ at: one.at, length: 0, count: 1 },
      ...{ usualAt: first.at, usualLength: lost.length, usualCount: whole.length },
      name: { before: 0, behind: short.length },
    };
  }
}

/** 白浜野市個人情報: a town and what is its own. */
const town = /(?<![一-鿿々])([一-鿿々]{1,2}[市町村])(?=([一-鿿々]{4}))/g;
/** As much of a title as is shown. */
const title = /^[一-鿿々]{2,16}?(?:条例|規則|規程|要綱|要領|審議会|審査会)/;
/** 本市, 各町, 都市: no town's name. */
const anyTown = /^(?:.?[本当同各他両全都貴御我近隣係県府道元新旧前市町村区])[市町村]$/;
/** Whose or which town: 見本県丘市 is 丘市. */
const wider = /[県都府道郡国区各全同本当両他隣辺係内外旧新]$/;

/** 野市個人情報保護条例 beside 白浜野市個人情報保護条例: what is left of the town's name begins no other words. */
function* towns(text: PacketText): Iterable<Slip> {
  const all = [...text.text.matchAll(town)];
  for (const { index, 1: name = "", 2: own = "" } of all) {
    if (anyTown.test(name) || all.filter(([, other]) => other === name).length > 1) continue;
    const places = text.positionsOf(name + own).filter((place) => place !== index);
    const lost = places.map((place) => /[一-鿿々]{1,3}$/.exec(text.text.slice(place - 3, place))?.[0] ?? "");
    const [first] = lost;
    const [usualAt] = places;
    if (first === undefined || usualAt === undefined || first === "" || wider.test(first)) continue;
    if (lost.some((other) => other !== first)) continue;
    // The whole name is the packet's own.
    if (text.positionsOf(first + name, 3).length < 3) continue;
    if (text.text.slice(0, index).trimEnd().endsWith(first)) continue;
    yield {
      ...{ at: index, length: 0, count: 1 },
      ...{ usualAt: usualAt - first.length, usualLength: first.length, usualCount: places.length },
      name: {
        before: 0,
        behind: name.length + shownBehind(text, index + name.length, usualAt + name.length),
      },
    };
  }
}

/** How much behind the town's name is the same title in both places. */
function shownBehind({ text }: PacketText, at: number, usualAt: number): number {
  const [whole = ""] = title.exec(text.slice(at, at + 18)) ?? [];
  return whole !== "" && text.startsWith(whole, usualAt) ? whole.length : 4;
}
