interface Props {
  readonly label: string;
  /** Of the line itself: a vertical one parts left from right. */
  readonly orientation: "vertical" | "horizontal";
  /** 0–100, for screen readers. */
  readonly now: number;
  /** Moved by so many CSS px to the right or down. */
  onMove(by: number): void;
}

const STEP = 16;
const KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -STEP,
  ArrowUp: -STEP,
  ArrowRight: STEP,
  ArrowDown: STEP,
};

/** A line between two panes, moved by dragging or with the arrow keys. */
export function Splitter({ label, orientation, now, onMove }: Props) {
  const onPointerDown = (event: PointerEvent): void => {
    const line = event.currentTarget as HTMLElement;
    line.setPointerCapture(event.pointerId);
    let last = orientation === "vertical" ? event.clientX : event.clientY;
    const moved = (next: PointerEvent): void => {
      const at = orientation === "vertical" ? next.clientX : next.clientY;
      onMove(at - last);
      last = at;
    };
    line.addEventListener("pointermove", moved);
    line.addEventListener("lostpointercapture", () => line.removeEventListener("pointermove", moved), {
      once: true,
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = KEYS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be moved
    <div
      class={`splitter ${orientation}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(now)}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}
