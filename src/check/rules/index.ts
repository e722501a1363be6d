import type { CheckRule } from "../rule.ts";
import { answered } from "./answered.ts";
import { assessmentAnswers } from "./assessment-answers.ts";
import { assessmentConnection } from "./assessment-connection.ts";
import { assessmentDates } from "./assessment-dates.ts";
import { buildingNumbers } from "./building-numbers.ts";
import { changeRowsFile } from "./change-rows-file.ts";
import { changeRowsItem } from "./change-rows-item.ts";
import { changeRowsOrder } from "./change-rows-order.ts";
import { changeRowsTiming } from "./change-rows-timing.ts";
import { changeRowsWords } from "./change-rows-words.ts";
import { clauseRun } from "./clause-run.ts";
import { contact } from "./contact.ts";
import { counts } from "./counts.ts";
import { coverBureau } from "./cover-bureau.ts";
import { figureMissing } from "./figure-missing.ts";
import { fixedTerms } from "./fixed-terms.ts";
import { impossibleDates } from "./impossible-dates.ts";
import { lawNumber } from "./law-number.ts";
import { legalArticle } from "./legal-article.ts";
import { legalBasis } from "./legal-basis.ts";
import { legalMarks } from "./legal-marks.ts";
import { letterDates } from "./letter-dates.ts";
import { matrixCells } from "./matrix-cells.ts";
import { meeting } from "./meeting.ts";
import { meetingMentions } from "./meeting-mentions.ts";
import { minutesAttendance } from "./minutes-attendance.ts";
import { nameAddressee } from "./name-addressee.ts";
import { nameBuilding } from "./name-building.ts";
import { nameCorporation } from "./name-corporation.ts";
import { nameCouncil } from "./name-council.ts";
import { nameErasure } from "./name-erasure.ts";
import { nameLaw } from "./name-law.ts";
import { nameNear } from "./name-near.ts";
import { nameParticle } from "./name-particle.ts";
import { namePerson } from "./name-person.ts";
import { nameSentence } from "./name-sentence.ts";
import { nameSubject } from "./name-subject.ts";
import { nameTitle } from "./name-title.ts";
import { nameUnit } from "./name-unit.ts";
import { namedClause } from "./named-clause.ts";
import { notationBracket } from "./notation-bracket.ts";
import { notationCharacter } from "./notation-character.ts";
import { notationComma } from "./notation-comma.ts";
import { notationMark } from "./notation-mark.ts";
import { notationNumber } from "./notation-number.ts";
import { notationSpelling } from "./notation-spelling.ts";
import { notationStyle } from "./notation-style.ts";
import { numberOrder } from "./number-order.ts";
import { numbering } from "./numbering.ts";
import { officeHistory } from "./office-history.ts";
import { orderOfDates } from "./order-of-dates.ts";
import { phones } from "./phones.ts";
import { retention } from "./retention.ts";
import { senderWords } from "./sender-words.ts";
import { startDate } from "./start-date.ts";
import { statements } from "./statements.ts";
import { summary } from "./summary.ts";
import { tableItems } from "./table-items.ts";
import { tableSums } from "./table-sums.ts";

/** Every rule, in the order their findings are told. */
export const checkRules: readonly CheckRule[] = [
  startDate,
  orderOfDates,
  letterDates,
  meeting,
  meetingMentions,
  answered,
  numberOrder,
  impossibleDates,
  legalBasis,
  legalArticle,
  clauseRun,
  namedClause,
  tableItems,
  legalMarks,
  lawNumber,
  officeHistory,
  senderWords,
  coverBureau,
  contact,
  phones,
  retention,
  counts,
  tableSums,
  buildingNumbers,
  figureMissing,
  numbering,
  summary,
  statements,
  nameNear,
  nameSubject,
  nameUnit,
  nameCorporation,
  nameBuilding,
  nameCouncil,
  namePerson,
  nameAddressee,
  nameLaw,
  nameTitle,
  nameSentence,
  nameParticle,
  nameErasure,
  notationStyle,
  notationComma,
  notationBracket,
  notationNumber,
  notationMark,
  notationSpelling,
  notationCharacter,
  changeRowsItem,
  changeRowsFile,
  changeRowsTiming,
  changeRowsOrder,
  changeRowsWords,
  assessmentConnection,
  assessmentDates,
  assessmentAnswers,
  minutesAttendance,
  matrixCells,
  fixedTerms,
];
