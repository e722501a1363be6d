import type { Png } from "../../../asset/png/png.ts";
import { type Samples, samplesOf } from "../../../asset/png/samples.ts";
import type { PdfDictionary, PdfReference, PdfValue } from "../pdfmake-internals.ts";
import { deviceSpace, profileSpace, type Writer, writeDeflated, writeStream } from "./writer.ts";

/**
 * A PNG as an image: its own compressed rows where they hold colours only, else colours and alpha apart. 16 bits and
 * palettes stay as they are.
 * @see ISO 32000-1 8.9.5, 7.4.4.4
 */
export function pngImage(png: Png, writer: Writer): PdfReference {
  const samples = samplesOf(png);
  const image: PdfDictionary = {
    Type: "XObject",
    Subtype: "Image",
    Width: png.width,
    Height: png.height,
    ColorSpace: colourSpace(png, writer),
    BitsPerComponent: png.bitDepth,
    ...masks(png, samples, writer),
  };
  if (samples.colours !== null) return writeDeflated(writer, image, samples.colours);
  const parameters = {
    Predictor: 15,
    Colors: coloursOf(png),
    BitsPerComponent: png.bitDepth,
    Columns: png.width,
  };
  return writeStream(writer, { ...image, Filter: "FlateDecode", DecodeParms: parameters }, png.data);
}

/** Samples of colour a pixel. */
function coloursOf({ colourType }: Png): 1 | 3 {
  return colourType === 2 || colourType === 6 ? 3 : 1;
}

function colourSpace(png: Png, writer: Writer): PdfValue {
  const { colourType, profile, palette } = png;
  const components = colourType === 0 || colourType === 4 ? 1 : 3;
  const plain: PdfValue = deviceSpace(components);
  const base: PdfValue = profile === null ? plain : ["ICCBased", profileSpace(writer, profile, components)];
  if (colourType !== 3 || palette === null) return base;
  return ["Indexed", base, palette.length / 3 - 1, Buffer.from(palette)];
}

function masks(png: Png, { alpha }: Samples, writer: Writer): PdfDictionary {
  const { colourType, transparency, width, height } = png;
  if (alpha !== null) {
    const mask = {
      Type: "XObject",
      Subtype: "Image",
      Width: width,
      Height: height,
      ColorSpace: "DeviceGray",
    };
    return { SMask: writeDeflated(writer, { ...mask, BitsPerComponent: alpha.bits }, alpha.rows) };
  }
  if (transparency === null || (colourType !== 0 && colourType !== 2)) return {};
  // One colour is clear: from it to it in every sample. ISO 32000-1 8.9.6.4
  const samples = Array.from({ length: coloursOf(png) }, (_, i) => sampleAt(transparency, i));
  return { Mask: samples.flatMap((one) => [one, one]) };
}

function sampleAt(bytes: Uint8Array, index: number): number {
  return ((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0);
}
