import type { BaseXmlComponent, IContext, IXmlableObject } from "docx";

/** Paragraphs, tables and runs ask the file around them for nothing we use: lists, comments, links outside. */
const context = { stack: [] } as unknown as IContext;

/** The XML of a paragraph, a table or an element. */
export function xmlOf(component: BaseXmlComponent): string {
  const xml = component.prepForXml(context);
  return xml === undefined ? "" : elementXml(xml);
}

/** docx's objects: {name: content}, where content is {}, attributes, text, or a list of all three kinds. */
function elementXml(element: IXmlableObject): string {
  const [entry] = Object.entries(element);
  if (entry === undefined) return "";
  const [name, content] = entry as [string, unknown];
  if (Array.isArray(content)) return listXml(name, content);
  if (typeof content !== "object" || content === null) return `<${name}>${textXml(content)}</${name}>`;
  return `<${name}${"_attr" in content ? attributesXml(content._attr as object) : ""}/>`;
}

function listXml(name: string, content: readonly unknown[]): string {
  let attributes = "";
  let inner = "";
  for (const one of content) {
    if (typeof one !== "object" || one === null) inner += textXml(one);
    else if ("_attr" in one) attributes += attributesXml(one._attr as object);
    else inner += elementXml(one as IXmlableObject);
  }
  return `<${name}${attributes}>${inner}</${name}>`;
}

function attributesXml(attributes: object): string {
  let xml = "";
  for (const [name, value] of Object.entries(attributes)) xml += ` ${name}="${textXml(value)}"`;
  return xml;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  '"': "&quot;",
  "'": "&apos;",
  "<": "&lt;",
  ">": "&gt;",
};
/** Signs of XML, and controls that XML 1.0 cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what has to go
const special = /[&"'<>\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

function textXml(value: unknown): string {
  if (value === undefined || value === null) return "";
  return String(value).replace(special, (one) => entities[one] ?? "");
}
