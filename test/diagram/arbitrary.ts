import fc from "fast-check";
import type { Arrow, Boundary, Box, Diagram, Directed, Frame } from "../../src/diagram/diagram.ts";
import { partsOf } from "../../src/diagram/order.ts";

const letters = "市民の申請を受け付けるシステム・データ（PC）とID・URL";
const word = (max: number) =>
  fc.tuple(fc.nat(letters.length - 1), fc.integer({ min: 1, max })).map(([from, length]) => {
    return [...letters, ...letters].slice(from, from + length).join("");
  });

const shapes = ["box", "person", "document", "store", "cloud", "note"] as const;
const lines = ["electronic", "paper", "number", "paper-number", "connection"] as const;

/** Frames of which some lie in earlier ones. */
const frames = fc
  .array(fc.record({ outer: fc.option(fc.nat(9)), isNetwork: fc.boolean() }), { maxLength: 4 })
  .map((all) =>
    all.map(({ outer, isNetwork }, index): Frame => {
      const kind = isNetwork ? "network" : "organisation";
      return {
        name: `枠${index}`,
        kind,
        outer: outer === null || index === 0 ? undefined : `枠${outer % index}`,
      };
    }),
  );

const box = fc.record({
  label: word(14),
  shape: fc.constantFrom(...shapes),
  lines: fc.array(word(16), { maxLength: 3 }),
  frame: fc.option(fc.nat(9)),
});

/** Boxes, and one more in every frame, so that none is empty. */
function boxesIn(of: readonly Frame[]) {
  return fc.array(box, { minLength: 2, maxLength: 9 }).map((all) => [
    ...all.map(({ frame, ...rest }, index): Box => {
      const name = frame === null ? undefined : of[frame % Math.max(1, of.length)]?.name;
      return { ...rest, name: `箱${index}`, frame: name };
    }),
    ...of.map(({ name }): Box => ({ name: `${name}の箱`, shape: "box", frame: name })),
  ]);
}

function arrowsBetween(boxes: readonly Box[]) {
  const index = fc.nat(boxes.length - 1);
  const one = fc.record({
    from: index,
    step: fc.integer({ min: 1, max: boxes.length - 1 }),
    text: fc.option(word(12)),
    line: fc.constantFrom(...lines),
    both: fc.boolean(),
  });
  return fc.array(one, { maxLength: 14 }).map((all) =>
    all.map(({ from, step, text, line, both }): Arrow => {
      const to = boxes[(from + step) % boxes.length]?.name ?? "";
      return { from: boxes[from]?.name ?? "", to, text: text ?? undefined, line, both };
    }),
  );
}

/** Boundaries between some of the neighbours. */
function boundariesOf(diagram: Diagram) {
  const parts = partsOf(diagram);
  const gaps = parts.slice(1).map((part, index): Boundary => {
    return { name: "責任分界点", between: [parts[index]?.name ?? "", part.name] };
  });
  return fc.subarray(gaps);
}

/** Diagrams whose names fit together. */
export const diagrams: fc.Arbitrary<Directed> = frames.chain((some) =>
  boxesIn(some).chain((boxes) =>
    fc
      .record({
        direction: fc.constantFrom("horizontal" as const, "vertical" as const),
        boxes: fc.constant(boxes),
        frames: fc.constant(some),
        arrows: arrowsBetween(boxes),
        textAt: fc.constantFrom("arrow" as const, "below" as const),
      })
      .chain((diagram) => boundariesOf(diagram).map((boundaries) => ({ ...diagram, boundaries }))),
  ),
);
