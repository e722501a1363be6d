import { describe, expect, it } from "vitest";
import { type ListedGroup, rollOf } from "../../../src/records/transcript/roll.ts";
import { Speakers } from "../../../src/records/transcript/speaker.ts";

const person = (family: string, given: string, post: string, more = {}) => ({
  name: { family, given },
  post,
  ...more,
});
const attendance: readonly ListedGroup[] = [
  {
    name: "部会委員",
    present: [
      person("見本", "太郎", "委員", { role: "部会長" }),
      person("佐藤", "花子", "委員"),
      person("佐藤", "次郎", "委員"),
    ],
    absent: [person("元町", "三郎", "委員"), person("須磨", "一", "委員")],
  },
  { name: "オブザーバー委員", present: [person("須磨", "二", "委員", { role: "オブザーバー委員" })] },
  {
    name: "事務局",
    present: [
      person("長田", "", "市政情報室長", { unit: "政策法務課" }),
      person("垂水", "", "主査", { unit: "同課" }),
      person("灘", "", "主査", { unit: "同課" }),
    ],
  },
  {
    name: "実施機関",
    sections: [
      {
        name: "健康保険課",
        present: [person("北野", "", "健康保険課長補佐"), person("岡本", "", "主査", { unit: "同課" })],
      },
    ],
  },
];
const speakers = new Speakers(rollOf(attendance));

/** The person's name, 課 for a body, or what was said of the label. */
function meant(label: string): string {
  const speaker = speakers.of(label);
  if (speaker.found === "person") return speaker.person.family + speaker.person.given;
  if (speaker.found === "several")
    return speaker.people.map(({ family, given }) => family + given).join("・");
  return speaker.found === "none" ? `none ${speaker.nearest}` : "body";
}

describe("a speaker is known", () => {
  it.each([
    ["見本部会長", "見本太郎"],
    ["見本会長", "見本太郎"],
    ["見本委員", "見本太郎"],
    ["見本太郎委員", "見本太郎"],
    ["見本", "見本太郎"],
    ["部会長", "見本太郎"],
    ["佐藤花子委員", "佐藤花子"],
    ["長田市政情報室長", "長田"],
    ["長田政策法務課市政情報室長", "長田"],
    ["長田室長", "長田"],
    ["垂水主査", "垂水"],
    ["垂水政策法務課主査", "垂水"],
    ["北野健康保険課長補佐", "北野"],
    ["北野課長補佐", "北野"],
    ["岡本健康保険課主査", "岡本"],
    ["灘主査", "灘"],
    ["須磨オブザーバー委員", "須磨二"],
    ["元町委員", "元町三郎"],
  ])("by %s as %s", (label, name) => {
    expect(meant(label)).toBe(name);
  });

  it.each(["健康保険課", "政策法務課", "事務局", "実施機関", "委員", "主査"])(
    "as a body or a post: %s",
    (label) => {
      expect(meant(label)).toBe("body");
    },
  );

  it("by those who are there, where one of a name is absent", () => {
    expect(meant("須磨委員")).toBe("須磨二");
  });

  it("as one of several namesakes only", () => {
    expect(meant("佐藤委員")).toBe("佐藤花子・佐藤次郎");
  });

  it.each([
    ["見木部会長", "none 見本部会長"],
    ["健康保健課", "none 健康保険課"],
    ["戸籍住民課", "none "],
    ["見本課長", "none 見本部会長"],
    ["", "none "],
  ])("not by %s: %s", (label, told) => {
    expect(meant(label)).toBe(told);
  });
});
