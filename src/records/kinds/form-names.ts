import { normaliseKey } from "../../notation/index.ts";
import { nearest } from "../suggestion.ts";

/** A form as records name it. */
export interface NamedForm {
  readonly id: string;
  /** What clerks call it; the first is shown. */
  readonly names: readonly string[];
}

/**
 * The forms there are and the kind of record each is made from. Records stand below forms, so that what a 会議 asks for
 * can be checked while it is read; a test holds this table and `forms` together.
 */
export const formNames = [
  {
    id: "report-form4",
    kind: "report-case",
    names: ["様式4", "類型事項の適用について（報告）", "類型事項の適用について", "報告"],
  },
  { id: "report-form3", kind: "report-case", names: ["様式3", "類型事項の適用に係る副申", "副申"] },
  { id: "report-index", kind: "report-index", names: ["報告一覧"] },
  { id: "consultation-letter", kind: "consultation", names: ["諮問", "諮問書"] },
  { id: "letter", kind: "letter", names: ["往復文書", "往復文"] },
  { id: "cover", kind: "cover", names: ["表紙"] },
  { id: "type-reasons", kind: "type-reasons", names: ["類型・理由", "類型理由"] },
  { id: "item-list", kind: "item-list", names: ["個人情報項目一覧", "個人情報項目", "項目一覧"] },
  { id: "explanation", kind: "explanation", names: ["説明資料"] },
  { id: "figure", kind: "figure", names: ["図面", "参考図", "別図"] },
  { id: "matrix", kind: "matrix", names: ["別表"] },
  { id: "change-table", kind: "change-table", names: ["変更箇所", "別添3", "（別添3）変更箇所"] },
  { id: "minutes", kind: "minutes", names: ["議事録"] },
  { id: "assessment-full", kind: "assessment", names: ["全項目評価書", "特定個人情報保護評価書", "評価書"] },
  { id: "comparison", kind: "comparison", names: ["新旧対照表", "新旧対照", "対照表"] },
  { id: "draft-sheet", kind: "report-case", names: ["起案用紙", "起案書", "起案"] },
] as const satisfies readonly (NamedForm & { readonly kind: string })[];

/** A form that can be asked for by name. */
export type AskedForm = (typeof formNames)[number]["id"];

/** What a name means. */
export type FoundName<F> =
  | { readonly found: "one"; readonly form: F }
  | { readonly found: "several"; readonly forms: readonly F[] }
  | { readonly found: "none"; readonly suggestion: F | null };

/**
 * The form of that id or Japanese name. Width and blanks do not matter (様式４ is 様式4); brackets around a name may
 * be left out. An exact name wins; else every form whose name begins with it.
 */
export function findFormName<F extends NamedForm>(name: string, among: readonly F[]): FoundName<F> {
  const wanted = plain(name);
  if (wanted === "") return { found: "none", suggestion: null };
  const exact = among.filter((form) => wordsOf(form).includes(wanted));
  const matching =
    exact.length > 0 ? exact : among.filter((form) => wordsOf(form).some((one) => one.startsWith(wanted)));
  const [form, ...others] = matching;
  if (form === undefined) return { found: "none", suggestion: suggestionFor(wanted, among) };
  return others.length === 0 ? { found: "one", form } : { found: "several", forms: matching };
}

function wordsOf({ id, names }: NamedForm): readonly string[] {
  return [id, ...names].map(plain);
}

function plain(name: string): string {
  return normaliseKey(name)
    .replace(/[()[\]「」]/g, "")
    .toLowerCase();
}

/** The form whose name is typed nearly so, or holds what was typed, or the other way round. */
function suggestionFor<F extends NamedForm>(wanted: string, among: readonly F[]): F | null {
  const meant = nearest(wanted, among.flatMap(wordsOf));
  return among.find((one) => wordsOf(one).includes(meant)) ?? null;
}
