import { acceptCompletion, autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import {
  EditorView,
  highlightActiveLine,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import type { EditorProps } from "../editor.ts";
import type { SourceWords } from "../words/source.ts";
import { completionOf } from "./completion.ts";
import { highlighter } from "./highlighter.ts";
import type { OutlineLine } from "./outline.ts";

/** Everything the editor can do. Its looks are style/source.css, with the page's own colours. */
export function extensions(
  props: () => EditorProps,
  words: SourceWords,
  outline: () => readonly OutlineLine[],
): Extension {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
  return [
    nonce === "" ? [] : EditorView.cspNonce.of(nonce),
    EditorState.phrases.of(words.phrases),
    EditorView.contentAttributes.of({
      // What is scrolled can be reached by key: an editable text is no such thing to every reader.
      tabindex: "0",
      "aria-label": words.source,
      autocapitalize: "off",
      spellcheck: "false",
    }),
    EditorView.lineWrapping,
    indentUnit.of("  "),
    lineNumbers(),
    lintGutter(),
    highlightSpecialChars(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    history(),
    indentOnInput(),
    bracketMatching(),
    yaml(),
    syntaxHighlighting(highlighter),
    search({ top: true }),
    autocompletion({ override: [completionOf(props, words, outline)], icons: false }),
    // Tab takes a completion that is offered and otherwise leaves the editor, as everywhere on the page.
    keymap.of([
      { key: "Tab", run: acceptCompletion },
      ...completionKeymap,
      ...searchKeymap,
      ...lintKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
  ];
}
