import type { Code, DiagnoseParams } from "../diagnostic/index.ts";

type AssetCode = Extract<Code, `asset/${string}`>;

/** Told by the readers in this folder when a file is not as it should be; `readAsset` makes a finding of it. */
export class AssetFault<C extends AssetCode = AssetCode> extends Error {
  readonly code: C;
  /** What the code's wording needs beside `src`. */
  readonly params: Omit<DiagnoseParams<C>, "src">;

  constructor(code: C, params: Omit<DiagnoseParams<C>, "src">) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** A file that is cut off or contradicts itself. @param part what is wrong, for support: the format's own word */
export function damaged(part: string): AssetFault<"asset/damaged"> {
  return new AssetFault("asset/damaged", { part });
}

/** A kind of file that exists and is not read here. */
export function unsupported(ja: string, en: string): AssetFault<"asset/unsupported"> {
  return new AssetFault("asset/unsupported", { featureJa: ja, featureEn: en });
}
