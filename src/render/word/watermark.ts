import { Element } from "./element.ts";

/** Word counts shapes of headers from here. */
const FIRST_SHAPE = 2048;

/** 案 across the sheet, behind the text, in the form Word's own 透かし has (VML text in the header). `id` counts from 1, `side` in pt. */
export function watermark(id: number, side: number): Element {
  return new Element("w:r", {}, new Element("w:rPr", {}, new Element("w:noProof")), picture(id, side));
}

function picture(id: number, side: number): Element {
  return new Element(
    "w:pict",
    {},
    shapeType(),
    new Element(
      "v:shape",
      {
        id: `PowerPlusWaterMarkObject${id}`,
        "o:spid": `_x0000_s${FIRST_SHAPE + id}`,
        type: "#_x0000_t136",
        alt: "",
        style: `position:absolute;margin-left:0;margin-top:0;width:${side}pt;height:${side}pt;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:page;mso-position-vertical:center;mso-position-vertical-relative:page`,
        "o:allowincell": "f",
        fillcolor: "#d9d9d9",
        stroked: "f",
      },
      new Element("v:textpath", { style: 'font-family:"ＭＳ 明朝";font-size:1pt', string: "案" }),
    ),
  );
}

/** Word's shape type 136, plain text. */
function shapeType(): Element {
  return new Element(
    "v:shapetype",
    {
      id: "_x0000_t136",
      coordsize: "21600,21600",
      "o:spt": 136,
      adj: "10800",
      path: "m@7,l@8,m@5,21600l@6,21600e",
    },
    new Element(
      "v:formulas",
      {},
      ...[
        "sum #0 0 10800",
        "prod #0 2 1",
        "sum 21600 0 @1",
        "sum 0 0 @2",
        "sum 21600 0 @3",
        "if @0 @3 0",
        "if @0 21600 @1",
        "if @0 0 @2",
        "if @0 @4 21600",
        "mid @5 @6",
        "mid @8 @5",
        "mid @7 @8",
        "mid @6 @7",
        "sum @6 0 @5",
      ].map((eqn) => new Element("v:f", { eqn })),
    ),
    new Element("v:path", { textpathok: "t", "o:connecttype": "custom" }),
    new Element("v:textpath", { on: "t", fitshape: "t" }),
    new Element("o:lock", { "v:ext": "edit", text: "t", shapetype: "t" }),
  );
}
