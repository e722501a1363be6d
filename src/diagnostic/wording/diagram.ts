import { entry } from "./entry.ts";

/** Codes about 図 in a record, and about drawing them. */
export const diagramWording = {
  "record/diagram-name-twice": entry<{ name: string }>({
    severity: "error",
    meaning: {
      ja: "図の「箱」か「枠」に、同じ名が2度あります。",
      en: "Two boxes or frames of a figure have the same name.",
    },
    message: ({ name }) => ({
      ja: `「${name}」という名の箱か枠が2つあります`,
      en: `Two boxes or frames are called ${name}`,
    }),
    hint: ({ name }) => ({
      ja: `一方の「名」を変えてください（例: ${name}2）。図に書く文字を同じにするには「表示: ${name}」と書きます。`,
      en: `Change one 名, to ${name}2 for example; 表示 keeps what is printed.`,
    }),
  }),
  "record/diagram-unknown-name": entry<{ found: string; nearest: string; known: string }>({
    severity: "error",
    meaning: {
      ja: "図の矢印・境界・枠が、図にない名を指しています。",
      en: "An arrow, a boundary or a box of a figure names something that is not there.",
    },
    message: ({ found }) => ({
      ja: `「${found}」という名は図にありません`,
      en: `There is no ${found} in this figure`,
    }),
    hint: ({ nearest, known }) => ({
      ja: `${nearest === "" ? "" : `もしかして: ${nearest}。`}書ける名: ${known}`,
      en: `${nearest === "" ? "" : `Did you mean ${nearest}? `}There are: ${known}`,
    }),
  }),
  "record/diagram-arrow-at-frame": entry<{ found: string; boxes: string }>({
    severity: "error",
    meaning: {
      ja: "図の矢印が、箱ではなく枠を指しています。",
      en: "An arrow of a figure leads to a frame, not to a box.",
    },
    message: ({ found }) => ({
      ja: `矢印は箱から箱へ引きます。「${found}」は枠です`,
      en: `Arrows join boxes; ${found} is a frame`,
    }),
    hint: ({ boxes }) => ({
      ja: `枠の中の箱の名を書いてください（${boxes}）。`,
      en: `Name a box in it: ${boxes}.`,
    }),
  }),
  "record/diagram-self-arrow": entry<{ name: string }>({
    severity: "error",
    meaning: {
      ja: "図の矢印が、出た箱に戻っています。",
      en: "An arrow of a figure leads from a box to itself.",
    },
    message: ({ name }) => ({
      ja: `矢印の「から」と「へ」が同じ箱です: ${name}`,
      en: `The arrow leads from ${name} to itself`,
    }),
    hint: () => ({
      ja: "中だけの処理は、矢印ではなく箱の「内容」に書いてください。",
      en: "Say what happens within a box in its 内容.",
    }),
  }),
  "record/diagram-number-twice": entry<{ number: string }>({
    severity: "error",
    meaning: {
      ja: "図の矢印に、同じ番号が2度あります。",
      en: "Two arrows of a figure have the same number.",
    },
    message: ({ number }) => ({
      ja: `矢印の番号${number}が2度あります`,
      en: `Two arrows have the number ${number}`,
    }),
    hint: () => ({
      ja: "「番号」を消すと、書いた順に①から付きます。往復は「両方向: はい」で1本にできます。",
      en: "Without 番号 they are numbered in order; 両方向: はい makes one arrow of two.",
    }),
  }),
  "record/diagram-number-gap": entry<{ number: string; expected: string }>({
    severity: "warning",
    meaning: {
      ja: "図の矢印の番号が①から順に続いていません。",
      en: "The numbers of a figure's arrows do not follow one another from 1.",
    },
    message: ({ number, expected }) => ({
      ja: `矢印の番号${expected}がなく、${number}があります`,
      en: `There is an arrow ${number}, but no arrow ${expected}`,
    }),
    hint: () => ({
      ja: "「番号」を消すと、書いた順に①から付きます。本文の番号に合わせたものであれば、このままで構いません。",
      en: "Without 番号 they are numbered in order. Leave it if the numbers are those of the text.",
    }),
  }),
  "record/diagram-box-alone": entry<{ name: string }>({
    severity: "warning",
    meaning: {
      ja: "図の箱が、どの枠にも入らず、矢印もありません。",
      en: "A box of a figure is in no frame and has no arrow.",
    },
    message: ({ name }) => ({
      ja: `「${name}」は、どの枠にも入らず、矢印もありません`,
      en: `${name} is in no frame and no arrow leads to it`,
    }),
    hint: () => ({
      ja: "「枠」を書くか、「矢印」でほかの箱とつないでください。説明であれば「形: 注記」にします。",
      en: "Give it a 枠 or an arrow; 形: 注記 if it is a remark.",
    }),
  }),
  "record/diagram-frame-empty": entry<{ name: string }>({
    severity: "error",
    meaning: { ja: "図の枠に箱がありません。", en: "A frame of a figure holds no box." },
    message: ({ name }) => ({
      ja: `枠「${name}」に入る箱がありません`,
      en: `No box is in the frame ${name}`,
    }),
    hint: ({ name }) => ({
      ja: `入れる箱に「枠: ${name}」と書くか、この枠を消してください。`,
      en: `Write 枠: ${name} at its boxes, or take the frame out.`,
    }),
  }),
  "record/diagram-frame-circle": entry<{ name: string }>({
    severity: "error",
    meaning: {
      ja: "図の枠の「外枠」をたどると、元の枠に戻ります。",
      en: "A frame of a figure lies in itself.",
    },
    message: ({ name }) => ({
      ja: `枠「${name}」の外枠をたどると「${name}」に戻ります`,
      en: `The frame ${name} lies in itself`,
    }),
    hint: () => ({
      ja: "いちばん外の枠の「外枠」を消してください。",
      en: "Take 外枠 out of the outermost frame.",
    }),
  }),
  "record/diagram-boundary-inside": entry<{ a: string; b: string; frame: string }>({
    severity: "error",
    meaning: {
      ja: "図の境界が、一つの枠の中を通ります。",
      en: "A boundary of a figure would run through a frame.",
    },
    message: ({ a, b, frame }) => ({
      ja: `「${a}」と「${b}」はどちらも「${frame}」にあり、境界を引けません`,
      en: `No boundary can part ${a} and ${b}: both are in ${frame}`,
    }),
    hint: () => ({
      ja: "境界は外側の枠どうし、または枠と、枠に入らない箱の間に引きます。別々の枠に分けてください。",
      en: "Boundaries part outermost frames or boxes: put them into frames of their own.",
    }),
  }),
  "record/diagram-boundary-apart": entry<{ a: string; b: string; between: string }>({
    severity: "error",
    meaning: {
      ja: "図の境界の両側が隣どうしではありません。",
      en: "The two sides of a figure's boundary are no neighbours.",
    },
    message: ({ a, b, between }) => ({
      ja: `「${a}」と「${b}」は隣どうしでなく、間に${between}があります`,
      en: `${a} and ${b} are no neighbours: ${between} stands between them`,
    }),
    hint: () => ({
      ja: "並ぶ順は「箱」に書いた順です。箱の順を変えるか、「間」に隣どうしの名を書いてください。",
      en: "The order is that of 箱: change it, or name two neighbours.",
    }),
  }),
  "record/diagram-boundary-twice": entry<{ a: string; b: string }>({
    severity: "error",
    meaning: {
      ja: "図の同じ所に、境界が2本あります。",
      en: "A figure has two boundaries in the same place.",
    },
    message: ({ a, b }) => ({
      ja: `「${a}」と「${b}」の間に境界が2本あります`,
      en: `There are two boundaries between ${a} and ${b}`,
    }),
    hint: () => ({
      ja: "一つにまとめ、名を「責任分界点・庁内の境界」のように続けて書いてください。",
      en: "Make them one, with both names.",
    }),
  }),
  "record/diagram-text-long": entry<{ length: string; max: string }>({
    severity: "warning",
    meaning: {
      ja: "図の矢印の説明が、矢印のそばに書くには長すぎます。",
      en: "An arrow's text is too long to stand beside the arrow.",
    },
    message: ({ length, max }) => ({
      ja: `矢印の説明が${length}字あります（矢印のそばでは${max}字まで）`,
      en: `The arrow's text has ${length} characters (at most ${max} read well beside it)`,
    }),
    hint: () => ({
      ja: "短くするか、図に「説明の位置: 下」と書いて、説明を図の下に並べてください。",
      en: "Shorten it, or list the texts below the figure: 説明の位置: 下.",
    }),
  }),
  "layout/diagram-too-wide": entry<{ width: string; room: string; size: string }>({
    severity: "warning",
    meaning: {
      ja: "図が紙面の幅に収まらず、縮めて置くため文字が小さくなります。",
      en: "A figure is wider than the page and is made smaller, its text with it.",
    },
    message: ({ width, room, size }) => ({
      ja: `図の幅が${width}mmで、${room}mmに縮めると文字が${size}ポイントになります`,
      en: `The figure is ${width} mm wide; at ${room} mm its text is ${size} pt`,
    }),
    hint: () => ({
      ja: "図に「向き: 縦」と書くか、「説明の位置: 下」にするか、箱を減らしてください。",
      en: "Write 向き: 縦 or 説明の位置: 下, or use fewer boxes.",
    }),
  }),
} as const;
