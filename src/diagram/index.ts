import { type Diagnostic, diagnose, type Outcome, outcomeOf } from "../diagnostic/index.ts";
import type { FontSet } from "../font/face.ts";
import { altOf } from "./alt.ts";
import type { Diagram } from "./diagram.ts";
import { drawn } from "./draw.ts";
import { SIZE } from "./style.ts";
import { svgOf } from "./svg.ts";
import { Letterer } from "./text.ts";

export type { Arrow, Boundary, Box, Diagram, Frame, LineKind, Shape } from "./diagram.ts";

/** A figure ready to be placed. */
export interface DiagramSvg {
  readonly svg: string;
  /** pt */
  readonly width: number;
  readonly height: number;
  /** What it shows, in sentences. */
  readonly alt: string;
}

export interface DiagramOptions {
  /** Widest it should become, in pt; absent = the measure of a letter, 40 characters of 10.5 pt. */
  readonly measure?: number;
}

const LETTER = 420;

/**
 * Lays a diagram out and draws it. The same diagram and fonts give the same bytes.
 *
 * @returns with a warning when the figure is wider than asked for: placed at that width its text becomes smaller; an
 *   error for every character no face has
 * @throws RangeError when names do not fit together: the record's check has let it through, our mistake
 */
export function diagramSvg(
  diagram: Diagram,
  fonts: FontSet,
  { measure = LETTER }: DiagramOptions = {},
): Outcome<DiagramSvg> {
  const letterer = new Letterer(fonts);
  const drawing = drawn(diagram, letterer, measure);
  const { width, height } = drawing;
  const wide = width > measure ? [tooWide(width, measure)] : [];
  return outcomeOf({ svg: svgOf(drawing), width, height, alt: altOf(diagram) }, [
    ...letterer.findings,
    ...wide,
  ]);
}

function tooWide(width: number, measure: number): Diagnostic {
  const size = (SIZE.content * measure) / width;
  return diagnose("layout/diagram-too-wide", { width: mm(width), room: mm(measure), size: size.toFixed(1) });
}

/** pt as whole millimetres. */
const mm = (length: number): string => String(Math.round((length * 25.4) / 72));
