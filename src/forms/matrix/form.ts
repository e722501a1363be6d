import { succeed } from "../../diagnostic/index.ts";
import type { Matrix } from "../../records/kinds/matrix.ts";
import type { Form } from "../form.ts";
import { originIn } from "../shared/origin.ts";
import { type MatrixValues, matrix } from "./model.ts";
import { matrixOrigins, matrixValues } from "./values.ts";

/** 別表: a matrix of classes and items on a landscape sheet. */
export const matrixForm: Form<Matrix, MatrixValues> = {
  id: "matrix",
  names: ["別表"],
  title: { ja: "別表", en: "Matrix" },
  purpose: {
    ja: "分類ごとの扱いなどを、区分・項目と列の組合せで示す表。",
    en: "Shows how classes are dealt with, item by item, in a matrix.",
  },
  recordKind: "matrix",
  applies: () => true,
  model: matrix,
  template: "matrix.hbs",
  values: (record, profile) => succeed(matrixValues(record, profile)),
  documentTitle: ({ label, title }) => `${label} ${title.join("")}`,
  subject: ({ title }) => title.join(""),
  state: () => null,
  origin: (path) => originIn(matrixOrigins, path),
};
