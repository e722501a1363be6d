import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { itemsOf } from "../../src/check/assessment/items.ts";
import { checkedPacket } from "../../src/check/index.ts";
import { assessmentAnswers } from "../../src/check/rules/assessment-answers.ts";
import { assessmentConnection } from "../../src/check/rules/assessment-connection.ts";
import { assessmentDates } from "../../src/check/rules/assessment-dates.ts";
import { changeRowsFile } from "../../src/check/rules/change-rows-file.ts";
import { changeRowsItem } from "../../src/check/rules/change-rows-item.ts";
import { changeRowsOrder } from "../../src/check/rules/change-rows-order.ts";
import { changeRowsTiming } from "../../src/check/rules/change-rows-timing.ts";
import { changeRowsWords } from "../../src/check/rules/change-rows-words.ts";
import { matrixCells } from "../../src/check/rules/matrix-cells.ts";
import { minutesAttendance } from "../../src/check/rules/minutes-attendance.ts";
import { openPacket } from "../../src/packet/open.ts";
import { draftOf } from "../../src/packet/plan.ts";
import { checkedPaper } from "../../src/paper/checked.ts";
import { got } from "../outcome.ts";

const fixtures = fileURLToPath(new URL("../../fixtures/", import.meta.url));
const rules = [
  ...[changeRowsItem, changeRowsFile, changeRowsTiming, changeRowsOrder, changeRowsWords],
  ...[assessmentConnection, assessmentDates, assessmentAnswers, minutesAttendance, matrixCells],
];

function papersOf(meeting: string) {
  const plan = got(openPacket(`${fixtures}${meeting}`, { missingGlyph: null }));
  return plan.documents.flatMap(draftOf).map((draft) => checkedPaper(got(draft.paper())));
}

describe("our own papers", () => {
  it("an assessment is read by its items, and is without a fault but for rows that name no item", () => {
    const papers = papersOf("assessment/meeting.yaml");
    const assessment = papers.find(({ form }) => form === "assessment-full");
    expect(assessment === undefined ? 0 : itemsOf(assessment).size).toBeGreaterThan(240);
    const found = rules.flatMap((rule) => [...rule.find(checkedPacket(papers))]);
    expect(found.map(({ diagnostic: { code, message } }) => `${code} ${message.ja}`)).toEqual([
      expect.stringMatching(/^check\/change-item-empty .*3行/),
    ]);
    expect(found[0]?.diagnostic.places[0]).toMatchObject({ file: expect.stringContaining("full.yaml") });
  });

  it.each(["office-types/meetings/第93回.yaml", "minutes/meeting.yaml"])("%s has no finding", (meeting) => {
    const packet = checkedPacket(papersOf(meeting));
    expect(
      rules.flatMap((rule) => [...rule.find(packet)].map(({ diagnostic }) => diagnostic.message.ja)),
    ).toEqual([]);
  });
});
