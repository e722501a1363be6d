import type { RefObject } from "preact";
import { useLayoutEffect, useMemo } from "preact/hooks";
import { entered, marks } from "../state/marks.ts";
import { inPacket, stackName } from "../state/sheets.ts";
import { type Placed, scrolled, stack, wantedPage } from "../state/stack.ts";
import { MARGIN, room } from "../state/zoom.ts";

/** A point of a sheet that stays at a point of the window whatever happens to sizes. */
interface Held {
  readonly index: number;
  /** Share of the sheet's width and height; below 0 and above 1 in the gaps. */
  readonly across: number;
  readonly down: number;
  /** Point of the scrolled window, CSS px. */
  readonly x: number;
  readonly y: number;
}

/** Places of stacks that were left, by name. */
const left = new Map<string, Held>();

/** Keeps page and offset while sheets are exchanged, zoomed or the pane is resized; goes where something asks to go. */
export function useAnchor(element: RefObject<HTMLElement | null>) {
  const anchor = useMemo(() => new Anchor(() => element.current), [element]);
  const now = stack.value;
  const name = stackName.value;
  useLayoutEffect(() => anchor.settle(name), [anchor, now, name]);
  const wanted = wantedPage.value;
  useLayoutEffect(() => {
    if (wanted !== null) anchor.goTo(wanted.index, wanted.y);
  }, [anchor, wanted]);
  const times = entered.value;
  useLayoutEffect(() => {
    if (times > 0) anchor.showMarks();
  }, [anchor, times]);
  return anchor;
}

class Anchor {
  readonly #element: () => HTMLElement | null;
  #held: Held | null = null;
  #name = "";
  /** For the next change of sizes only: the pointer's place, while zooming. */
  #once: Held | null = null;

  constructor(element: () => HTMLElement | null) {
    this.#element = element;
  }

  /** The user has scrolled: this place is kept from now on. */
  note(): void {
    this.#held = this.#at(room.value.width / 2, Math.min(MARGIN, room.value.height / 2));
    if (this.#held) left.set(this.#name, this.#held);
  }

  /** What is under this point stays there at the next change of sizes. */
  readonly holdAt = (x: number, y: number): void => {
    this.#once = this.#at(x, y);
  };

  /** Sizes have changed, or other sheets are shown. */
  settle(name: string): void {
    if (name !== this.#name) {
      this.#name = name;
      this.#held = left.get(name) ?? null;
      this.#once = null;
    }
    const held = this.#once ?? this.#held;
    this.#once = null;
    if (held === null) this.#scroll(0, null);
    else this.#restore(held);
  }

  goTo(index: number, y: number | null): void {
    const placed = stack.value.placed[index];
    if (!placed) return;
    const within = y === null ? 0 : y * scaleOf(placed);
    this.#scroll(placed.top + within - (y === null ? MARGIN / 2 : room.value.height / 3), null);
  }

  /** Scrolls only where none of the marks can be seen. */
  showMarks(): void {
    const first = marks.value[0];
    const box = first?.boxes[0];
    if (
      inPacket.value ||
      !first ||
      !box ||
      marks.value.some((one) => one.boxes.some((it) => isSeen(one.page, it.y)))
    )
      return;
    this.goTo(first.page - 1, box.y);
  }

  #at(x: number, y: number): Held | null {
    const box = this.#element();
    if (!box) return null;
    const top = box.scrollTop + y;
    const { placed } = stack.value;
    const one = placed.find((it) => it.top + it.height > top) ?? placed.at(-1);
    if (!one) return null;
    const across = (box.scrollLeft + x - one.left) / one.width;
    return { index: one.index, across, down: (top - one.top) / one.height, x, y };
  }

  #restore(held: Held): void {
    const { placed } = stack.value;
    const one: Placed | undefined = placed[Math.min(held.index, placed.length - 1)];
    if (one)
      this.#scroll(one.top + held.down * one.height - held.y, one.left + held.across * one.width - held.x);
  }

  #scroll(top: number, across: number | null): void {
    const box = this.#element();
    if (!box) return;
    if (Math.abs(box.scrollTop - top) > 0.5) box.scrollTop = top;
    if (across !== null && Math.abs(box.scrollLeft - across) > 0.5) box.scrollLeft = across;
    scrolled.value = box.scrollTop;
  }
}

/** CSS px a pt. */
const scaleOf = ({ height, sheet }: Placed): number => height / sheet.height;

function isSeen(page: number, y: number): boolean {
  const placed = stack.value.placed[page - 1];
  if (!placed) return false;
  const at = placed.top + y * scaleOf(placed) - scrolled.value;
  return at >= 0 && at <= room.value.height - 20;
}
