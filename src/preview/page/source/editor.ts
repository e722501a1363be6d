import { setDiagnostics } from "@codemirror/lint";
import { EditorState, Transaction } from "@codemirror/state";
import { EditorView, type ViewUpdate } from "@codemirror/view";
import type { EditorProps, Target } from "../editor.ts";
import { pathOf, wordsOf } from "../fill/path.ts";
import { nothing } from "../fill/written.ts";
import type { SourceWords } from "../words/source.ts";
import { diff } from "./diff.ts";
import { extensions } from "./extensions.ts";
import { diagnosticsOf } from "./marks.ts";
import { lineOfPath, type OutlineLine, outlineOf, pathOfSteps } from "./outline.ts";

/** Milliseconds without a key stroke after which the text is sent. */
const pause = 150;

/** One file in CodeMirror. What is typed is sent after a pause; what changes elsewhere comes in without moving the cursor. */
export class SourceEditor {
  readonly #view: EditorView;
  readonly #props: () => EditorProps;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #outline: { readonly text: unknown; readonly lines: readonly OutlineLine[] } | null = null;
  #field: string | null = null;

  constructor(parent: HTMLElement, props: () => EditorProps, words: SourceWords) {
    this.#props = props;
    const { text } = props().record;
    this.#view = new EditorView({
      parent,
      state: EditorState.create({
        doc: text,
        extensions: [
          // Its own line ends stay.
          text.includes("\r\n") ? EditorState.lineSeparator.of("\r\n") : [],
          extensions(props, words, () => this.outline()),
          EditorView.updateListener.of((update) => this.#updated(update)),
          EditorView.domEventHandlers({ blur: () => this.#flush() }),
        ],
      }),
    });
    this.hear();
  }

  /** Takes what the record says now, unless something typed here is not yet in it. */
  hear(): void {
    const { record, waiting } = this.#props();
    if (this.#timer !== null || waiting || this.#view.composing) return;
    const { state } = this.#view;
    const change = diff(state.sliceDoc(), record.text);
    if (change !== null) {
      const { lineBreak } = state;
      // Offsets of the editor's text count a line end as one.
      const old = (offset: number) => lengthIn(state.sliceDoc().slice(0, offset), lineBreak);
      this.#view.dispatch({
        changes: { from: old(change.from), to: old(change.to), insert: change.insert },
        annotations: Transaction.addToHistory.of(false),
      });
      this.#cancel();
    }
    this.#view.dispatch(setDiagnostics(this.#view.state, diagnosticsOf(this.#view.state, this.#props())));
  }

  /** Puts the cursor where a finding or a word points. */
  goTo(target: Target): void {
    const { doc } = this.#view.state;
    const number = target.line ?? this.#lineOf(target.field);
    if (number === null || number < 1) return;
    const line = doc.line(Math.min(number, doc.lines));
    const anchor = Math.min(line.to, line.from + Math.max(0, (target.column ?? 1) - 1));
    this.#view.dispatch({
      selection: { anchor },
      effects: EditorView.scrollIntoView(anchor, { y: "center" }),
    });
    this.#view.focus();
  }

  /** Sends what is left and ends. */
  close(): void {
    this.#flush();
    this.#view.destroy();
  }

  /** The lines of the text as it stands, read once. */
  outline(): readonly OutlineLine[] {
    const { doc } = this.#view.state;
    if (this.#outline?.text !== doc) this.#outline = { text: doc, lines: outlineOf(doc.toString()) };
    return this.#outline.lines;
  }

  #lineOf(field: string): number | null {
    if (field === "") return null;
    const line = lineOfPath(this.outline(), pathOf(field, this.#props().record.written ?? nothing));
    return line === null ? null : line + 1;
  }

  #updated(update: ViewUpdate): void {
    if (update.docChanged && update.transactions.some(isOwn)) this.#typed();
    if ((update.docChanged || update.selectionSet) && this.#view?.hasFocus) this.#tellCursor(update.state);
  }

  #tellCursor(state: EditorState): void {
    const line = state.doc.lineAt(state.selection.main.head);
    const steps = this.outline()[line.number - 1]?.steps ?? [];
    this.#tellField(steps.length === 0 ? null : wordsOf(pathOfSteps(steps)));
  }

  #tellField(field: string | null): void {
    if (field === this.#field) return;
    this.#field = field;
    this.#props().onField(field);
  }

  #typed(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // A word that is being composed is no text yet.
      if (this.#view.composing) this.#typed();
      else this.#flush();
    }, pause);
  }

  #cancel(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #flush(): void {
    if (this.#timer === null) return;
    this.#cancel();
    this.#props().edit({ text: this.#view.state.sliceDoc() });
  }
}

/** Whether somebody typed it here (undo included), and it did not come with the record. */
function isOwn(transaction: Transaction): boolean {
  return transaction.docChanged && transaction.annotation(Transaction.addToHistory) !== false;
}

/** Length in the editor's offsets of the text before a place. */
function lengthIn(before: string, lineBreak: string): number {
  return lineBreak.length === 1 ? before.length : before.length - (before.split(lineBreak).length - 1);
}
