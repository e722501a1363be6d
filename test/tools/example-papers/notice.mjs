// A notice as a ministry would send it, with a check list on A3. Neither the ministry nor any of the text exists elsewhere.

const inXml = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const p = (style, text) => `<text:p text:style-name="${style}">${inXml(text)}</text:p>`;

const letter = [
  p("right", "事務連絡"),
  p("right", "令和3年4月8日"),
  p("free", ""),
  p("left", "　各都道府県・市区町村"),
  p("left", "　　個人情報保護担当課　御中"),
  p("free", ""),
  p("right", "見本省大臣官房個人情報制度室　"),
  p("free", ""),
  p("title", "個人情報の適正な取扱いの確保について（参考）"),
  p("free", ""),
  p("body", "地方公共団体における個人情報の適正な取扱いについては、日頃から御尽力いただいているところです。"),
  p(
    "body",
    "さて、最近、複数の団体において、委託先での電磁的記録の紛失や、電子メールの誤送信による個人情報の漏えいが続けて発生しています。これらの多くは、定められた手順が守られていれば防ぐことができたものであり、手順を定めるだけでなく、手順が守られていることを継続して確かめることが重要です。",
  ),
  p(
    "body",
    "つきましては、下記の事項に留意の上、個人情報の取扱いの状況を点検する際の参考としていただくようお願いします。なお、都道府県においては、域内の市区町村に周知していただくようお願いします。",
  ),
  p("free", ""),
  p("centre", "記"),
  p("free", ""),
  p(
    "item",
    "1　個人情報を取り扱う事務ごとに、取り扱う情報の種類、件数、保管場所及び委託の有無を台帳により把握すること。",
  ),
  p("item", "2　別紙1の点検の観点を参考に、年に1度以上、点検を実施すること。"),
  p("item", "3　点検の結果は、別紙2の点検表により記録し、責任者が確認すること。"),
  p("item", "4　漏えい等が発生したときは、本人への連絡、原因の究明及び再発の防止を速やかに行うこと。"),
  p("free", ""),
  p("right", "以上　"),
  p("free", ""),
  p("contact", "（担当）見本省大臣官房個人情報制度室"),
  p("contact", "電　話　000-000-0900（直通）"),
];

const points = [
  p("second", "別紙1"),
  p("title", "点検の観点"),
  p("free", ""),
  p("head", "第1　組織の体制"),
  p("item", "1　責任者及び担当者の役割が文書で定められ、関係者に周知されているか。"),
  p("item", "2　人事異動の際に、役割及び権限の引継ぎが確実に行われているか。"),
  p("item", "3　漏えい等が発生したときの連絡の経路が定められ、休日及び夜間にも機能するか。"),
  p("head", "第2　職員の教育"),
  p("item", "1　新たに担当となった職員に対して、担当となった日から1か月以内に研修を行っているか。"),
  p("item", "2　全ての職員に対して、年に1度以上、研修又は自己点検を行っているか。"),
  p("head", "第3　情報システムの利用"),
  p("item", "1　利用者ごとに識別符号を付与し、共用していないか。"),
  p("item", "2　異動し、又は退職した職員の識別符号を、その日のうちに停止しているか。"),
  p("item", "3　アクセスの記録を一定の期間保存し、定期に分析しているか。"),
  p("item", "4　外部記録媒体の使用を制限し、使用したときは記録しているか。"),
  p("head", "第4　委託先の監督"),
  p("item", "1　委託先の選定に当たり、個人情報の管理の能力を確認しているか。"),
  p("item", "2　契約書に、目的外の利用の禁止、再委託の制限、事故の報告及び実地の検査を定めているか。"),
  p("item", "3　契約に基づき、年に1度以上、実地又は書面により管理の状況を確認しているか。"),
  p("head", "第5　書類及び電子メールの取扱い"),
  p("item", "1　書類を封入し、又は電子メールを送信する前に、別の職員が宛先及び内容を確認しているか。"),
  p("item", "2　書類を持ち出すときは、責任者の許可を得て、持出しの記録を残しているか。"),
  p("item", "3　保存期間を過ぎた書類を、復元できない方法により廃棄し、その記録を残しているか。"),
];

const columns = [
  ["区分", 3.2],
  ["番号", 1.4],
  ["点検項目", 12.4],
  ["確認の方法", 7.6],
  ["頻度", 2.6],
  ["結果", 2.2],
  ["改善の内容及び期限", 7.6],
];
const checks = [
  ["組織の体制", "責任者及び担当者の役割が文書で定められている。", "規程及び事務分担表を確認する。", "年1回"],
  [
    "組織の体制",
    "漏えい等が発生したときの連絡の経路が定められている。",
    "連絡網により実際に連絡する。",
    "年2回",
  ],
  ["職員の教育", "新たに担当となった職員に対して研修を行っている。", "研修の受講記録を確認する。", "随時"],
  [
    "職員の教育",
    "全ての職員に対して研修又は自己点検を行っている。",
    "受講記録及び自己点検票を確認する。",
    "年1回",
  ],
  ["情報システム", "識別符号を共用していない。", "利用者の一覧と名簿を照合する。", "四半期"],
  [
    "情報システム",
    "異動し、又は退職した職員の識別符号を停止している。",
    "異動者の一覧と停止の記録を照合する。",
    "異動の都度",
  ],
  ["情報システム", "アクセスの記録を保存し、分析している。", "分析の報告書を確認する。", "毎月"],
  ["情報システム", "外部記録媒体の使用を制限し、記録している。", "使用の記録と現物を照合する。", "毎月"],
  ["委託先の監督", "契約書に必要な事項を定めている。", "契約書及び仕様書を確認する。", "契約の都度"],
  ["委託先の監督", "管理の状況を確認している。", "実地又は書面により検査する。", "年1回"],
  ["委託先の監督", "再委託について事前に承諾している。", "承諾書を確認する。", "契約の都度"],
  ["書類等の取扱い", "封入又は送信の前に、別の職員が確認している。", "点検表の署名を確認する。", "毎月"],
  ["書類等の取扱い", "持出しの許可を得て、記録している。", "持出しの記録を確認する。", "毎月"],
  ["書類等の取扱い", "復元できない方法により廃棄している。", "廃棄の記録及び証明書を確認する。", "年1回"],
];

const cell = (style, text) =>
  `<table:table-cell table:style-name="cell" office:value-type="string">${p(style, text)}</table:table-cell>`;
const row = (cells) => `<table:table-row>${cells.join("")}</table:table-row>`;
const table = `<table:table table:name="点検表" table:style-name="table">${columns
  .map((_, index) => `<table:table-column table:style-name="column${index}"/>`)
  .join(
    "",
  )}<table:table-header-rows>${row(columns.map(([name]) => cell("cellCentre", name)))}</table:table-header-rows>${checks
  .map(([part, what, how, often], index) =>
    row([
      cell("cellLeft", part),
      cell("cellCentre", `${index + 1}`),
      cell("cellLeft", what),
      cell("cellLeft", how),
      cell("cellCentre", often),
      cell("cellCentre", "適・否"),
      cell("cellLeft", ""),
    ]),
  )
  .join("")}</table:table>`;

const checklist = [
  p("third", "別紙2"),
  p("title", "個人情報の取扱いに関する点検表"),
  p(
    "right",
    "点検した日　令和　　年　　月　　日　　点検した者　　　　　　　　　　責任者の確認　　　　　　　　　　",
  ),
  table,
  p(
    "note",
    "（注）「結果」の欄は、当てはまるものを丸で囲むこと。「否」としたときは、改善の内容及び期限を記入すること。",
  ),
];

const paragraph = (name, properties, size = 10.5, more = "") =>
  `<style:style style:name="${name}" style:family="paragraph"${more}><style:paragraph-properties fo:line-height="18pt" ${properties}/><style:text-properties fo:font-size="${size}pt" style:font-size-asian="${size}pt"/></style:style>`;
const page = (name, width, height, orientation) =>
  `<style:page-layout style:name="${name}"><style:page-layout-properties fo:page-width="${width}mm" fo:page-height="${height}mm" style:print-orientation="${orientation}" fo:margin-top="28mm" fo:margin-bottom="24mm" fo:margin-left="25mm" fo:margin-right="25mm"/></style:page-layout>`;

/** Flat OpenDocument text. */
export const notice = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="mincho" svg:font-family="'BIZ UDMincho'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="mincho" style:font-name-asian="mincho" fo:language="ja" fo:country="JP" style:language-asian="ja" style:country-asian="JP"/></style:default-style></office:styles>
<office:automatic-styles>
${page("a4", 210, 297, "portrait")}${page("a3", 420, 297, "landscape")}
${paragraph("left", 'fo:text-align="start"')}${paragraph("right", 'fo:text-align="end"')}${paragraph("centre", 'fo:text-align="center"')}
${paragraph("free", 'fo:text-align="start"')}${paragraph("title", 'fo:text-align="center"', 12)}
${paragraph("body", 'fo:text-align="justify" fo:text-indent="10.5pt"')}${paragraph("item", 'fo:text-align="justify" fo:margin-left="31.5pt" fo:text-indent="-21pt"')}
${paragraph("head", 'fo:text-align="start" fo:margin-top="9pt"')}${paragraph("contact", 'fo:text-align="start" fo:margin-left="230pt"')}
${paragraph("note", 'fo:text-align="start" fo:margin-top="6pt"', 9)}
${paragraph("second", 'fo:text-align="end"', 10.5, ' style:master-page-name="portrait"')}${paragraph("third", 'fo:text-align="end"', 10.5, ' style:master-page-name="landscape"')}
${paragraph("cellLeft", 'fo:text-align="start"', 10)}${paragraph("cellCentre", 'fo:text-align="center"', 10)}
<style:style style:name="table" style:family="table"><style:table-properties style:width="370mm" table:align="left" table:border-model="collapsing"/></style:style>
${columns.map(([, width], index) => `<style:style style:name="column${index}" style:family="table-column"><style:table-column-properties style:column-width="${width}cm"/></style:style>`).join("")}
<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="1.2mm" style:vertical-align="middle"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="a4"/><style:master-page style:name="portrait" style:page-layout-name="a4"/><style:master-page style:name="landscape" style:page-layout-name="a3"/></office:master-styles>
<office:body><office:text>${[...letter, ...points, ...checklist].join("\n")}</office:text></office:body>
</office:document>
`;
