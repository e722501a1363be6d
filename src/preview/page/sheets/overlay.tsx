import type { Box, LayersView } from "../../contract.ts";
import { say } from "../state/language.ts";
import { anyLayer, layersOf, layersOn } from "../state/layers.ts";
import { marks } from "../state/marks.ts";
import { pointed } from "../state/pointed.ts";
import { inPacket, type ShownSheet } from "../state/sheets.ts";
import { explained } from "./explained.tsx";

/** What is laid over a sheet: the marks of the field in hand, and the layers that are on. */
export function Overlay({ sheet, index }: { readonly sheet: ShownSheet; readonly index: number }) {
  const boxes = inPacket.value ? pointedOn(sheet) : marks.value.filter((one) => one.page === index + 1);
  const layers = anyLayer.value ? layersOf(sheet) : null;
  if (boxes.length === 0 && layers === null) return null;
  return (
    <svg class="overlay" viewBox={`0 0 ${sheet.width} ${sheet.height}`} aria-hidden="true">
      {boxes
        .flatMap((one) => one.boxes)
        .map((box) => (
          <rect key={keyOf(box)} class="mark" {...grown(box, 1.5)} rx="1.5" />
        ))}
      {layers && <Layers layers={layers} sheet={sheet} />}
    </svg>
  );
}

/** In a packet: what a finding points at. */
function pointedOn({ file, form, page }: ShownSheet) {
  const now = pointed.value;
  return now?.file === file && now?.form === form
    ? (now?.marks.filter((one) => one.page === page) ?? [])
    : [];
}

function Layers({ layers, sheet }: { readonly layers: LayersView; readonly sheet: ShownSheet }) {
  const on = layersOn.value;
  return (
    <>
      {on.includes("typeArea") && <rect class="type-area" {...sizeOf(layers.typeArea)} />}
      {on.includes("grid") && <Grid layers={layers} sheet={sheet} />}
      {on.includes("boxes") && <Boxes layers={layers} />}
      {on.includes("lines") && <Lines layers={layers} />}
      {on.includes("missing") &&
        layers.missing.map((box) => <rect key={keyOf(box)} class="missing" {...grown(box, 1)} />)}
    </>
  );
}

/** Each line's band, and the pitch of its characters along the head. */
function Grid({ layers, sheet }: { readonly layers: LayersView; readonly sheet: ShownSheet }) {
  const { typeArea, grid } = layers;
  const columns = grid.character > 0 ? Math.round(typeArea.width / grid.character) : 0;
  return (
    <g class="grid">
      {grid.lines.map((y) => (
        <line key={y} x1={typeArea.x} x2={typeArea.x + typeArea.width} y1={y} y2={y} />
      ))}
      {Array.from({ length: columns + 1 }, (_, at) => typeArea.x + at * grid.character).map((x, at) => (
        <line
          key={x}
          class={at % 10 === 0 ? "tenth" : undefined}
          x1={x}
          x2={x}
          y1={typeArea.y}
          y2={at % 10 === 0 ? Math.min(sheet.height, typeArea.y + typeArea.height) : typeArea.y + 4}
        />
      ))}
    </g>
  );
}

function Boxes({ layers }: { readonly layers: LayersView }) {
  return (
    <g class="boxes">
      {layers.boxes.map((box) => (
        <g key={keyOf(box)}>
          <rect {...sizeOf(box)} />
          {box.width > 24 && (
            <text x={box.x + 1.5} y={box.y + 5.5}>
              {say(box.what)} {box.mm[0]} × {box.mm[1]} mm
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

function Lines({ layers }: { readonly layers: LayersView }) {
  return (
    <g class="lines">
      {layers.lines.map((line) => (
        <rect
          key={keyOf(line)}
          class={`line ${line.step ?? "plain"}`}
          {...sizeOf(line)}
          onPointerEnter={(event) => {
            explained.value = { x: event.clientX, y: event.clientY, line };
          }}
          onPointerLeave={() => {
            explained.value = null;
          }}
        />
      ))}
    </g>
  );
}

const keyOf = ({ x, y, width }: Box): string => `${x} ${y} ${width}`;

const sizeOf = ({ x, y, width, height }: Box): Box => ({ x, y, width, height });

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  ...{ x: x - by, y: y - by },
  ...{ width: width + 2 * by, height: height + 2 * by },
});
