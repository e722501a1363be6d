import { foldText } from "./fold.ts";

/** A subject as it is compared with others: NFKC, no blanks, without …について, （報告） and the words for bringing something in. */
export function subjectWords(subject: string): string {
  return foldText(subject, "label")
    .replace(/\((?:報告|諮問|通知|依頼|回答|照会|答申)\)$/u, "")
    .replace(/(?:の(?:導入|構築|運用|変更))?について$/u, "");
}
