import { succeed } from "../../diagnostic/index.ts";
import type { Meeting } from "../../records/kinds/index.ts";
import { casesIn } from "../../records/kinds/meeting-records-check.ts";
import type { Form } from "../form.ts";
import { reportIndexForm } from "../report-index/form.ts";
import type { ReportIndexValues } from "../report-index/model.ts";
import { reportIndexOriginsAt, reportIndexValues } from "../report-index/values.ts";
import { originIn } from "../shared/origin.ts";

const { names, title, purpose, model, template, documentTitle, subject, state } = reportIndexForm;

/**
 * 報告一覧 of a packet: the reported cases of its agenda, each once, in the agenda's order. Of a meeting's records only
 * the cases are rows, so whoever asks where a row comes from gives it no others (`casesIn`).
 */
export const meetingIndexForm: Form<Meeting, ReportIndexValues> = {
  ...{ names, title, purpose, model, template, documentTitle, subject, state },
  id: "report-index",
  recordKind: "meeting",
  applies: ({ index }) => index !== undefined,
  values({ index }, profile, referred) {
    if (index === undefined) throw new TypeError("this meeting asks for no 報告一覧: see applies");
    if (referred === undefined) throw new TypeError("報告一覧 needs the records it refers to: see papersOf");
    return succeed(reportIndexValues(index, profile, casesIn(referred)));
  },
  origin: (path) => originIn(origins, path),
};

const origins = reportIndexOriginsAt("index.");
