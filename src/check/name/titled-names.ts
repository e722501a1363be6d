import { isKanji, isKatakana, isLatin } from "./letters.ts";
import type { PacketText } from "./packet-text.ts";

/** What the names of a kind of thing end with, and how long such a name must be to be told from another of its kind. */
export interface Kind {
  readonly heads: string;
  readonly shortest: number;
}

export const units: Kind = { heads: "区役所|事務所|センター|支所|担当|ラボ|課|局|部|室|係", shortest: 5 };
const bodies: Kind = { heads: "協会|機構|組合|連合会|公社|財団|委員会", shortest: 6 };
export const laws: Kind = { heads: "条例|規則|規程|要領|要綱|指針|方針|法", shortest: 4 };
export const systems: Kind = {
  heads: "システム|サイト|サーバー?|ネットワーク|データベース|ファイル|台帳|ポリシー",
  shortest: 7,
};

const kinds = [units, bodies, laws, systems].map((kind) => ({
  kind,
  end: new RegExp(`(${kind.heads})$`, "u"),
}));

/** Up to the last head in a run of letters. */
const headed = new RegExp(`^.*(${[units, bodies, laws, systems].map(({ heads }) => heads).join("|")})`, "u");
/** Ways of doing something, no laws. */
const noLaw = /[方手用療]法$/u;

/** Letters a clerk's keyboard offers for the last letter of a unit or a law. */
const homophones: Readonly<Record<string, string>> = {
  ...{ 科: "課", 果: "課", 分: "部", 曲: "局", 極: "局", 質: "室", 掛: "係" },
  ...{ 報: "法", 方: "法", 放: "法", 砲: "法", 令: "領", 網: "綱", 項: "綱" },
};

/** A name whose last word says what kind of thing it is. */
export interface Titled {
  readonly text: string;
  readonly kind: Kind;
  /** Its last letter is none a name ends with, but sounds like one: the name with that. */
  readonly meant: string | null;
  /** Where it stands first. */
  readonly at: number;
  readonly count: number;
}

/** Every such name of the packet, in order. */
export function titledNames({ text, codes }: PacketText): Titled[] {
  const names = new Map<string, Titled>();
  for (let at = 0; at < codes.length; at++) {
    const start = at;
    while (isLetter(codes[at] ?? 0)) at += 1;
    if (at - start < 3) continue;
    const run = text.slice(start, at).replace(/[上内等中第並及又若]$/u, "");
    const whole = headed.exec(run)?.[0] ?? run;
    // 情報システム科 ends with no head, but holds one: the letter behind it is a slip of 課.
    const meant = whole === run || whole.length === run.length - 1 ? withRightHead(run) : null;
    const name = meant === null ? whole : run;
    const kind = kinds.find(({ end }) => end.test(meant ?? name))?.kind;
    if (kind === undefined || noLaw.test(name)) continue;
    const known = names.get(name);
    names.set(name, known === undefined ? { text: name, kind, meant, at: start, count: 1 } : again(known));
  }
  return [...names.values()];
}

const again = (name: Titled): Titled => ({ ...name, count: name.count + 1 });

/** The letter a name ends with that sounds like this one, which none ends with: 課 for 科. */
export const soundsLike = (letter: string): string | null => homophones[letter] ?? null;

/** 健康保険科 may be 健康保険課. */
function withRightHead(run: string): string | null {
  const last = soundsLike(run.slice(-1));
  return last === null ? null : run.slice(0, -1) + last;
}

const isLetter = (code: number): boolean => isKanji(code) || isKatakana(code) || isLatin(code);
