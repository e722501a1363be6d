import type { Answer, Risk, When } from "../field.ts";
import { choice, risk, text } from "../make.ts";
import { ENOUGH } from "../options.ts";

/** What nearly every risk of Ⅲ ends with. */
export function enough(): Answer {
  return choice(["enough", "対策は十分か", "Whether that is enough", "", "リスクへの対策は十分か"], ENOUGH);
}

export function otherMeasures(): Answer {
  return text(["other", "その他の措置", "Other measures", "", "その他の措置の内容"]);
}

/** A risk of one measure and the question whether it is enough. @param number 1 to 7 */
export function plainRisk(name: string, number: string, en: string, label: string, only?: When): Risk {
  const parts = [text(["measure", "措置", "Measure", "", "リスクに対する措置の内容"]), enough()];
  return risk(
    [name, `リスク${number}`, en, `リスク${number}`, label],
    parts,
    only === undefined ? {} : { only },
  );
}

/** その他のリスク及びそのリスクに対する措置, at a head's end. */
export function remaining(label: string, only?: When): Risk {
  const parts = [text(["text", "内容", "Other risks and measures", "", ""])];
  return risk(
    ["remaining", "その他のリスク", "Other risks", "", label],
    parts,
    only === undefined ? {} : { only },
  );
}
