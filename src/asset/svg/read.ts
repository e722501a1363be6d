import { diagnose } from "../../diagnostic/index.ts";
import { clustersOf } from "../../font/cluster.ts";
import { CoverFindings } from "../../font/cover-findings.ts";
import type { Face, FaceStyle, FontSet } from "../../font/face.ts";
import type { SvgAsset } from "../asset.ts";
import type { Finding, Reading } from "../read.ts";
import { type CleanSvg, cleanSvg } from "./clean.ts";
import { textOf } from "./source.ts";

/** An SVG, cleaned, with the faces its text needs. Its default is ゴシック, as figures are lettered. @throws AssetFault */
export function readSvg(src: string, bytes: Uint8Array, fonts: FontSet): Reading {
  const clean = cleanSvg(textOf(bytes));
  const { faces, missing } = facesOf(clean, fonts);
  if (missing.length > 0) return { asset: null, findings: missing.map(missingGlyph) };
  const { source, width, height, isVector } = clean;
  const families = { serif: familyOf("mincho", fonts), sans: familyOf("gothic", fonts) };
  const asset: SvgAsset = { kind: "svg", src, width, height, source, faces, families, isVector };
  const asPixels: Finding = (places) => diagnose("asset/as-pixels", { src }, ...places);
  return { asset, findings: isVector ? [] : [asPixels] };
}

/** Every face that one of the styles used may take for one of the characters. */
function facesOf({ text, serif, bold }: CleanSvg, fonts: FontSet): { faces: Face[]; missing: string[] } {
  const faces = new Set<Face>();
  const missing = new Set<string>();
  const clusters = new Set(clustersOf(text).filter((one) => !/^\s+$/.test(one)));
  for (const style of stylesOf(serif, bold))
    for (const cluster of clusters) {
      const found = fonts.find(cluster, style);
      if (found === null) missing.add(cluster);
      else faces.add(found.face);
      // A style's own face is there even if all of the text is another's: resvg looks for its family first.
      const own = fonts.find(" ", style);
      if (own !== null) faces.add(own.face);
    }
  return { faces: [...faces], missing: [...missing] };
}

function stylesOf(serif: boolean, bold: boolean): FaceStyle[] {
  const families: FaceStyle["family"][] = serif ? ["gothic", "mincho"] : ["gothic"];
  const weights = bold ? [false, true] : [false];
  return families.flatMap((family) => weights.map((one) => ({ family, bold: one })));
}

/** Names of the shipped faces' families, by the beginnings of their PostScript names. */
const families: Readonly<Record<string, string>> = {
  BIZUDGothic: "BIZ UDGothic",
  BIZUDMincho: "BIZ UDMincho",
  NotoSerifJP: "Noto Serif JP",
};

function familyOf(family: FaceStyle["family"], fonts: FontSet): string {
  const name = fonts.find(" ", { family, bold: false })?.face.name.split("-")[0] ?? "";
  return families[name] ?? name;
}

function missingGlyph(cluster: string): Finding {
  return (places) => {
    const findings = new CoverFindings();
    findings.missing(cluster, null, places);
    const [diagnostic] = findings.diagnostics();
    if (diagnostic === undefined) throw new Error("a finding that was added is there");
    return diagnostic;
  };
}
