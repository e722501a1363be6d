import type { Jpeg } from "../../../asset/jpeg/jpeg.ts";
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
