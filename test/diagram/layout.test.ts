import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawnWay } from "../../src/diagram/arrow.ts";
import { boundaryPlaces, placeOf } from "../../src/diagram/boundary.ts";
import type { Directed } from "../../src/diagram/diagram.ts";
import { drawn } from "../../src/diagram/draw.ts";
import type { Item, PathItem, Point, Rect } from "../../src/diagram/drawing.ts";
import { laidOut } from "../../src/diagram/engine.ts";
import { graphOf } from "../../src/diagram/graph.ts";
import { diagramSvg } from "../../src/diagram/index.ts";
import { layoutOf, titleRect } from "../../src/diagram/layout.ts";
import { boxesIn, partsOf } from "../../src/diagram/order.ts";
import { flattened } from "../../src/diagram/path.ts";
import { boxItems } from "../../src/diagram/shape/draw.ts";
import { outlineOf } from "../../src/diagram/shape/outline.ts";
import { sizedOf } from "../../src/diagram/sized.ts";
import { TRIALS } from "../../src/diagram/style.ts";
import { Letterer } from "../../src/diagram/text.ts";
import { diagrams } from "./arbitrary.ts";
import { fonts } from "./diagram-kind.ts";
import { holds, overlap, pairs } from "./rects.ts";

const trials = fc.constantFrom(...TRIALS);

function laid(diagram: Directed, trial: (typeof TRIALS)[number]) {
  const sized = sizedOf(diagram, new Letterer(fonts), trial);
  return { sized, layout: layoutOf(sized) };
}

/** Tells of every diagram by all that is wrong with it. */
function always(wrongIn: (diagram: Directed, trial: (typeof TRIALS)[number]) => readonly string[]) {
  fc.assert(
    fc.property(diagrams, trials, (diagram, trial) => {
      expect(wrongIn(diagram, trial)).toEqual([]);
    }),
    { numRuns: 60 },
  );
}

function distance(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / square;
  const t = Math.min(1, Math.max(0, share));
  return Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy);
}

/** The room a line of text takes: an em high, from 0.88 em above its baseline. */
function textRect(item: Item): Rect | null {
  if (item.type !== "text") return null;
  const { x, y, width, size, anchor } = item;
  return { x: anchor === "middle" ? x - width / 2 : x, y: y - 0.88 * size, width, height: size };
}

/** The rectangle of two corners. */
function between(a: Point, b: Point): Rect {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

/** What a path covers, half its line counted. */
function around({ steps, stroke }: PathItem): Rect {
  const points = flattened(steps);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - stroke / 2, Math.min(...ys) - stroke / 2];
  return {
    x: left,
    y: top,
    width: Math.max(...xs) + stroke / 2 - left,
    height: Math.max(...ys) + stroke / 2 - top,
  };
}

describe("every layout", () => {
  it("keeps boxes apart, and boxes and frames in the frames they belong to", () => {
    always((diagram, trial) => {
      const { layout } = laid(diagram, trial);
      const boxes = diagram.boxes.map(({ name }) => ({ name, rect: placeOf(layout, name) }));
      const met = pairs(boxes).filter(([a, b]) => overlap(a.rect, b.rect));
      const inner = [
        ...diagram.boxes.map(({ name, frame }) => [name, frame] as const),
        ...(diagram.frames ?? []).map(({ name, outer }) => [name, outer] as const),
      ];
      const out = inner.filter(([name, outer]) => {
        return outer !== undefined && !holds(placeOf(layout, outer), placeOf(layout, name));
      });
      return [...met.map(([a, b]) => `${a.name} on ${b.name}`), ...out.map(([name]) => `${name} outside`)];
    });
  });

  it("keeps frames apart, and free of boxes that are not theirs", () => {
    always((diagram, trial) => {
      const { layout } = laid(diagram, trial);
      const wrong: string[] = [];
      const check = (parts: ReturnType<typeof partsOf>): void => {
        for (const [a, b] of pairs(parts))
          if (overlap(placeOf(layout, a.name), placeOf(layout, b.name))) wrong.push(`${a.name} on ${b.name}`);
        for (const { parts: inner } of parts) check(inner ?? []);
      };
      check(partsOf(diagram));
      return wrong;
    });
  });

  it("keeps every text of a box within the box", () => {
    always((diagram, trial) => {
      const { sized, layout } = laid(diagram, trial);
      return [...sized.boxes].flatMap(([name, box]) => {
        const rect = placeOf(layout, name);
        const texts = boxItems(box, rect).flatMap((item) => textRect(item) ?? []);
        // Every box has a label: a box without a text would pass unseen.
        if (texts.length === 0) return [`${name} without text`];
        return texts.every((text) => holds(rect, text)) ? [] : [`text of ${name}`];
      });
    });
  });

  it("ends every arrow on the outlines of its two boxes, and bends it at right angles only", () => {
    always((diagram, trial) => {
      const { layout } = laid(diagram, trial);
      return layout.ways.flatMap((way) => {
        const [from, to] = [way.arrow.from, way.arrow.to].map((name) => {
          const shape = diagram.boxes.find((box) => box.name === name)?.shape ?? "box";
          return { shape, rect: placeOf(layout, name) };
        });
        if (from === undefined || to === undefined) return ["no ends"];
        const points = drawnWay(way, from, to);
        const offs = [from, to].map(({ shape, rect }, i) => {
          const corners = flattened(outlineOf(shape, rect));
          const end = points.at(i === 0 ? 0 : -1) ?? { x: Number.NaN, y: 0 };
          return Math.min(
            ...corners.map((corner, k) => distance(end, corner, corners[(k + 1) % corners.length] ?? corner)),
          );
        });
        const slanted = points.slice(1).some((point, i) => {
          const before = points[i] ?? point;
          return Math.abs(point.x - before.x) > 0.01 && Math.abs(point.y - before.y) > 0.01;
        });
        const name = `${way.arrow.from}→${way.arrow.to}`;
        return [
          ...(offs.every((off) => off < 0.1) ? [] : [`${name} ends ${offs.join(" ")}`]),
          ...(slanted ? [`${name} slants`] : []),
        ];
      });
    });
  });

  it("keeps the texts of arrows off boxes and off one another", () => {
    always((diagram, trial) => {
      const { layout } = laid(diagram, trial);
      const labels = layout.ways.flatMap(({ label, arrow }) =>
        label === null ? [] : [{ name: `${arrow.from}→${arrow.to}`, rect: label }],
      );
      const boxes = diagram.boxes.map(({ name }) => ({ name, rect: placeOf(layout, name) }));
      const met = [...pairs(labels), ...labels.flatMap((label) => boxes.map((box) => [label, box] as const))];
      return met.filter(([a, b]) => overlap(a.rect, b.rect)).map(([a, b]) => `${a.name} on ${b.name}`);
    });
  });

  it("leads no arrow through a text", () => {
    always((diagram, trial) => {
      const { layout } = laid(diagram, trial);
      const labels = layout.ways.flatMap(({ label }, index) => (label === null ? [] : [{ label, index }]));
      return layout.ways.flatMap(({ points }, index) => {
        const lines = points.slice(1).map((point, i) => between(points[i] ?? point, point));
        return labels
          .filter(({ label }) => lines.some((line) => overlap(line, label)))
          .map((met) => `arrow ${index} through the text of ${met.index}`);
      });
    });
  });

  it("leads no arrow through the title of a frame", () => {
    always((diagram, trial) => {
      const { sized, layout } = laid(diagram, trial);
      return [...sized.frames].flatMap(([name, { title }]) => {
        const rect = titleRect(title, layout.places.get(name));
        const lines = layout.ways.flatMap(({ points }) =>
          points.slice(1).map((point, i) => between(points[i] ?? point, point)),
        );
        return lines.some((line) => overlap(line, rect)) ? [`title of ${name}`] : [];
      });
    });
  });

  it("leads no arrow through a box it does not join", () => {
    always((diagram, trial) => {
      const { layout } = laid(diagram, trial);
      return layout.ways.flatMap(({ arrow, points }) => {
        const others = diagram.boxes.filter(({ name }) => name !== arrow.from && name !== arrow.to);
        const lines = points.slice(1).map((point, i) => between(points[i] ?? point, point));
        return others
          .filter(({ name }) => lines.some((line) => overlap(line, placeOf(layout, name))))
          .map(({ name }) => `${arrow.from}→${arrow.to} through ${name}`);
      });
    });
  });

  it("is drawn with nothing outside the figure", () => {
    always((diagram) => {
      const { width, height, items } = drawn(diagram, new Letterer(fonts), 420);
      const sheet = { x: 0, y: 0, width, height };
      const rects = items.flatMap((item) => textRect(item) ?? (item.type === "path" ? around(item) : []));
      return rects.filter((rect) => !holds(sheet, rect)).map((rect) => JSON.stringify({ sheet, rect }));
    });
  });

  it("draws boundaries between what they part: all before on one side, all after on the other", () => {
    always((diagram, trial) => {
      const { layout } = laid(diagram, trial);
      const places = boundaryPlaces(diagram, layout);
      if (places.length !== (diagram.boundaries ?? []).length) return ["a boundary is lost"];
      const parts = partsOf(diagram);
      return places.flatMap(({ boundary, at }) => {
        const last = Math.min(
          ...boundary.between.map((name) => parts.findIndex((part) => part.name === name)),
        );
        return parts.flatMap((part, index) =>
          boxesIn(part).flatMap((name) => {
            const { x, y, width, height } = placeOf(layout, name);
            const [from, to] = diagram.direction === "horizontal" ? [x, x + width] : [y, y + height];
            return (index <= last ? to < at : from > at) ? [] : [`${name} at ${boundary.between.join("|")}`];
          }),
        );
      });
    });
  });
});

describe("boundaries", () => {
  it("run through no text of an arrow", () => {
    always((diagram, trial) => {
      const { layout } = laid(diagram, trial);
      return boundaryPlaces(diagram, layout).flatMap(({ boundary, at }) =>
        layout.ways.flatMap(({ label }) => {
          if (label === null) return [];
          const [from, length] =
            diagram.direction === "horizontal" ? [label.x, label.width] : [label.y, label.height];
          return at > from && at < from + length ? [`${boundary.between.join("|")} through a text`] : [];
        }),
      );
    });
  });
});

describe("drawing", () => {
  it("gives the same bytes for the same diagram", () => {
    fc.assert(
      fc.property(diagrams, (diagram) => {
        expect(diagramSvg(structuredClone(diagram), fonts)).toEqual(diagramSvg(diagram, fonts));
      }),
      { numRuns: 15 },
    );
  });

  it("leads every arrow forward in the engine, and back again where it was turned", () => {
    const diagram: Directed = {
      direction: "horizontal",
      textAt: "arrow",
      boxes: ["甲", "乙"].map((name) => ({ name, shape: "box" })),
      arrows: [{ from: "乙", to: "甲", line: "electronic", both: false }],
    };
    const { sized, layout } = laid(diagram, TRIALS[0]);
    const [first, last] = [layout.ways[0]?.points[0], layout.ways[0]?.points.at(-1)];
    expect(graphOf(sized).edges[0]).toMatchObject({ sources: ["甲"], targets: ["乙"] });
    expect(first?.x).toBe(placeOf(layout, "乙").x);
    expect(last?.x).toBe(placeOf(layout, "甲").x + placeOf(layout, "甲").width);
  });
});

describe("the engine", () => {
  it("tells what it cannot lay out instead of hanging or answering nothing", () => {
    const edges = [{ id: "e", sources: ["none"], targets: ["nowhere"], labels: [] }] as const;
    expect(() => laidOut({ id: "g", children: [], edges })).toThrow(/elkjs could not lay the diagram out/);
  });
});
