import {
  type AcceptedEntry,
  type Checked,
  type CheckedPaper,
  checkAgreement,
  checkedPacket,
  checkOffice,
} from "../check/index.ts";
import type { Diagnostic } from "../diagnostic/index.ts";
import type { Office } from "../paper/office.ts";

/** What the papers of one packet say against each other. */
export interface Agreement {
  readonly findings: readonly Diagnostic[];
  readonly fixes: readonly Fix[];
  readonly accepted: Checked["accepted"];
}

/** What must stand in the place of what was found there. */
export interface Fix {
  readonly code: string;
  readonly place: Diagnostic["places"][number];
  readonly found: string;
  readonly put: string;
}

/**
 * The rules over the papers of one packet.
 * @param office null: papers typed elsewhere that lie in no office
 * @param listed acceptances that stand in no record
 */
export function agreementIn(
  papers: readonly CheckedPaper[],
  office: Office | null,
  listed: readonly AcceptedEntry[],
): Agreement {
  const packet = checkedPacket(papers, checkOffice(office?.profile.check));
  const { findings, accepted, about } = checkAgreement(packet, listed);
  return {
    findings: [...findings.map(({ diagnostic }) => diagnostic), ...about],
    fixes: findings.flatMap(({ diagnostic, fix }) =>
      fix === null ? [] : [{ code: diagnostic.code, ...fix }],
    ),
    accepted,
  };
}
