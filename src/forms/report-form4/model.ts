import * as z from "zod";
import { reportContact, reportShape } from "../shared/report.ts";

/** FormValues of 様式4. `contact` null: item 7 is 実施機関（所属の名称）. */
export const reportForm4 = z.object({ ...reportShape, contact: reportContact.nullable() });
export type ReportForm4 = z.output<typeof reportForm4>;
