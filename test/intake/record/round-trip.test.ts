import { describe, expect, it } from "vitest";
import type { FormId } from "../../../src/forms/form.ts";
import { recordOf } from "../../../src/index.ts";
import { unprintedOf } from "../../../src/intake/record/index.ts";
import { parseOutline } from "../../../src/outline/index.ts";
import type { RecordKind } from "../../../src/records/record-kind.ts";
import { got } from "../../outcome.ts";
import { printedPart, readBack, recordIn, withoutLabelBlanks } from "./read-back.ts";

interface Case {
  readonly file: string;
  readonly forms?: readonly FormId[];
  /** What is a guess of this record's own, by English names. */
  readonly without?: readonly string[];
}

/** Records that come back whole, but for what no paper prints (`unprintedValues`) and the guesses named. */
const whole: readonly Case[] = [
  { file: "office/cases/call-recording.yaml", forms: ["report-form4", "report-form3"] },
  { file: "office/cases/insurance-check.yaml", forms: ["report-form4", "report-form3"] },
  { file: "office/cases/partnership-portal.yaml", forms: ["report-form4", "report-form3"] },
  { file: "office/consultations/groupware.yaml", forms: ["consultation-letter"] },
  { file: "office/consultations/inquiry-service.yaml", forms: ["consultation-letter"] },
  { file: "office/consultations/video-call.yaml", forms: ["consultation-letter"] },
  { file: "office/letters/outsourcing-reply.yaml", forms: ["letter"] },
  { file: "office/letters/outsourcing-request.yaml", forms: ["letter"] },
  { file: "office/letters/type-matters-reply.yaml", forms: ["letter"] },
  // 港 一郎 is printed 港一郎: where it parts is a guess, and marked so.
  { file: "office/letters/training-notice.yaml", forms: ["letter"], without: ["sender.name"] },
  { file: "letter/minimal.yaml", forms: ["letter"] },
  { file: "consultation/minimal.yaml", forms: ["consultation-letter"] },
  { file: "type-reasons/full.yaml" },
  { file: "matrix/minimal.yaml" },
  { file: "office/covers/meeting-106.yaml" },
  { file: "office/type-reasons/groupware.yaml" },
  { file: "office/indexes/meeting-106.yaml" },
  { file: "office/item-lists/inquiry-service.yaml" },
  { file: "office/item-lists/video-call.yaml" },
  { file: "office/changes/health-checkup.yaml" },
  { file: "assessment/minimal.yaml" },
  { file: "assessment/full.yaml" },
];

describe("a record that was printed as Word comes back", () => {
  it.each(whole)("$file", async ({ file, forms, without = [] }) => {
    const record = recordIn(file);
    const made = (await readBack(file, forms)).find(({ kind }) => kind === record.kind);
    expect(made?.unread).toEqual([]);
    const back = got(recordOf(made?.yaml ?? "", "back.yaml"));
    const compared = (value: unknown) =>
      withoutLabelBlanks(printedPart(value, [...unprinted(record.kind), ...without]));
    expect(compared(back.value)).toEqual(compared(record.value));
  });

  it("minutes, whose transcript may stand in a file of its own", async () => {
    const record = recordIn("minutes/full.yaml");
    const [made] = await readBack("minutes/full.yaml");
    const back = got(recordOf(made?.yaml ?? "", "back.yaml"));
    const compared = (value: unknown) => printedPart(value, [...unprinted(record.kind), "transcript"]);
    expect(compared(back.value)).toEqual(compared(record.value));
    expect(made?.yaml).toContain("（長田市政情報室長）本日は、");
    expect(made?.unread).toEqual([]);
  });

  it("the text of an explanation, but for its figures and the room it leaves", async () => {
    const record = recordIn("office/explanations/video-call.yaml");
    const [made] = await readBack("office/explanations/video-call.yaml");
    const back = got(recordOf(made?.yaml ?? "", "back.yaml"));
    expect(wordsOf(back.value)).toEqual(wordsOf(record.value));
  });

  it.each([
    "office/explanations/call-recording.yaml",
    "office/figures/video-call.yaml",
    "figure/minimal.yaml",
    "figure/full.yaml",
    "explanation/video-call.yaml",
  ])("figures with their captions, words and widths: %s", async (file) => {
    const record = recordIn(file);
    const [made] = await readBack(file);
    const { figures: before = [] } = record.value as { figures?: readonly Figure[] };
    const { figures: after = [] } = got(recordOf(made?.yaml ?? "", "back.yaml")).value as {
      figures?: readonly Figure[];
    };
    const shown = ({ caption, captionSide, alt, width }: Figure) => ({
      ...{ caption, captionSide },
      // What a diagram shows is told by its boxes, and a width that is left out is the picture's own.
      alt: alt === undefined ? expect.any(String) : alt.replace(/\s+/gu, " "),
      width: width === undefined ? expect.any(Number) : width,
    });
    expect(
      after.map(({ caption, captionSide, alt, width }) => ({ caption, captionSide, alt, width })),
    ).toEqual(before.map(shown));
    expect(made?.pictures.map(({ path }) => path)).toEqual(after.map(({ file: path }) => path));
    for (const { path, bytes } of made?.pictures ?? []) {
      const head = Buffer.from(bytes.subarray(0, 200)).toString("utf8");
      expect(head, path).toMatch(path.endsWith(".svg") ? /<svg/ : path.endsWith(".png") ? /^.PNG/ : /./);
    }
  });

  it("a table, its merged cells as 幅", async () => {
    const [made] = await readBack("matrix/full.yaml");
    expect(made?.yaml).toContain("          - 内容: 事務処理用PC\n            幅: 4\n");
    expect(made?.unread).toEqual([]);
    expect(got(recordOf(made?.yaml ?? "", "back.yaml")).kind.kind).toBe("matrix");
  });
});

function unprinted(kind: RecordKind): readonly string[] {
  return unprintedOf(kind).map(({ name }) => name);
}

interface Figure {
  readonly file?: string;
  readonly caption?: string;
  readonly captionSide: string;
  readonly alt?: string;
  readonly width?: number;
}

/** The lines of an outline without figures, blanks, and the side columns of tables are set to. */
function wordsOf(value: unknown): readonly string[] {
  const { text } = value as { readonly text: string };
  expect(parseOutline(text).findings.filter(({ severity }) => severity === "error")).toEqual([]);
  return text
    .split("\n")
    .map((line) => line.replace(/[\s\u3000]/g, "").replace(/---:?/g, "---"))
    .filter((line) => line !== "" && !line.startsWith("［図："));
}
