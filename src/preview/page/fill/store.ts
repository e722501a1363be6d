import { batch, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Edit, EditRequest, FieldPath, FindingView, RecordView, WrittenView } from "../../contract.ts";
import { apply } from "./apply.ts";
import { findingsByField } from "./findings.ts";
import { waysTo, wordsOf } from "./path.ts";
import { isFilled, nothing, reuse, writtenAt } from "./written.ts";

const none: readonly FindingView[] = [];

/**
 * What the form knows beside its model: the record with the changes made here already in it, what is wrong where, and
 * what is opened. Fields listen to their own part only, so that a key stroke draws one field anew and not hundreds.
 */
export class FillStore {
  /** The record as it will be when all changes made here are in it. */
  readonly written: Signal<WrittenView> = signal(nothing);
  /** Field that is to be shown and focused next, in words. A new object each time. */
  readonly wanted: Signal<{ readonly field: string; readonly isHead?: boolean } | null> = signal(null);
  /** Said to screen readers: a row has moved. */
  readonly said: Signal<string> = signal("");
  #findings: ReadonlyMap<string, readonly FindingView[]> = new Map();
  readonly #findingSignals = new Map<string, Signal<readonly FindingView[]>>();
  readonly #opened = new Map<string, Signal<boolean | null>>();
  #send: (change: EditRequest["change"]) => void = () => undefined;
  #file: string | null = null;

  /**
   * Takes what the shell gives: a record that is not yet up to date brings its findings only.
   * @param waiting  changes made here are not all in it
   */
  hear(record: RecordView, waiting: boolean, send: (change: EditRequest["change"]) => void): void {
    this.#send = send;
    const isOther = record.file !== this.#file;
    batch(() => {
      if (isOther) this.#forget(record.file);
      if (!waiting || isOther) this.written.value = reuse(this.written.value, record.written ?? nothing);
      this.#hearFindings(record.findings);
    });
  }

  /** Makes changes: shown at once, and sent. */
  change(edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    this.written.value = apply(this.written.value, edits);
    this.#send(edits);
  }

  /** Findings of one field (words). */
  findings(field: string): ReadonlySignal<readonly FindingView[]> {
    return kept(this.#findingSignals, field, () => this.#findings.get(field) ?? none);
  }

  /** Whether somebody opened (true) or closed (false) a field; null: nobody has. */
  opened(field: string): ReadonlySignal<boolean | null> {
    return this.#openedSignal(field);
  }

  open(field: string, isOpen: boolean): void {
    this.#openedSignal(field).value = isOpen;
  }

  /** Whether something is wrong at a field or below it. Not a signal: asked while drawing, where the cause is read. */
  countBelow(field: string): number {
    let count = 0;
    for (const [name, found] of this.#findings) {
      if (name === field || name.startsWith(`${field}/`)) count += found.length;
    }
    return count;
  }

  /**
   * Opens everything on the way to a field, and has it focused when it is there.
   * @param isHead  the head of a section is wanted, not the first box in it
   */
  goTo(field: string, isHead = false): void {
    batch(() => {
      for (const way of waysTo(field)) this.#openedSignal(way).value = true;
      this.wanted.value = isHead ? { field, isHead } : { field };
    });
  }

  /** Puts a list's rows in another order or takes one out; what is opened goes with its row. */
  rearrange(list: FieldPath, edit: Edit, order: readonly number[]): void {
    const name = wordsOf(list);
    const before = new Map([...this.#opened].map(([field, { value }]) => [field, value]));
    batch(() => {
      for (const [field, one] of this.#opened) if (field.startsWith(`${name}/`)) one.value = null;
      order.forEach((old, now) => {
        for (const [field, value] of before) {
          const rest = below(field, `${name}/${old + 1}`);
          if (rest !== null) this.#openedSignal(`${name}/${now + 1}${rest}`).value = value;
        }
      });
      this.change([edit]);
    });
  }

  /** Whether anything is written at a path just now. */
  isFilled(path: FieldPath): boolean {
    return isFilled(writtenAt(this.written.peek(), path));
  }

  #openedSignal(field: string): Signal<boolean | null> {
    return kept(this.#opened, field, () => null);
  }

  #hearFindings(findings: readonly FindingView[]): void {
    this.#findings = findingsByField(findings, this.#findings);
    for (const [field, one] of this.#findingSignals) one.value = this.#findings.get(field) ?? none;
    // A field something is wrong with is not hidden, and stays when it has been mended.
    for (const field of this.#findings.keys()) {
      for (const way of waysTo(field)) {
        const open = this.#openedSignal(way);
        if (open.peek() === null) open.value = true;
      }
    }
  }

  #forget(file: string): void {
    this.#file = file;
    for (const one of this.#opened.values()) one.value = null;
    this.wanted.value = null;
  }
}

function kept<T>(all: Map<string, Signal<T>>, key: string, start: () => T): Signal<T> {
  const there = all.get(key);
  if (there !== undefined) return there;
  const made = signal(start());
  all.set(key, made);
  return made;
}

/** What follows a prefix in a path of words: "" for itself, null where it does not lie below. */
function below(field: string, prefix: string): string | null {
  if (field === prefix) return "";
  return field.startsWith(`${prefix}/`) ? field.slice(prefix.length) : null;
}
