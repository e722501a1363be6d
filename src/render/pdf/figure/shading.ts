import { type Matrix, times } from "../../../asset/svg/matrix.ts";
import type { Gradient } from "../../../asset/svg/node.ts";
import type { PdfDictionary, PdfValue } from "../pdfmake-internals.ts";

type Stop = Gradient["stops"][number];
type Channel = (stop: Stop) => readonly number[];

export const colourOf: Channel = ({ rgb }) => rgb;
export const opacityOf: Channel = ({ opacity }) => [opacity];

/** A gradient as a pattern of the form it is used in. ISO 32000-1 8.7.4.5 */
export function gradientPattern(gradient: Gradient, matrix: Matrix, channel: Channel): PdfDictionary {
  const { shape, places } = gradient;
  const [fx = 0, fy = 0, cx = 0, cy = 0, r = 0] = places;
  return {
    Type: "Pattern",
    PatternType: 2,
    Matrix: [...times(matrix, gradient.transform)],
    Shading: {
      ShadingType: shape === "linear" ? 2 : 3,
      ColorSpace: channel === colourOf ? "DeviceRGB" : "DeviceGray",
      Coords: shape === "linear" ? places.slice(0, 4) : [fx, fy, 0, cx, cy, r],
      Function: ramp(gradient.stops, channel),
      Extend: [true, true],
    },
  };
}

/** Colours from 0 to 1: one function a stretch between two stops, stitched. ISO 32000-1 7.10.3, 7.10.4 */
function ramp(stops: readonly Stop[], channel: Channel): PdfDictionary {
  const [first, last] = [stops[0], stops.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("a gradient without a stop");
  const all = [{ ...first, offset: 0 }, ...stops, { ...last, offset: 1 }];
  // Where two stops stand at one place the colour jumps: there is nothing between them.
  const stretches = all.slice(1).flatMap((to, i) => {
    const from = all[i] as Stop;
    return to.offset > from.offset ? [{ from, to }] : [];
  });
  const parts = stretches.map(({ from, to }) => between(channel(from), channel(to)));
  if (parts.length === 1 && parts[0] !== undefined) return parts[0];
  const functions: PdfValue = parts;
  return {
    FunctionType: 3,
    Domain: [0, 1],
    Functions: functions,
    Bounds: stretches.slice(0, -1).map(({ to }) => to.offset),
    Encode: stretches.flatMap(() => [0, 1]),
  };
}

function between(from: readonly number[], to: readonly number[]): PdfDictionary {
  return { FunctionType: 2, Domain: [0, 1], C0: [...from], C1: [...to], N: 1 };
}
