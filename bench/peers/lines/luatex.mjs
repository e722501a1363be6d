import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { complete, faces, fontsFolder, LEFT, PITCH, SIZE, sheetOf, TOP } from "./job.mjs";

/**
 * LuaTeX-ja with the class that is nearest to JLREQ: jlreq, its metrics (jfm=jlreq), its order of reduction and
 * expansion, hanging on, brackets at the line head 天付き as ours. kanjiskip is 0 to a quarter em, xkanjiskip a quarter,
 * an eighth to a half: both are in its metrics.
 */
export async function open() {
  const program = process.env.LUATEX ?? "lualatex";
  const { status, stdout } = spawnSync(program, ["--version"], { encoding: "utf8" });
  if (status !== 0) throw new Error("not installed (or name it in LUATEX)");
  const log = logOf(program, texOf({ face: "biz", blocks: [{ text: "い", measure: 8 }] }));
  const year = /TeX Live (\d+)/.exec(stdout)?.[1];
  const part = (pattern) => pattern.exec(log)?.[1];
  const core = part(/Package: luatexja-core ([\d-]+)/);
  const jlreq = part(/Document Class: jlreq ([\d/]+)/)?.replaceAll("/", "-");
  return {
    name: "LuaTeX-ja",
    version: `LuaTeX-ja ${core}, jlreq.cls ${jlreq} (TeX Live ${year})`,
    set: async (job) => run(program, texOf(job)).pdf,
  };
}

const logOf = (program, source) => run(program, source).log;

function run(program, source) {
  const work = mkdtempSync(join(tmpdir(), "yoshiki-luatex-"));
  try {
    writeFileSync(join(work, "job.tex"), source);
    const { stdout } = spawnSync(program, ["-interaction=nonstopmode", "-halt-on-error", "job.tex"], {
      cwd: work,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    const [log, pdf] = [join(work, "job.log"), join(work, "job.pdf")];
    if (!existsSync(pdf)) throw new Error(`made no PDF: ${/^! .*$/m.exec(stdout ?? "")?.[0] ?? stdout}`);
    return { log: readFileSync(log, "utf8").replaceAll("\n", " "), pdf: readFileSync(pdf) };
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** Sheets are shipped out directly: the class's own page has nothing to do with lines. Nothing is hyphenated, as in ours. */
function texOf({ face, blocks }) {
  const { width, height } = sheetOf(blocks);
  const font = `[Path=${fontsFolder}]{${faces[face].file}}`;
  return String.raw`\documentclass[lualatex,hanging_punctuation,open_bracket_pos=zenkaku_tentsuki]{jlreq}
\usepackage{luatexja-fontspec}
\defaultfontfeatures[\rmfamily,\sffamily]{}
\setmainfont${font}
\setmainjfont${font}
\pagestyle{empty}
\begin{document}
\pdfvariable horigin=0pt \pdfvariable vorigin=0pt
\pagewidth=${width}bp \pageheight=${height}bp
\fontsize{${SIZE}bp}{${PITCH}bp}\selectfont
\parskip=0pt \hyphenpenalty=10000 \exhyphenpenalty=10000
\def\sheet#1{\shipout\vbox to${height}bp{\kern${TOP}bp\moveright${LEFT}bp\vbox{#1\par}\vss}}
${blocks.map(sheetSource).join("\n")}
\end{document}
`;
}

const sides = {
  justify: "",
  start: "\\rightskip=@ plus 1fil",
  end: "\\leftskip=@ plus 1fil\\parfillskip=0pt",
};
sides.center = "\\leftskip=@ plus 1fil\\rightskip=@ plus 1fil\\parfillskip=0pt";

function sheetSource(block) {
  const { text, measure, align, firstIndent, restIndent, endIndent } = complete(block);
  const em = (value) => `${value * SIZE}bp`;
  const skips = `\\hsize=${em(measure)}\\linewidth=\\hsize\\leftskip=${em(restIndent)}\\rightskip=${em(endIndent)}`;
  const side = sides[align]
    .replace("\\leftskip=@", `\\leftskip=${em(restIndent)}`)
    .replace("\\rightskip=@", `\\rightskip=${em(endIndent)}`);
  return `\\sheet{${skips}${side}\\parindent=${em(firstIndent - restIndent)}\\indent ${escaped(text)}}`;
}

const names = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };
const escaped = (text) =>
  text
    .replace(/[\\{}#$%&_~^]/g, (one) => names[one] ?? `\\${one}`)
    .replace(/[[\]]/g, (one) => `{${one}}`)
    .replaceAll("\n", "\\newline ");
