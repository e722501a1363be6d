import { useLayoutEffect, useRef } from "preact/hooks";
import { stackName } from "../state/sheets.ts";
import { noteScroll, stack, standing } from "../state/stack.ts";
import { goToWord } from "../state/target.ts";
import { room, zoomBy } from "../state/zoom.ts";
import { sheetsWords } from "../words/sheets.ts";
import { useAnchor } from "./anchor.ts";
import { Sheet } from "./sheet.tsx";
import { wordAt } from "./word-at.ts";

/** The sheets, one below the other; only those in sight stand in the document. */
export function Scroller() {
  const element = useRef<HTMLElement>(null);
  const anchor = useAnchor(element);
  useLayoutEffect(() => watchRoom(element.current), []);
  useLayoutEffect(() => zoomByWheel(element.current, anchor.holdAt), [anchor]);
  const { width, height } = stack.value;
  const onScroll = (): void => {
    noteScroll(element.current?.scrollTop ?? 0);
    anchor.note();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard one goes from field to sheet; the sheets' text is no control
    <section
      class="scroller"
      ref={element}
      aria-label={sheetsWords().stack}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      onScroll={onScroll}
      onClick={clicked}
    >
      <div class="stack" style={{ width: `${width}px`, height: `${height}px` }}>
        {standing.value.map((placed) => (
          <Sheet key={`${stackName.value} ${placed.index}`} placed={placed} />
        ))}
      </div>
    </section>
  );
}

/** A click is a question; dragging selects text. */
function clicked(event: MouseEvent): void {
  if (getSelection()?.isCollapsed === false) return;
  const word = wordAt(event.clientX, event.clientY);
  if (word) void goToWord(word);
}

function watchRoom(element: HTMLElement | null): (() => void) | undefined {
  if (element === null) return undefined;
  const measure = (): void => {
    const { clientWidth: width, clientHeight: height } = element;
    // A pane that is not in sight has no size; its sheets keep theirs.
    if (width > 0 && (width !== room.value.width || height !== room.value.height))
      room.value = { width, height };
  };
  const watcher = new ResizeObserver(measure);
  watcher.observe(element);
  measure();
  return () => watcher.disconnect();
}

/** Ctrl and the wheel, or two fingers: not the browser's own zoom, so the listener must not be passive. */
function zoomByWheel(
  element: HTMLElement | null,
  holdAt: (x: number, y: number) => void,
): (() => void) | undefined {
  if (element === null) return undefined;
  const turned = (event: WheelEvent): void => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const box = element.getBoundingClientRect();
    holdAt(event.clientX - box.left, event.clientY - box.top);
    zoomBy(Math.exp(-event.deltaY / 400));
  };
  element.addEventListener("wheel", turned, { passive: false });
  return () => element.removeEventListener("wheel", turned);
}
