import { describe, expect, test } from "vitest";
import { check } from "../tools/kinsoku-check.mjs";
import { missing, needing } from "./programs.ts";
import { papersIn } from "./rendered.ts";
import { paragraphsOf } from "./structures.ts";

for (const p of [...papersIn("jlreq").map(p=>({...p,name:"jlreq "+p.name})), ...papersIn("noto").map(p=>({...p,name:"noto "+p.name})), ...papersIn("word").map(p=>({...p,name:"word "+p.name}))])
test(p.name, () => {
  const { summary: s } = check(p.pdf, { source: paragraphsOf(p.structures), examples: 100 });
  console.log(p.name, p.pdf, JSON.stringify({forced: p.forced, pages: p.pages, un: s.unmatchedLines, g: s.gyotoKinsoku, m: s.gyomatsuKinsoku, b: s.bunriKinshi, o: s.overfull, d: s.doubledPunct, w: s.waOu, r: s.rightEdge, j: s.justification, rad: s.glyphUnicode}));
});
