import { type Diagram, diagramSvg } from "../../src/diagram/index.ts";
import { fontSet } from "../../src/font/index.ts";
import { checksOf } from "../../src/records/check.ts";
import { diagramBlock } from "../../src/records/kinds/diagram.ts";
import { type CheckedDiagram, diagramChecks } from "../../src/records/kinds/diagram-check.ts";
import { readRecordText } from "../../src/records/read.ts";
import { recordModel } from "../../src/records/record-kind.ts";
import { got } from "../outcome.ts";

/** A record that is a 図 and nothing else. */
const figureKind = recordModel(
  {
    kind: "figure-sample",
    ja: "図の見本",
    version: 1,
    shape: { figure: diagramBlock().meta({ ja: "図", help: { ja: "図。", en: "The figure." } }) },
  },
  checksOf<{ readonly figure: CheckedDiagram }>().within("figure", diagramChecks),
);

/** Reads a record of that kind, YAML. */
export function readFigure(text: string) {
  return readRecordText(text, "a.yaml", "yaml", { kinds: [figureKind] });
}

/** The 図 of a record that must be right. The model gives what drawing takes: the compiler sees to it. */
export function figureOf(text: string): Diagram {
  const value = got(readFigure(text)).value as ReturnType<(typeof figureKind)["model"]["parse"]>;
  return value.figure;
}

export const fonts = got(fontSet());

export const svgOfText = (text: string) => diagramSvg(figureOf(text), fonts);
