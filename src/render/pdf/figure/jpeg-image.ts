import type { Jpeg, Orientation } from "../../../asset/jpeg/jpeg.ts";
import type { Matrix } from "../../../asset/svg/matrix.ts";
import type { PdfReference, PdfValue } from "../pdfmake-internals.ts";
import { deviceSpace, profileSpace, type Writer, writeStream } from "./writer.ts";

/** A JPEG as an image, its compressed picture as it is. ISO 32000-1 7.4.8 */
export function jpegImage(jpeg: Jpeg, writer: Writer): PdfReference {
  const { width, height, components, inverted, profile, bytes } = jpeg;
  const space: PdfValue =
    profile === null ? deviceSpace(components) : ["ICCBased", profileSpace(writer, profile, components)];
  return writeStream(
    writer,
    {
      Type: "XObject",
      Subtype: "Image",
      Width: width,
      Height: height,
      ColorSpace: space,
      BitsPerComponent: 8,
      ...(inverted ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
      Filter: "DCTDecode",
    },
    bytes,
  );
}

/**
 * From the stored picture's unit square (y upwards) to that of the upright one. EXIF says which edges of the upright
 * picture the stored first row and first column are.
 */
export const uprights: Readonly<Record<Orientation, Matrix>> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};
