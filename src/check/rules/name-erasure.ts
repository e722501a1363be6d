import { PacketText } from "../name/packet-text.ts";
import { told } from "../name/said.ts";
import type { CheckedPacket, CheckedPaper, CheckFinding } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** 24時間以内に消去 and 24時間以内に削除: one thing that is done within one time, in two words. */
export const nameErasure: CheckRule = {
  codes: ["check/word-differs"],
  compares: {
    ja: "同じ期限（24時間以内など）の後の「消去」「削除」「廃棄」を、資料全体で",
    en: "消去, 削除 and 廃棄 behind the same time limit, all over the packet",
  },
  find: findErasures,
};

interface Done {
  readonly at: number;
  readonly words: string;
  readonly verb: string;
  readonly paper: CheckedPaper | null;
}

const within =
  /(\d+(?:時間|日|週間|か月|年)(?:以内|後|経過後))[にで]?(?:自動で|自動的に|速やかに|確実に|完全に)?(消去|削除|廃棄|抹消)/gu;

function* findErasures(packet: CheckedPacket): Iterable<CheckFinding> {
  const text = PacketText.of(packet);
  const byLimit = new Map<string, Done[]>();
  for (const { index, 0: words, 1: limit = "", 2: verb = "" } of text.text.matchAll(within)) {
    const done = { at: index, words, verb, paper: text.paperAt(index) };
    byLimit.set(limit, [...(byLimit.get(limit) ?? []), done]);
  }
  for (const all of byLimit.values()) {
    const [first] = all;
    const other = all.find(({ verb }) => verb !== first?.verb);
    if (first === undefined || other === undefined) continue;
    yield told(
      "check/word-differs",
      {
        ...{ found: other.words, usual: first.words },
        ...{ paper: other.paper?.name ?? "", other: first.paper?.name ?? "" },
      },
      text.placeAt(other.at, other.at + other.words.length),
      text.placeAt(first.at, first.at + first.words.length),
    );
  }
}
