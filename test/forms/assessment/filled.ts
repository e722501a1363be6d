import type { Answers } from "../../../src/records/kinds/assessment/answers.ts";
import { membersOf } from "../../../src/records/kinds/assessment/answers.ts";
import type {
  Answer,
  FieldNode,
  Option,
  Section,
  When,
} from "../../../src/records/kinds/assessment/field.ts";
import { sections } from "../../../src/records/kinds/assessment/table.ts";

/** One field that is filled in: what the form prints of it, in the form's order. */
export interface Filled {
  /** Empty where the form prints the value alone. */
  readonly label: string;
  /** Words that must stand in the value's cell, in this order. */
  readonly values: readonly string[];
}

/** An assessment of one file with every field of the table filled in, and what must be printed of it. */
export interface FilledAssessment {
  /** In English names, as JSON takes it. */
  readonly record: Readonly<Record<string, unknown>>;
  readonly fields: readonly Filled[];
}

export const FILE = "第一の特定個人情報ファイル";

/** Deterministic: the n-th field says 第n欄. Days go on by one with each field. */
export function filledAssessment(table: readonly Section[] = sections): FilledAssessment {
  const filler = new Filler(table);
  const groups = table.map((section) => ({ section, answers: filler.group(section.parts, []) }));
  const of = (perFile: boolean) =>
    Object.fromEntries(
      groups
        .filter(({ section }) => section.perFile === perFile)
        .map(({ section, answers }) => [section.name, answers]),
    );
  const record = {
    ...{ kind: "assessment", version: 1, revision: "平成30年5月", number: "7", name: "見本市 全欄の評価書" },
    ...{ declaration: "見本市は、権利利益の保護に取り組むことを宣言する。", remarks: "・特記する事項" },
    ...{ body: "見本市長", published: "令和9年12月9日" },
    ...of(false),
    files: [{ name: FILE, items: "【基本情報】\n宛名番号、氏名", ...of(true) }],
  };
  return { record, fields: filler.fields };
}

/** So many people that the assessment of all items is a duty, which the first answer of the threshold test says. */
const agreeing: readonly string[] = ["over300k"];

class Filler {
  readonly fields: Filled[] = [];
  #count = 0;
  /** Options that would leave other fields blank. */
  readonly #closing: ReadonlySet<string>;

  constructor(table: readonly Section[]) {
    this.#closing = new Set(table.flatMap(({ parts }) => conditionsIn(parts).flatMap(({ not = [] }) => not)));
  }

  /** The answers of a group, field by field as the form prints them. */
  group(parts: readonly FieldNode[], beside: readonly Answer[]): Answers {
    const answers: Record<string, unknown> = {};
    // What stands beside a head is printed without a label.
    for (const field of beside) this.#answer({ ...field, number: "", label: "" }, answers);
    this.#parts(parts, answers);
    return answers as Answers;
  }

  #parts(parts: readonly FieldNode[], answers: Record<string, unknown>): void {
    for (const node of parts) {
      switch (node.type) {
        case "answer":
          this.#answer(node, answers);
          this.#parts(node.parts, answers);
          break;
        case "cluster":
        case "aside":
          this.fields.push({
            label: node.type === "aside" ? node.label : `${node.number}${node.label}`,
            values: [],
          });
          this.#parts(node.parts, answers);
          break;
        case "head":
        case "risk": {
          this.fields.push({ label: node.label, values: [] });
          const beside = node.type === "head" && node.beside !== null ? [node.beside] : [];
          const inside = this.group(node.parts, beside);
          if (membersOf(node.parts).length > 0 || beside.length > 0) answers[node.name] = inside;
          break;
        }
        case "repeated":
          answers[node.name] = [0, 1].map((index) => {
            this.fields.push({ label: `${node.label}${"１２"[index]}`, values: [] });
            return this.group(node.parts, node.title === null ? [] : [node.title]);
          });
      }
    }
  }

  #answer(field: Answer, answers: Record<string, unknown>): void {
    const { value, values } = this.#valueOf(field);
    this.fields.push({ label: field.label === "" ? "" : `${field.number}${field.label}`, values });
    const isWritten = value !== undefined && !(Array.isArray(value) && value.length === 0);
    if (field.name !== "" && isWritten) answers[field.name] = value;
  }

  #valueOf({ kind, name }: Answer): { value?: unknown; values: readonly string[] } {
    this.#count++;
    const words = `第${this.#count}欄に書いた記載`;
    switch (kind.type) {
      case "text": {
        const lines = [`${words}の一行目。`, `・${words}の二行目。`];
        if (name === "users") lines.push(this.#department);
        return { value: lines.join("\n"), values: lines };
      }
      case "line":
        if (name === "department") this.#department = words;
        return { value: words, values: [words] };
      case "choice": {
        const agreed = kind.options.find(({ value }) => agreeing.includes(value));
        const open = agreed ?? kind.options.find(({ value }) => !this.#closing.has(value)) ?? kind.options[0];
        const options = kind.options.map(({ label }, index) => `${index + 1})${label}`);
        const count = kind.count === null ? [] : ["2", "件"];
        return { value: open?.value, values: [`[${open?.label}]`, "＜選択肢＞", ...options, ...count] };
      }
      case "several": {
        const options = kind.groups.flatMap((group) => group.options);
        const marked = options.map((option) => this.#mark(option, words));
        return {
          value: marked.flatMap(({ value }) => (value === null ? [] : [value])),
          values: marked.map(({ printed }) => printed),
        };
      }
      case "date": {
        const day = this.#day();
        return { value: day, values: [day] };
      }
      case "span": {
        const from = this.#day();
        this.#days += 30;
        const to = this.#day();
        return { value: `${from}～${to}`, values: [`${from}～${to}`] };
      }
      case "fixed":
        return { values: kind.text.split("\n") };
      case "fileNames":
        return { values: [FILE] };
    }
  }

  #mark({ value, label, detail, count }: Option, words: string): { value: string | null; printed: string } {
    if (this.#closing.has(value)) return { value: null, printed: `[]${label}` };
    const said = detail ? `（${words}）` : "";
    return { value: `${label}${said}`, printed: `[○]${label}${said}${count === null ? "" : "（2）件"}` };
  }

  /** A day of 令和8年, later than the one before. */
  #day(): string {
    this.#days++;
    return `令和8年${Math.ceil(this.#days / 28)}月${((this.#days - 1) % 28) + 1}日`;
  }
  #days = 0;
  /** 事務担当部署 is one of 使用部署. */
  #department = "";
}

function conditionsIn(parts: readonly FieldNode[]): readonly When[] {
  return parts.flatMap((node) => [
    ...("only" in node && node.only !== null ? [node.only] : []),
    ...conditionsIn(node.parts),
  ]);
}
