/**
 * JLREQ Appendix B, Table 1: natural space between two character classes. Row = class before, one letter a column in
 * the order of `columns` (tables/columns.ts):
 * `.` solid · `x` cannot occur · `B` the blank half of the character before (1/2 em) · `A` the blank half of the one after ·
 * `m` blank quarter of a middle dot before · `M` blank quarter of a middle dot after · `D` both blanks of the two (notes 3, 5) ·
 * `w` 和欧間: a quarter of the em before · `W` a quarter of the em after. Ruby's overhang is left out: those pairs are solid here.
 * Line head and line end have no column: `headOf` in space.ts says what the head keeps (note 17), and the end keeps the mark's own blank (notes 2, 4, 6).
 */
export const spacingRows: Readonly<Record<string, string>> = {
  "cl-01": "....M.....................x.",
  "cl-02": "B.BBM..BBBBBB.BBB.BBBBBBBB.B",
  "cl-03": "A...M.......................",
  "cl-04": "A...M.............w..ww.w...",
  "cl-05": "mmmmDmmmmmmmmmmmmmmmmmmmmmmm",
  "cl-06": "B.BBD..BBBBBBBBBB.BBBBBBBBBB",
  "cl-07": "B.BBD..BBBBBBBBBB.BBBBBBBBBB",
  "cl-08": "A...M.......................",
  "cl-09": "A...M.............w..ww.w...",
  "cl-10": "A...M.............w..ww.w...",
  "cl-11": "A...M.............w..ww.w...",
  "cl-12": "A...M.....................x.",
  "cl-13": "A...M.......................",
  "cl-14": "....M.......................",
  "cl-15": "A...M.............w..ww.w...",
  "cl-16": "A...M.............w..ww.w...",
  "cl-19": "A...M.............w..ww.w...",
  "cl-20": "A...M.......................",
  "cl-21": "A...M...WWW...WWW..WW....w.W",
  "cl-22": "A...M.............w..ww.w.x.",
  "cl-23": "A...M.............w..ww.w.x.",
  "cl-24": "A...M...WWW...WWW..WW.w..w.W",
  "cl-25": "A...M...WWW...WWW..WWw...w.W",
  "cl-26": "A...M.......................",
  "cl-27": "A...M...WWW...WWW..WW.w..w.W",
  "cl-28": ".xxxxxx..........x.xx....xx.",
  "cl-29": "A...M.............W..WW.W.x.",
  "cl-30": "A...M.............w..ww.w...",
};
