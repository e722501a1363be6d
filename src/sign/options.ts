import type { FontSet } from "../font/index.ts";
import type { Area } from "./appearance/place.ts";

/** How a PDF is signed. */
export interface SignOptions {
  /** The time the signature claims. */
  readonly now: Date;
  /** Who signs: in the signature and, shown, in its frame (else the certificate's name). */
  readonly name?: string;
  readonly reason?: string;
  readonly place?: string;
  readonly contact?: string;
  /** Certifies: 1 nothing may be changed, 2 forms and further signatures, 3 remarks too. For the first signature. */
  readonly certify?: 1 | 2 | 3;
  /** Address of a time stamping authority (RFC 3161): the only address that is asked. */
  readonly tsa?: string;
  /** Left out: nothing is to be seen of the signature on the page. */
  readonly visible?: VisibleOptions;
}

/** A frame on a page. */
export interface VisibleOptions {
  /** From 1; left out: the last. */
  readonly page?: number;
  /** mm from the left and upper edges; left out: the lower right corner. */
  readonly area?: Area;
  /** 職責 */
  readonly post?: string;
  /** Bytes of a PNG file. */
  readonly seal?: Uint8Array;
  /** Left out: the fonts of the package. */
  readonly fonts?: FontSet;
}
