import type { Section } from "./field.ts";
import { section1 } from "./fields/section1.ts";
import { section2 } from "./fields/section2.ts";
import { section3 } from "./fields/section3.ts";
import { section4 } from "./fields/section4.ts";
import { section5 } from "./fields/section5.ts";
import { section6 } from "./fields/section6.ts";

/** The field table: every field of the 全項目評価書, in the form's order. One row more is one field more. */
export const sections: readonly Section[] = [section1, section2, section3, section4, section5, section6];
