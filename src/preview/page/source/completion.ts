import { type Completion, type CompletionSource, insertCompletionText } from "@codemirror/autocomplete";
import type { EditorProps } from "../editor.ts";
import type { SourceWords } from "../words/source.ts";
import { type Suggestion, suggestions } from "./complete.ts";
import type { OutlineLine } from "./outline.ts";
import { spotAt } from "./spot.ts";

const order = { key: 3, choice: 2, record: 2, sample: 1 } as const;

/** Offers keys where a key is written, and choices, records and an example where a value is. */
export function completionOf(
  props: () => EditorProps,
  words: SourceWords,
  outline: () => readonly OutlineLine[],
): CompletionSource {
  return ({ state, pos, explicit }) => {
    const { kind, office, record } = props();
    if (kind === null || record.format === "json") return null;
    const line = state.doc.lineAt(pos);
    const spots = spotAt(outline(), line.text, line.number - 1, pos - line.from);
    const [first] = spots;
    if (first === undefined) return null;
    const typed = line.text.slice(first.from, pos - line.from);
    // Without being asked only where something has been typed, or a value is to come.
    if (!explicit && typed === "" && first.type === "key") return null;
    const hasColon = /^\s*:/.test(line.text.slice(pos - line.from).replace(/^[^\s:]+/, ""));
    const offered = spots.flatMap((spot) => suggestions(spot, kind, office, typed));
    if (offered.length === 0) return null;
    const options = offered.map((one) => optionOf(one, props().language, words, hasColon));
    return { from: line.from + first.from, options, validFor: /^[^\s:#]*$/ };
  };
}

function optionOf(one: Suggestion, language: "ja" | "en", words: SourceWords, hasColon: boolean): Completion {
  const isMust = one.type === "key" && one.field?.required === true;
  return {
    label: one.label,
    detail: one.type === "sample" ? words.sampleDetail : isMust ? words.must : one.detail.slice(0, 24),
    type: one.type,
    boost: order[one.type] + (isMust ? 1 : 0),
    info: () => infoOf(one, language, words),
    apply: (view, _completion, from, to) => {
      const line = view.state.doc.lineAt(from);
      const indent = " ".repeat(from - line.from);
      const text = one.type === "key" && hasColon ? one.label : one.text.replaceAll("\n", `\n${indent}`);
      view.dispatch(insertCompletionText(view.state, text, from, to));
    },
  };
}

/** What a key is for, how it is written, and an example. */
function infoOf({ field }: Suggestion, language: "ja" | "en", words: SourceWords): Node | null {
  if (field === null) return null;
  const lines = [
    field.help?.[language],
    field.written === null ? undefined : `${words.help}: ${field.written[language]}`,
    field.example === null ? undefined : `${words.sample}: ${field.example}`,
  ].filter((line) => line !== undefined);
  if (lines.length === 0) return null;
  const info = document.createElement("div");
  info.className = "source-info";
  for (const line of lines) info.appendChild(document.createElement("p")).textContent = line;
  return info;
}
