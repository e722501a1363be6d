import * as z from "zod";
import { reportShape } from "../shared/report.ts";

/** FormValues of 様式3. */
export const reportForm3 = z.object(reportShape);
export type ReportForm3 = z.output<typeof reportForm3>;
