import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { address } from "../server.ts";
import { type ShownSheet, sheets } from "../state/sheets.ts";
import { goToPage, pageAt } from "../state/stack.ts";
import { sheetsWords } from "../words/sheets.ts";

/** CSS px. */
const WIDTH = 96;
const STEP_GAP = 30;

/** All sheets, small. As pictures by their address: the browser draws and drops them as it scrolls. */
export function Thumbnails() {
  const t = sheetsWords();
  const box = useRef<HTMLElement>(null);
  const view = useSignal({ top: 0, height: 0 });
  const all = placed(sheets.value);
  const end = all.at(-1);
  const at = pageAt.value;
  const current = all[at];
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !current) return;
    const outside =
      current.top < element.scrollTop ||
      current.top + current.height > element.scrollTop + element.clientHeight;
    if (outside) element.scrollTop = current.top - element.clientHeight / 3;
    view.value = { top: element.scrollTop, height: element.clientHeight };
  }, [at, current?.top, view]);
  const { top, height } = view.value;
  const near = all.filter((one) => one.top + one.height > top - height && one.top < top + 2 * height);
  return (
    <nav
      class="thumbnails"
      aria-label={t.thumbnails}
      ref={box}
      onScroll={(event) => {
        const { scrollTop, clientHeight } = event.currentTarget;
        view.value = { top: scrollTop, height: clientHeight };
      }}
    >
      <div class="thumbnail-stack" style={{ height: `${end ? end.top + end.height + STEP_GAP : 0}px` }}>
        {near.map((one) => (
          <button
            key={one.index}
            type="button"
            class="thumbnail"
            style={{ top: `${one.top}px` }}
            aria-current={one.index === at ? "true" : undefined}
            aria-label={t.page(one.index + 1)}
            onClick={() => goToPage(one.index)}
          >
            <img
              src={address("api/drawing", { key: one.sheet.key })}
              alt=""
              decoding="async"
              fetchpriority="low"
              width={WIDTH}
              height={Math.round(one.height)}
            />
            <span>{one.index + 1}</span>
          </button>
        ))}
      </div>
    </nav>
  );
}

interface Small {
  readonly sheet: ShownSheet;
  readonly index: number;
  readonly top: number;
  readonly height: number;
}

function placed(all: readonly ShownSheet[]): readonly Small[] {
  let top = 10;
  return all.map((sheet, index) => {
    const small = { sheet, index, top, height: (sheet.height / sheet.width) * WIDTH };
    top += small.height + STEP_GAP;
    return small;
  });
}
