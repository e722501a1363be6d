import { formatDate } from "../../../../notation/index.ts";
import type { DateSpan, WarekiDate } from "../../../../notation/values.ts";
import { checksOf } from "../../../check.ts";
import { finding } from "../../../fields/index.ts";
import type { Report } from "../../../record-kind.ts";
import { dayOf } from "../../dispatch.ts";
import { type Answers, blocksIn } from "../answers.ts";
import { PEOPLE, THRESHOLD } from "../options.ts";
import { isWritten, saidIn } from "./said.ts";

/** The fields that are compared across heads and sections. */
interface Compared {
  readonly published?: WarekiDate | undefined;
  readonly basics?: {
    readonly work?: { readonly people?: string | undefined } | undefined;
    readonly systems?: { readonly list?: readonly { readonly name?: string | undefined }[] | undefined };
  };
  readonly files: readonly {
    readonly name: string;
    readonly outline?: {
      readonly delegation?: Answers;
      readonly handingOn?: Answers;
      readonly basics?: { readonly since?: WarekiDate | undefined; readonly department?: string | undefined };
      readonly use?: {
        readonly start?: WarekiDate | undefined;
        readonly users?: readonly string[] | undefined;
      };
    };
    readonly risks?: {
      readonly delegation?: Answers;
      readonly providing?: Answers;
      readonly storage?: {
        readonly leak?: {
          readonly incidents?: readonly string[] | undefined;
          readonly prevention?: readonly string[] | undefined;
        };
      };
    };
  }[];
  readonly procedure?: {
    readonly basic?: { readonly threshold?: string | undefined };
    readonly opinions?: {
      readonly period?: DateSpan | undefined;
      readonly shortened?: readonly string[] | undefined;
    };
    readonly review?: { readonly day?: WarekiDate | undefined };
  };
  readonly changes?: readonly { readonly date?: WarekiDate | undefined }[] | undefined;
}

const on = checksOf<Compared>();
const DAY = 24 * 60 * 60 * 1000;
/** 指針: opinions are asked for 30 days or more. */
const LEAST_DAYS = 30;

/** Fields of different sections that must go together. */
export const acrossChecks = [
  on.whole({ needs: ["basics.work.people", "procedure.basic.threshold"] }, checkThreshold),
  on.whole({ needs: ["procedure.opinions.period", "procedure.review.day"] }, ({ procedure }, report) =>
    inOrder(
      { name: "意見聴取の終わり", date: procedure?.opinions?.period?.to },
      { name: "第三者点検の実施日", date: procedure?.review?.day },
      { path: ["procedure", "review", "day"], strict: true },
      report,
    ),
  ),
  on.whole({ needs: ["procedure.review.day", "published"] }, ({ procedure, published }, report) =>
    inOrder(
      { name: "第三者点検の実施日", date: procedure?.review?.day },
      { name: "公表日", date: published },
      { path: ["published"], strict: true },
      report,
    ),
  ),
  on.whole({ needs: ["procedure.opinions.period", "procedure.opinions.shortened"] }, checkPeriod),
  on.whole({ needs: ["published"], uses: ["changes.*.date"] }, checkChanges),
  on.whole({ uses: ["files.*.name"] }, ({ files }, report) =>
    checkNames(
      files.map(({ name }) => name),
      (at) => ["files", at, "name"],
      report,
    ),
  ),
  on.whole({ uses: ["basics.systems.list.*.name"] }, ({ basics }, report) =>
    checkNames(
      (basics?.systems?.list ?? []).map(({ name }) => name),
      (at) => ["basics", "systems", "list", at, "name"],
      report,
    ),
  ),
  on.each("files.*", { needs: ["outline.basics.since", "outline.use.start"] }, ({ outline }, report) =>
    inOrder(
      { name: "⑤保有開始日", date: outline?.basics?.since },
      { name: "⑨使用開始日", date: outline?.use?.start },
      { path: ["outline", "use", "start"], strict: false },
      report,
    ),
  ),
  on.each("files.*", { needs: ["outline.basics.department", "outline.use.users"] }, ({ outline }, report) => {
    const department = outline?.basics?.department;
    const users = outline?.use?.users ?? [];
    if (department === undefined || !isWritten(users) || plain(users.join("")).includes(plain(department)))
      return;
    const params = { users: users.join("、"), department };
    report(finding("record/assessment-department", params), ["outline", "use", "users"]);
  }),
  on.each(
    "files.*",
    { needs: ["outline.delegation.delegated", "risks.delegation.none"] },
    ({ outline, risks }, report) =>
      sayTheSame(
        { where: "Ⅱ4", answers: outline?.delegation, name: "delegated", none: "no" },
        { where: "Ⅲ4", answers: risks?.delegation, path: ["risks", "delegation", "none"] },
        "委託しない",
        report,
      ),
  ),
  on.each(
    "files.*",
    { needs: ["outline.handingOn.done", "risks.providing.none"], uses: ["outline.handingOn.recipients"] },
    ({ outline, risks }, report) => {
      if (isByNetworkOnly(outline?.handingOn ?? {})) return;
      sayTheSame(
        { where: "Ⅱ5", answers: outline?.handingOn, name: "done", none: "none" },
        { where: "Ⅲ5", answers: risks?.providing, path: ["risks", "providing", "none"] },
        "提供・移転しない",
        report,
      );
    },
  ),
  on.each(
    "files.*",
    { needs: ["risks.storage.leak.incidents", "risks.storage.leak.prevention"] },
    ({ risks }, report) => {
      const { incidents = [], prevention = [] } = risks?.storage?.leak ?? {};
      const [first, second] = [countOf(incidents), countOf(prevention)];
      if (first === 0 || second === 0 || first === second) return;
      report(finding("record/assessment-incidents", { incidents: `${first}`, measures: `${second}` }), [
        ...["risks", "storage", "leak", "prevention"],
      ]);
    },
  ),
];

function checkThreshold({ basics, procedure }: Compared, report: Report): void {
  const people = PEOPLE.find(({ value }) => value === basics?.work?.people);
  const threshold = THRESHOLD.find(({ value }) => value === procedure?.basic?.threshold);
  if (people === undefined || threshold === undefined) return;
  const path = ["procedure", "basic", "threshold"];
  const isGreat = people.value === "over300k";
  if (isGreat === (threshold.value === "full")) return;
  // 指針: from 100,000 on, many handlers or a grave incident make it a duty, too.
  if (!isGreat && people.value === "100k-300k")
    report(finding("record/assessment-threshold-unclear", { people: people.label }), path);
  else
    report(
      finding("record/assessment-threshold", { people: people.label, threshold: threshold.label }),
      path,
    );
}

interface Dated {
  readonly name: string;
  readonly date: WarekiDate | null | undefined;
}

/** @param strict whether one day for both is wrong, too */
function inOrder(
  first: Dated,
  then: Dated,
  { path, strict }: { readonly path: readonly string[]; readonly strict: boolean },
  report: Report,
): void {
  if (first.date == null || then.date == null || first.date.undecided || then.date.undecided) return;
  // Of a day and a month only what both know is compared.
  const length = Math.min(first.date.iso.length, then.date.iso.length);
  const [before, after] = [first.date.iso.slice(0, length), then.date.iso.slice(0, length)];
  if (before < after || (before === after && !(strict && length === 10))) return;
  const params = { earlier: first.name, later: then.name };
  const dates = { firstDate: formatDate(first.date), thenDate: formatDate(then.date) };
  report(finding("record/assessment-order", { ...params, ...dates }), path);
}

/** What Ⅱ says is not done is marked in Ⅲ as well, and nothing else is. */
function sayTheSame(
  outline: {
    readonly where: string;
    readonly answers: Answers | undefined;
    readonly name: string;
    readonly none: string;
  },
  risks: { readonly where: string; readonly answers: Answers | undefined; readonly path: readonly string[] },
  words: string,
  report: Report,
): void {
  const said = saidIn(outline.answers ?? {}, outline.name);
  // A blank Ⅱ, or a Ⅲ of which nothing is written yet, says neither.
  if (said.length === 0 || !isWritten(risks.answers)) return;
  const isNone = said.includes(outline.none);
  if (isNone === saidIn(risks.answers ?? {}, "none").includes("none")) return;
  const params = { outline: outline.where, risks: risks.where, words };
  const code = isNone ? "record/assessment-mark-missing" : "record/assessment-mark-contrary";
  report(finding(code, params), risks.path);
}

/** Ⅲ5 leaves out what goes through 情報提供ネットワークシステム: where nothing else is handed on, both marks are right. */
function isByNetworkOnly(handingOn: Answers): boolean {
  const done = saidIn(handingOn, "done");
  if (!done.includes("provided") || done.length > 1) return false;
  return blocksIn(handingOn, "recipients").every((one) =>
    saidIn(one, "ways").every((way) => way === "provision-network"),
  );
}

function checkPeriod({ procedure }: Compared, report: Report): void {
  const { period, shortened = [] } = procedure?.opinions ?? {};
  const [from, to] = [dayOf(period?.from), dayOf(period?.to)];
  if (from === null || to === null || isWritten(shortened)) return;
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
  if (days < LEAST_DAYS)
    report(finding("record/assessment-short-period", { days: String(days) }), [
      "procedure",
      "opinions",
      "period",
    ]);
}

function checkChanges({ published, changes = [] }: Compared, report: Report): void {
  const last = dayOf(published);
  if (published === undefined || last === null) return;
  for (const [at, { date }] of changes.entries()) {
    const day = dayOf(date);
    if (date === undefined || day === null || day <= last) continue;
    const params = { change: formatDate(date), published: formatDate(published) };
    report(finding("record/assessment-change-late", params), ["changes", at, "date"]);
  }
}

function checkNames(
  names: readonly (string | undefined)[],
  path: (at: number) => readonly (string | number)[],
  report: Report,
): void {
  for (const [at, name] of names.entries())
    if (name !== undefined && names.findIndex((one) => one !== undefined && plain(one) === plain(name)) < at)
      report(finding("record/assessment-same-name", { name }), path(at));
}

/** Numbered lines: (1), ①, 1, 1. … */
function countOf(lines: readonly string[]): number {
  return lines.filter((line) =>
    /^[\s\u3000]*([(（]?[0-9０-９]+[)）.．、\s\u3000]|[\u2460-\u2473\u3251-\u325f])/.test(line),
  ).length;
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}
