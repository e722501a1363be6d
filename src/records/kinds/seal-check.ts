import type { Finding } from "../../notation/reading.ts";
import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";
import type { Profile } from "./profile.ts";
import type { SealWord } from "./seal.ts";

/** A seal lies over the name: what cannot be seen through, or does not fit into Word, is none. */
export function checkSealImage(image: string | undefined, path: readonly string[], report: Report): void {
  if (image !== undefined && !/\.(png|svg)$/i.test(image))
    report(finding("record/seal-image-kind", { image }), path);
}

/** Who seals a letter: a sender of the record's own has no picture in the profile. */
export type Sealer = "mayor" | "officer" | "council" | "other";

/** The picture the profile has of somebody's seal. */
export function sealImageOf(sealer: Sealer, { seal }: Profile): string | undefined {
  switch (sealer) {
    case "mayor":
      return seal.image;
    case "officer":
      return seal.officerImage;
    case "council":
      return seal.councilImage;
    case "other":
      return undefined;
  }
}

const whose: Readonly<Record<Sealer, string>> = {
  mayor: "首長の印影（団体設定の「公印/印影」）",
  officer: "責任者の印影（団体設定の「公印/責任者の印影」）",
  council: "審議会の印影（団体設定の「公印/審議会の印影」）",
  other: "発信者の印影（この記録の「印影」）",
};

/** A seal that is to be printed needs its picture. @param tell tells of it where the letter's seal is written */
export function checkSealed(
  word: SealWord,
  image: string | undefined,
  sealer: Sealer,
  profile: Profile,
  tell: (found: Finding) => void,
): void {
  if (word !== "printed" || (image ?? sealImageOf(sealer, profile)) !== undefined) return;
  tell(finding("record/seal-image-missing", { image: whose[sealer] }));
}
