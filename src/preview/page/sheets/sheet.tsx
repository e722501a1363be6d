import { useLayoutEffect, useRef } from "preact/hooks";
import { changesFrom, drawingAtHand, fetchDrawing } from "../state/drawings.ts";
import { edition } from "../state/edition.ts";
import { openPublic } from "../state/public.ts";
import { record, refresh } from "../state/record.ts";
import { isFlying, type Placed } from "../state/stack.ts";
import { sheetsWords } from "../words/sheets.ts";
import { changeDrawing, drawingOf } from "./drawing.ts";
import { Overlay } from "./overlay.tsx";

/** While sheets fly by, one that stays so long is wanted. */
const SETTLES_MS = 90;

/** One sheet at its place. Of its drawing only what has changed is exchanged, and the old one stands until then. */
export function Sheet({ placed }: { readonly placed: Placed }) {
  const { sheet, index, top, left, width, height } = placed;
  const t = sheetsWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a sheet is no fieldset
    <div
      class="leaf"
      role="group"
      aria-label={[t.page(index + 1), sheet.begins].filter(Boolean).join(" ")}
      data-index={index}
      style={{ top: `${top}px`, left: `${left}px`, width: `${width}px`, height: `${height}px` }}
    >
      <Drawing drawn={sheet.key} />
      <Overlay sheet={sheet} index={index} />
      {sheet.begins !== null && sheet.begins !== "" && <p class="leaf-begins">{sheet.begins}</p>}
    </div>
  );
}

function Drawing({ drawn }: { readonly drawn: string }) {
  const holder = useRef<HTMLDivElement>(null);
  const stands = useRef<{ readonly key: string; readonly element: SVGSVGElement } | null>(null);
  useLayoutEffect(() => {
    const show = (text: string): void => {
      const before = stands.current;
      const changes = before === null ? null : changesFrom(before.key, drawn);
      if (before !== null && changes !== null && changeDrawing(before.element, changes)) {
        stands.current = { key: drawn, element: before.element };
        return;
      }
      const element = drawingOf(text);
      if (element === null) return;
      stands.current = { key: drawn, element };
      holder.current?.replaceChildren(element);
    };
    const here = drawingAtHand(drawn);
    if (here !== null) {
      show(here);
      return;
    }
    let wanted = true;
    const ask = async (): Promise<void> => {
      const got = wanted ? await fetchDrawing(drawn) : null;
      if (!wanted || got === null) return;
      if (got.svg !== null) show(got.svg);
      else if (got.forgotten && record.value) {
        const { file, revision } = record.value;
        void (edition.value === "public" ? openPublic(file, revision) : refresh(file));
      }
    };
    const timer = setTimeout(() => void ask(), isFlying() ? SETTLES_MS : 0);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [drawn]);
  return <div class="drawing" ref={holder} />;
}
