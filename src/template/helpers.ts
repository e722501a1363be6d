import {
  formatDate,
  formatDocumentNumber,
  formatLawClauses,
  formatLawReference,
  formatLawReferences,
  formatPersonName,
  formatPhone,
  formatSpan,
  formatTime,
  itemMarker,
  markerSchemes,
} from "../notation/index.ts";
import * as kind from "./argument.ts";
import { type Helper, helper } from "./helper.ts";

const digits = ["half", "full", "kanji"] as const;
const dateOptions = {
  style: ["long", "short", "kanji-short"],
  firstYear: ["元", "1"],
  digits,
  padded: [true, false],
  weekday: ["none", "short", "long"],
  era: ["written", "computed"],
} as const;
const lawOptions = { dai: [true, false], law: [true, false], type: [true, false], digits } as const;

/** The fixed set of helpers. Each gives plain text, which Handlebars then escapes. */
export const helpers: Readonly<Record<string, Helper>> = {
  wareki: helper(
    { ja: "日付を和暦で書く", en: "prints a date in the Japanese calendar" },
    [kind.date],
    dateOptions,
    ([date], options) => formatDate(date, options),
  ),
  span: helper(
    { ja: "期間を書く（…から、～）", en: "prints a span of dates" },
    [kind.span],
    { ...dateOptions, as: ["～", "から"] },
    ([span], options) => formatSpan(span, options),
  ),
  time: helper(
    { ja: "時刻を書く", en: "prints a time of day" },
    [kind.time],
    {
      style: ["long", "colon", "long-24", "colon-24"],
      minutes: ["when-needed", "always"],
      noon: ["正午", "午後0時"],
      digits,
    },
    ([time], options) => formatTime(time, options),
  ),
  documentNumber: helper(
    { ja: "文書番号を書く（番号がなければ空欄の形）", en: "prints a document number, or its blank form" },
    [kind.orNull(kind.documentNumber)],
    { blankSymbol: "text", digits },
    ([number], options) => formatDocumentNumber(number, options),
  ),
  lawRef: helper(
    { ja: "法令の条項を書く", en: "prints a law reference" },
    [kind.lawReference],
    lawOptions,
    ([reference], options) => formatLawReference(reference, options),
  ),
  lawRefs: helper(
    {
      ja: "法令の条項を「及び」などでつないで書く",
      en: "prints law references joined as official papers do",
    },
    [kind.listOf(kind.lawReference)],
    lawOptions,
    ([references], options) => formatLawReferences(references, options),
  ),
  lawClauses: helper(
    {
      ja: "法令の条項を一つずつ全部書き、読点でつなぐ",
      en: "prints each law reference in full, joined by 、",
    },
    [kind.listOf(kind.lawReference)],
    lawOptions,
    ([references], options) => formatLawClauses(references, options),
  ),
  phone: helper({ ja: "電話番号を書く", en: "prints a phone number" }, [kind.phone], {}, ([phone]) =>
    formatPhone(phone),
  ),
  personName: helper(
    { ja: "氏名を書く（spacingは姓と名の間）", en: "prints a person's name; spacing is what stands between" },
    [kind.person],
    { spacing: ["none", "one"] },
    ([name], { spacing = "none" }) => formatPersonName(name, spacing),
  ),
  itemMarker: helper(
    {
      ja: "細別の番号を書く（@indexのように0から数える）",
      en: "prints an item label; counts from 0 as @index does",
    },
    [kind.wholeNumber],
    { scheme: markerSchemes },
    ([index], { scheme = "1" }) => itemMarker(index + 1, scheme),
  ),
};

/** @param name any text of a template, also constructor */
export function helperOf(name: string): Helper | undefined {
  return Object.hasOwn(helpers, name) ? helpers[name] : undefined;
}
