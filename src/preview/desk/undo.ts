/** Texts one can go back to: as many, and together as long. */
const MOST = 500;
const LONGEST = 16 * 1024 * 1024;
/** Changes to one field that follow one another sooner are one step, ms. */
const TOGETHER = 1500;

/** The texts before and after each step. */
export class Undo {
  readonly #past: string[] = [];
  #future: string[] = [];
  #last: { readonly what: string; readonly at: number } | null = null;

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /**
   * Remembers the text before a change.
   * @param what names what is changed: typing on in one field is one step
   * @param now  ms
   */
  remember(text: string, what: string, now: number): void {
    const goesOn = this.#last !== null && this.#last.what === what && now - this.#last.at < TOGETHER;
    this.#last = { what, at: now };
    this.#future = [];
    if (goesOn && this.canUndo) return;
    this.#past.push(text);
    let length = this.#past.reduce((sum, one) => sum + one.length, 0);
    while (this.#past.length > MOST || (length > LONGEST && this.#past.length > 1))
      length -= this.#past.shift()?.length ?? 0;
  }

  /** @returns the text before the last step; null = there is none */
  back(now: string): string | null {
    return this.#step(this.#past, this.#future, now);
  }

  /** @returns the text after the step that was undone; null = there is none */
  forward(now: string): string | null {
    return this.#step(this.#future, this.#past, now);
  }

  #step(from: string[], to: string[], now: string): string | null {
    const text = from.pop();
    if (text === undefined) return null;
    to.push(now);
    this.#last = null;
    return text;
  }
}
