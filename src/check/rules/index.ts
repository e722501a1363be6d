import type { CheckRule } from "../rule.ts";
import { answered } from "./answered.ts";
import { articleNear } from "./article-near.ts";
import { assessmentAnswers } from "./assessment-answers.ts";
import { assessmentConnection } from "./assessment-connection.ts";
import { assessmentDates } from "./assessment-dates.ts";
import { buildingNumbers } from "./building-numbers.ts";
import { changeRowsFile } from "./change-rows-file.ts";
import { changeRowsItem } from "./change-rows-item.ts";
import { changeRowsOrder } from "./change-rows-order.ts";
import { changeRowsPresent } from "./change-rows-present.ts";
import { changeRowsTiming } from "./change-rows-timing.ts";
import { changeRowsWords } from "./change-rows-words.ts";
import { clauseRun } from "./clause-run.ts";
import { contact } from "./contact.ts";
import { councilNumbersRule } from "./council-numbers.ts";
import { councilSubjects } from "./council-subjects.ts";
import { countDiffers } from "./count-differs.ts";
import { counts } from "./counts.ts";
import { courseDates } from "./course-dates.ts";
import { coverBureau } from "./cover-bureau.ts";
import { eventDates } from "./event-dates.ts";
import { figureMissing } from "./figure-missing.ts";
import { fixedTerms } from "./fixed-terms.ts";
import { impossibleDates } from "./impossible-dates.ts";
import { lawNumber } from "./law-number.ts";
import { legalArticle } from "./legal-article.ts";
import { legalBasis } from "./legal-basis.ts";
import { legalMarks } from "./legal-marks.ts";
import { letterDates } from "./letter-dates.ts";
import { listedTwice } from "./listed-twice.ts";
import { matrixCells } from "./matrix-cells.ts";
import { meeting } from "./meeting.ts";
import { meetingMentions } from "./meeting-mentions.ts";
import { meetingNeighbour } from "./meeting-neighbour.ts";
import { meetingTime } from "./meeting-time.ts";
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
import { numberMalformed } from "./number-malformed.ts";
import { numberOrder } from "./number-order.ts";
import { numbering } from "./numbering.ts";
import { oddFigures } from "./odd-figures.ts";
import { officeHistory } from "./office-history.ts";
import { orderOfDates } from "./order-of-dates.ts";
import { periods } from "./periods.ts";
import { phones } from "./phones.ts";
import { retention } from "./retention.ts";
import { senderWords } from "./sender-words.ts";
import { startDate } from "./start-date.ts";
import { statements } from "./statements.ts";
import { summary } from "./summary.ts";
import { sumsSaid } from "./sums-said.ts";
import { tableItems } from "./table-items.ts";
import { tableSaid } from "./table-said.ts";
import { tableSums } from "./table-sums.ts";
import { yearPairs } from "./year-pairs.ts";

/** Every rule, in the order their findings are told. */
export const checkRules: readonly CheckRule[] = [
  startDate,
  orderOfDates,
  letterDates,
  meeting,
  meetingMentions,
  meetingNeighbour,
  meetingTime,
  answered,
  courseDates,
  numberOrder,
  impossibleDates,
  yearPairs,
  periods,
  oddFigures,
  numberMalformed,
  legalBasis,
  legalArticle,
  clauseRun,
  namedClause,
  articleNear,
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
  tableSaid,
  sumsSaid,
  listedTwice,
  buildingNumbers,
  figureMissing,
  numbering,
  summary,
  statements,
  countDiffers,
  councilNumbersRule,
  eventDates,
  nameNear,
  nameSubject,
  councilSubjects,
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
  changeRowsPresent,
  changeRowsWords,
  assessmentConnection,
  assessmentDates,
  assessmentAnswers,
  minutesAttendance,
  matrixCells,
  fixedTerms,
];
