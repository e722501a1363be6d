import * as z from "zod";
import { notation, personName, warekiDate } from "../shared/notation.ts";

const time = z.object({ hour: z.number(), minute: z.number() });
const words = z.object({ text: z.string() });
const paragraphs = z.array(words).readonly();

const people = z.array(z.object({ name: personName, unit: z.string(), post: z.string() }));
const section = z.object({ name: z.string().nullable(), present: people, absent: people });

const speech = z.object({
  /** Without brackets: 見本部会長. */
  speaker: words,
  paragraphs,
});

/** One part of the transcript below its headings; exactly one of them is filled in. */
const block = z.object({
  /** Speeches that follow one another. */
  speeches: z.array(speech).nullable(),
  response: words.nullable(),
  clock: words.nullable(),
  end: words.nullable(),
  narration: words.nullable(),
});

/** FormValues of a 議事録. Every head knows its number; one that is not printed is null. */
export const minutes = z.object({
  body: z.string(),
  title: z.string(),
  /** How the transcript is laid out; one of them. */
  hanging: z.boolean(),
  above: z.boolean(),
  /** Whether the heads stand in a table. */
  headTable: z.boolean(),
  pageNumber: z.enum(["none", "n", "n/m"]),
  held: z.object({ no: z.number(), date: warekiDate, start: time, end: time.nullable() }),
  place: z.object({ no: z.number(), text: z.string() }),
  attendance: z.object({
    no: z.number(),
    groups: z.array(z.object({ name: z.string(), sections: z.array(section) })),
  }),
  access: z
    .object({
      no: z.number(),
      open: z.boolean(),
      partly: z.boolean(),
      reason: z.string().nullable(),
    })
    .nullable(),
  audience: z.object({ no: z.number(), count: z.number() }).nullable(),
  handouts: z.object({ no: z.number(), items: z.array(words) }).nullable(),
  agenda: z.object({
    no: z.number(),
    items: z.array(z.object({ title: z.string(), parts: z.array(words) })),
  }),
  summary: z
    .object({
      no: z.number(),
      /** `index` counts items of the agenda from 0. */
      items: z.array(z.object({ index: z.number(), title: z.string(), paragraphs })),
    })
    .nullable(),
  transcript: z
    .object({
      no: z.number(),
      sections: z.array(
        z.object({
          /** 議事（1）　題名, before 【】 and ◆ where they begin here as well. */
          agenda: z.object({ number: z.number(), title: words }).nullable(),
          /** 【事務局説明】 without its brackets. */
          stage: words.nullable(),
          /** What stands after ◆. */
          topic: words.nullable(),
          blocks: z.array(block),
        }),
      ),
    })
    .nullable(),
  notation,
});
export type MinutesValues = z.output<typeof minutes>;
export type MinutesSection = NonNullable<MinutesValues["transcript"]>["sections"][number];
export type MinutesBlock = MinutesSection["blocks"][number];
