import type { Transcript, TranscriptBlock, Words } from "../../records/transcript/tree.ts";
import type { Places } from "../shared/outline/words.ts";
import type { MinutesBlock, MinutesSection } from "./model.ts";

const nothing: MinutesBlock = { speeches: null, response: null, clock: null, end: null, narration: null };

/** A transcript as it is printed: parted at its headings, speeches that follow one another together. */
export function sectionsOf({ blocks }: Transcript, places: Places): MinutesSection[] {
  const sections: MinutesSection[] = [];
  const opened = (): MinutesSection => {
    const section = { agenda: null, stage: null, topic: null, blocks: [] };
    sections.push(section);
    return section;
  };
  for (const block of blocks) {
    const last = sections.at(-1);
    const bare = last?.blocks.length === 0 && last.topic === null ? last : undefined;
    if (block.type === "agenda")
      opened().agenda = { number: block.number, title: wordsOf(block.title, places) };
    else if (block.type === "stage") (bare?.stage === null ? bare : opened()).stage = wordsOf(block, places);
    else if (block.type === "topic") (bare ?? opened()).topic = wordsOf(block, places);
    else append(block, (last ?? opened()).blocks, places);
  }
  return sections;
}

type Inner = Exclude<TranscriptBlock, { readonly type: "agenda" | "stage" | "topic" }>;

function append(block: Inner, into: MinutesBlock[], places: Places): void {
  if (block.type !== "speech") {
    into.push({ ...nothing, [block.type]: wordsOf(block, places) });
    return;
  }
  const speech = {
    speaker: wordsOf(block.label, places),
    paragraphs: block.paragraphs.map((one) => wordsOf(one, places)),
  };
  const before = into.at(-1)?.speeches ?? null;
  if (before === null) into.push({ ...nothing, speeches: [speech] });
  else before.push(speech);
}

function wordsOf({ text, at }: Words, places: Places): { text: string } {
  return places.at({ text }, at);
}
