import { PacketText } from "../name/packet-text.ts";
import { told } from "../name/said.ts";
import type { CheckedPacket, CheckFinding } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** 機能の有効化する beside 機能を有効化し. */
export const nameParticle: CheckRule = {
  codes: ["check/particle-differs"],
  compares: {
    ja: "「…の…化する」と、同じ語の「…を…化する」を、資料全体で",
    en: "The object of a verb in …化する with の and with を, all over the packet",
  },
  find: findParticles,
};

const phrase = /([\p{sc=Han}\p{sc=Katakana}ー]{2})([のを])(\p{sc=Han}{1,5}化)(する|し)/gu;

function* findParticles(packet: CheckedPacket): Iterable<CheckFinding> {
  const text = PacketText.of(packet);
  const right = new Map<string, { at: number; words: string }>();
  const doubtful: { at: number; words: string; key: string }[] = [];
  for (const { index, 0: words, 1: object = "", 2: particle, 3: verb = "" } of text.text.matchAll(phrase)) {
    const key = `${object}/${verb}`;
    if (particle === "の") doubtful.push({ at: index, words, key });
    else if (!right.has(key)) right.set(key, { at: index, words });
  }
  for (const { at, words, key } of doubtful) {
    const usual = right.get(key);
    if (usual === undefined) continue;
    yield told(
      "check/particle-differs",
      {
        ...{ found: words, usual: usual.words },
        ...{ paper: text.paperAt(at)?.name ?? "", other: text.paperAt(usual.at)?.name ?? "" },
      },
      text.placeAt(at, at + words.length),
      text.placeAt(usual.at, usual.at + usual.words.length),
    );
  }
}
