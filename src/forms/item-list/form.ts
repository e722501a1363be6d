import { succeed } from "../../diagnostic/index.ts";
import type { ItemList } from "../../records/kinds/item-list.ts";
import type { Form } from "../form.ts";
import { originIn } from "../shared/origin.ts";
import { type ItemListValues, itemList } from "./model.ts";
import { itemListOrigins, itemListValues } from "./values.ts";

/** 個人情報項目一覧: the personal information a consultation is about. */
export const itemListForm: Form<ItemList, ItemListValues> = {
  id: "item-list",
  names: ["個人情報項目一覧", "個人情報項目", "項目一覧"],
  title: { ja: "個人情報項目一覧", en: "List of personal information" },
  purpose: {
    ja: "諮問する事務で扱う個人情報の項目を、要配慮のものに◎を付けて示す一覧。",
    en: "The personal information a consultation is about; sensitive items have ◎.",
  },
  recordKind: "item-list",
  applies: () => true,
  model: itemList,
  template: "item-list.hbs",
  values: (record, profile) => succeed(itemListValues(record, profile)),
  documentTitle: ({ subject }) => `個人情報項目一覧 ${subject}`,
  subject: ({ subject }) => subject,
  state: () => null,
  origin: (path, record) => originIn(itemListOrigins(record ?? null), path),
};
